import type { ReactNode } from "react";

type Props = { label: string; about: string; children: ReactNode };

/** What cannot be undone says first exactly what it will do. Works without scripts. */
export function AskFirst({ label, about, children }: Props) {
  return (
    <details className="group ml-auto open:basis-full">
      <summary className="ml-auto w-fit list-none rounded-lg px-2 py-0.5 font-medium text-[13px] text-muted hover:bg-sunken hover:text-ink [&::-webkit-details-marker]:hidden">
        {label}
        <span className="sr-only"> {about}</span>
        <span className="hidden group-open:inline">: close</span>
      </summary>
      <div className="mt-1.5 rounded-card border border-line-strong bg-surface px-3.5 py-2.5">
        {children}
      </div>
    </details>
  );
}
