"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";

/** Asked once more: people outside may be reading. */
export function Withdraw({ withdraw }: { withdraw: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button variant="danger" onClick={() => dialog.current?.showModal()}>
        Withdraw…
      </Button>
      <dialog
        ref={dialog}
        aria-label="Withdraw it"
        className="m-auto w-[min(92vw,27rem)] rounded-card border border-line-strong bg-surface p-5 text-ink shadow-card backdrop:bg-ink/25"
      >
        <h2 className="text-[20px]">Withdraw it?</h2>
        <p className="mt-1 text-muted">
          From the next moment its address, its pictures and its card lead nowhere. Your strikes
          stay, and you can put it out again. What somebody copied, they have.
        </p>
        <div className="mt-4 flex gap-2">
          <Button
            variant="danger"
            onClick={() => {
              dialog.current?.close();
              withdraw();
            }}
          >
            Withdraw it
          </Button>
          <Button onClick={() => dialog.current?.close()}>Leave it out there</Button>
        </div>
      </dialog>
    </>
  );
}
