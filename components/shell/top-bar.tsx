import type { ReactNode } from "react";
import { Mark } from "./mark";

type Props = { where: ReactNode; children?: ReactNode };

/** Where you are, and what can be done here. */
export function TopBar({ where, children }: Props) {
  return (
    <header
      data-print="off"
      className="sticky top-0 z-30 flex min-h-[60px] flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-paper px-4 py-2.5 md:px-7"
    >
      <Mark className="md:hidden" />
      <div className="min-w-0 grow basis-20 truncate text-muted">{where}</div>
      <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>
    </header>
  );
}
