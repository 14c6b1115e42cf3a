import type { ReactNode } from "react";

export function Chip({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1 rounded-full [overflow-wrap:anywhere] sm:whitespace-nowrap border border-line bg-surface px-2.5 py-px text-[12.5px] text-muted ${className}`}
    >
      {children}
    </span>
  );
}

/** What something belongs to: a layer, a tag. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded bg-accent-soft px-1.5 py-px font-medium text-[12px] text-accent">
      {children}
    </span>
  );
}

export function SeverityBadge({ name }: { name: string }) {
  return (
    <span className="whitespace-nowrap rounded border-[1.5px] border-current px-1.5 font-mono font-semibold text-[11.5px] uppercase">
      {name}
    </span>
  );
}
