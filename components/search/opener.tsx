import { Anchor } from "@/components/ui/anchor";
import { ShortcutKey } from "./shortcut-key";

/** Opens the palette; where no script runs it leads to the search page. */
export function SearchOpener() {
  return (
    <Anchor
      href="/search"
      data-opens="search"
      aria-label="Search"
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-9 flex-none items-center gap-2 rounded-lg border border-line-strong bg-surface px-2.5 text-[13.5px] text-muted hover:bg-sunken lg:w-60 xl:w-[19.5rem]"
    >
      <Glass />
      <span className="hidden min-w-0 grow truncate lg:inline">
        Search incidents, lessons, practices
      </span>
      <ShortcutKey />
    </Anchor>
  );
}

const Glass = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 flex-none" fill="none">
    <circle cx="7" cy="7" r="4.5" stroke="currentColor" strokeWidth="1.5" />
    <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
);
