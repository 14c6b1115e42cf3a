"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button } from "./button";
import { joined } from "./toast-queue";

type Undo = () => Promise<void>;
type Toast = { id: number; message: string; undo?: Undo | undefined };
type Show = (message: string, options?: { undo?: Undo }) => void;

const ToastContext = createContext<Show>(() => undefined);
export const useToast = (): Show => useContext(ToastContext);

/** Stays while the pointer or the keyboard is on it; long enough to read and to undo. */
const stayMs = 20_000;

export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const dismiss = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  const show = useCallback<Show>((message, options) => {
    next.current += 1;
    const toast = { id: next.current, message, undo: options?.undo };
    setToasts((shown) => joined(shown, toast));
  }, []);
  useUndoKey(
    toasts.findLast(({ undo }) => undo),
    dismiss,
  );
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-live="polite"
        aria-label="Messages"
        className="-translate-x-1/2 fixed bottom-20 left-1/2 z-50 flex w-[min(92vw,28rem)] flex-col gap-2 md:bottom-6 print:hidden"
      >
        {toasts.map((toast) => (
          <Note key={toast.id} toast={toast} dismiss={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

/** Ctrl+Z or ⌘Z, outside of a text that has an undo of its own, brings back what went last. */
function useUndoKey(toast: Toast | undefined, dismiss: (id: number) => void): void {
  useEffect(() => {
    if (!toast) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(written)) return;
      event.preventDefault();
      dismiss(toast.id);
      void toast.undo?.();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [toast, dismiss]);
}

/** Choices are inputs too, but have nothing of their own to undo. */
const written = "textarea, input:not([type=radio], [type=checkbox])";

function Note({ toast, dismiss }: { toast: Toast; dismiss: (id: number) => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => clearTimeout(timer.current);
  const release = () => {
    hold();
    timer.current = setTimeout(() => dismiss(toast.id), stayMs);
  };
  const undo = async () => {
    dismiss(toast.id);
    await toast.undo?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on the screen
    <div
      ref={(node) => {
        if (node) release();
        return hold;
      }}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
      className="flex items-center gap-3 rounded-card border border-line-strong bg-surface px-4 py-2.5 shadow-card"
    >
      <p className="grow">{toast.message}</p>
      {toast.undo && (
        <Button size="small" onClick={undo} aria-keyshortcuts="Control+Z Meta+Z">
          Undo
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={() => dismiss(toast.id)} aria-label="Dismiss">
        ✕
      </Button>
    </div>
  );
}
