import { Anchor } from "@/components/ui/anchor";
import { type ActionItemFilter, addressOf } from "@/lib/action-items/filter";
import { groupings, groupingWords, type Look, placeOf } from "@/lib/action-items/look";

type Props = { filter: ActionItemFilter; look: Look };

/** A list, in groups or a board: the same promises, and the same address but for one word. */
export function Looks({ filter, look }: Props) {
  const board = look.as === "board";
  return (
    <nav
      aria-label="How to look at them"
      data-print="off"
      className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-[13.5px] text-muted"
    >
      <span className="inline-flex gap-x-3">
        <Way to={placeOf(filter)} here={!board && !look.by}>
          List
        </Way>
        <Way to={placeOf(filter, { as: "board" })} here={board}>
          Board
        </Way>
      </span>
      <span className="inline-flex flex-wrap gap-x-3">
        <span>Group by</span>
        {groupings.map((by) => (
          <Way key={by} to={placeOf(filter, { by })} here={!board && look.by === by}>
            {groupingWords[by].toLowerCase()}
          </Way>
        ))}
      </span>
      <a
        href={`/actions/csv${addressOf(filter)}`}
        download
        className="ml-auto underline decoration-line-strong underline-offset-4 hover:text-ink"
      >
        CSV<span className="sr-only"> of all that these filters find</span>
      </a>
    </nav>
  );
}

function Way({ to, here, children }: { to: `/actions${string}`; here: boolean; children: string }) {
  return (
    <Anchor
      href={to}
      aria-current={here ? "true" : undefined}
      className={
        here
          ? "border-ink border-b-2 font-medium text-ink"
          : "border-transparent border-b-2 hover:text-ink"
      }
    >
      {children}
    </Anchor>
  );
}
