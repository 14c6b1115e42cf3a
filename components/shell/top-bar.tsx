import type { ReactNode } from "react";
import { SearchOpener } from "@/components/search/opener";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "./mark";

type Props = { where: ReactNode; children?: ReactNode };

/** Where you are, and what can be done here. On a phone, where the bar below is full, settings too. */
export function TopBar({ where, children }: Props) {
  return (
    <header
      data-print="off"
      className="sticky top-0 z-30 flex min-h-[60px] flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-paper px-4 py-2.5 md:px-7"
    >
      <Mark className="md:hidden" />
      <div className="min-w-0 grow basis-20 truncate text-muted">{where}</div>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <SearchOpener />
        {children}
      </div>
      <Anchor
        href="/settings"
        aria-label="Settings"
        className="-mr-2 grid size-9 place-items-center rounded-lg text-muted hover:bg-sunken md:hidden"
      >
        <Sliders />
      </Anchor>
    </header>
  );
}

const Sliders = () => (
  <svg
    viewBox="0 0 18 18"
    aria-hidden="true"
    className="size-[18px]"
    fill="none"
    stroke="currentColor"
  >
    <path strokeWidth="1.5" strokeLinecap="round" d="M2 5h8M15 5h1M2 13h1M8 13h8" />
    <circle cx="12.5" cy="5" r="2.2" strokeWidth="1.5" />
    <circle cx="5.5" cy="13" r="2.2" strokeWidth="1.5" />
  </svg>
);
