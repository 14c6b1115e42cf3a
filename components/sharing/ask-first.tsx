"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  isOpen: boolean;
  title: string;
  deed: string;
  keep: string;
  onDeed: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** For what ends something that people outside may be reading. */
export function AskFirst({ isOpen, title, deed, keep, onDeed, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label={title}
      className="m-auto w-[min(92vw,27rem)] rounded-card border border-line-strong bg-surface p-5 text-ink shadow-card backdrop:bg-ink/25"
    >
      <h2 className="text-[20px]">{title}</h2>
      <p className="mt-1 text-muted">{children}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          variant="danger"
          onClick={() => {
            onClose();
            onDeed();
          }}
        >
          {deed}
        </Button>
        <Button onClick={onClose}>{keep}</Button>
      </div>
    </dialog>
  );
}
