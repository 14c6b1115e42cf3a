"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FormState } from "@/lib/http/form-state";

type Status = { pending: number; waiting: number; savedAt: number | null };
type Saving = {
  /** Counts a save while it runs, and remembers when it succeeded. */
  track: <R>(save: Promise<FormState<R>>) => Promise<FormState<R>>;
  /** One more (1) or one less (-1) field holds words that no server has yet. */
  hold: (change: 1 | -1) => void;
};

const untouched: Status = { pending: 0, waiting: 0, savedAt: null };

const SavingContext = createContext<Saving>({ track: (save) => save, hold: () => undefined });
const StatusContext = createContext<Status>(untouched);

export const useSaving = (): Saving => useContext(SavingContext);

export function SaveStatusProvider({ children }: { children: ReactNode }) {
  const [status, setStatus] = useState<Status>(untouched);
  const unsaved = useRef(0);
  const change = useCallback((by: Partial<Status>) => {
    setStatus((was) => ({
      pending: was.pending + (by.pending ?? 0),
      waiting: was.waiting + (by.waiting ?? 0),
      savedAt: by.savedAt ?? was.savedAt,
    }));
  }, []);
  const saving = useMemo<Saving>(
    () => ({
      track: async (save) => {
        change({ pending: 1 });
        unsaved.current += 1;
        try {
          const state = await save;
          change({ pending: -1, ...(state.status === "done" ? { savedAt: Date.now() } : {}) });
          return state;
        } catch (error) {
          change({ pending: -1 });
          throw error;
        } finally {
          unsaved.current -= 1;
        }
      },
      hold: (by) => {
        unsaved.current += by;
        change({ waiting: by });
      },
    }),
    [change],
  );
  useEffect(() => {
    // Browsers end what is still on its way to the server, and drop what waits behind it.
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);
  return (
    <SavingContext value={saving}>
      <StatusContext value={status}>{children}</StatusContext>
    </SavingContext>
  );
}

/** "saved 2 s ago". What changes every second is hidden from screen readers. */
export function SaveStatus() {
  const known = useContext(StatusContext);
  const [now, setNow] = useState(0);
  // A field may report before this part of the page is alive; until then it says what the server said.
  const status = now === 0 ? untouched : known;
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="whitespace-nowrap font-mono text-[12.5px] text-muted">
      <span role="status" className="sr-only">
        {plainly(status)}
      </span>
      <span aria-hidden="true" className={status === untouched ? "max-sm:hidden" : ""}>
        {status.savedAt && plainly(status) === "Saved"
          ? ago(now - status.savedAt)
          : plainly(status)}
      </span>
    </span>
  );
}

function plainly({ pending, waiting, savedAt }: Status): string {
  if (pending > 0) return "Saving…";
  if (waiting > 0) return "Not saved yet";
  return savedAt === null ? "Saves as you write" : "Saved";
}

function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `saved ${seconds} s ago`;
  return `saved ${Math.round(seconds / 60)} min ago`;
}
