"use client";

import { useRef, useState } from "react";
import type { Place } from "@/lib/search/schema";
import { PaletteBody } from "./palette-body";
import { useOpening } from "./use-opening";

/** Search and commands over any page, for the keyboard first. The browser keeps the focus inside. */
export function Palette({ teams }: { teams: readonly Place[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useOpening(() => {
    if (dialog.current?.open) return dialog.current.close();
    // Another question is being asked.
    if (document.querySelector("dialog[open]")) return;
    setOpen(true);
    dialog.current?.showModal();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, a click beside it does as well
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      onClose={() => setOpen(false)}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
      className="mx-auto mt-[8vh] mb-auto w-[min(94vw,40rem)] overflow-hidden rounded-card border border-line-strong bg-surface p-0 text-ink shadow-card backdrop:bg-ink/25 print:hidden"
    >
      {open && <PaletteBody teams={teams} close={() => dialog.current?.close()} />}
    </dialog>
  );
}
