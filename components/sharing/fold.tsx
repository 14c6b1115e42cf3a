"use client";

import { type ReactNode, useState } from "react";

type Props = { title: string; said: string; isOpen: boolean; children: ReactNode };

/** One matter, opened by whoever needs it; what is decided meanwhile closes nothing. */
export function Fold({ title, said, isOpen, children }: Props) {
  const [open] = useState(isOpen);
  return (
    <details open={open} className="rounded-card border border-line bg-surface px-4 py-2.5">
      <summary className="min-h-7 marker:text-muted">
        <h2 className="inline text-[18px]">{title}</h2>
        {said && (
          <span
            className={`ml-2.5 text-[13px] ${isOpen ? "font-medium text-bypassed" : "text-muted"}`}
          >
            {said}
          </span>
        )}
      </summary>
      <div className="pt-2 pb-1.5">{children}</div>
    </details>
  );
}
