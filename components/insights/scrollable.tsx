import type { ReactNode } from "react";

type Props = { label: string; className?: string; children: ReactNode };

/**
 * For tables that may be wider than the page; reached by keyboard, so that it can be scrolled. Words
 * for ears alone are placed, and would make the page wider were they not placed in here.
 */
export function Scrollable({ label, className = "", children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={`relative overflow-auto ${className}`}>
      {children}
    </section>
  );
}
