import { LinkButton } from "@/components/ui/button";
import type { BoardColumn } from "@/lib/action-items/board";
import {
  type BoardDepths,
  columnMost,
  columnStep,
  columnWords,
} from "@/lib/action-items/board-columns";
import { todayInUtc } from "@/lib/action-items/due";
import type { ActionItemFilter } from "@/lib/action-items/filter";
import { placeOf } from "@/lib/action-items/look";
import { turnsInList } from "@/lib/action-items/policy";
import type { Actor } from "@/lib/auth/actor";
import { BoardCard } from "./board-card";
import { BoardHands } from "./board-hands";
import type { Held } from "./use-moving";

type Props = {
  actor: Actor;
  columns: BoardColumn[];
  filter: ActionItemFilter;
  depths: BoardDepths;
};

/** Five columns, each as deep as its address says and never deeper. */
export function Board({ actor, columns, filter, depths }: Props) {
  const today = todayInUtc();
  const held: Record<string, Held> = {};
  for (const { column, cards } of columns)
    for (const card of cards)
      held[card.id] = {
        number: card.number,
        title: card.title,
        column,
        offered: turnsInList(actor, card),
      };
  return (
    <BoardHands held={held}>
      {columns.map(({ column, cards, more }) => (
        <section
          key={column}
          data-column={column}
          aria-labelledby={`column-${column}`}
          className="flex w-[min(82vw,300px)] flex-none snap-start flex-col rounded-card bg-sunken/60 p-2 data-[over]:outline-2 data-[over]:outline-accent lg:w-0 lg:min-w-[200px] lg:flex-1"
        >
          <h2
            id={`column-${column}`}
            tabIndex={-1}
            className="px-1.5 pt-0.5 pb-2 font-medium font-sans text-[13.5px] tracking-normal"
          >
            {columnWords[column]}
          </h2>
          <ul className="flex flex-col gap-2">
            {cards.map((card) => (
              <BoardCard
                key={card.id}
                card={card}
                today={today}
                movable={(held[card.id]?.offered.length ?? 0) > 0}
              />
            ))}
          </ul>
          {cards.length === 0 && (
            <p className="px-1.5 pb-2 text-[13px] text-muted">Nothing here.</p>
          )}
          {more && (
            <LinkButton
              size="small"
              variant="quiet"
              className="mt-2"
              href={deeper(column, cards.at(-1)?.id)}
            >
              {depths[column] < columnMost ? `${columnStep} more` : "All of them, as a list"}
              <span className="sr-only">: {columnWords[column]}</span>
            </LinkButton>
          )}
        </section>
      ))}
    </BoardHands>
  );

  function deeper(column: BoardColumn["column"], last: string | undefined) {
    const at = `#action-${last}`;
    if (depths[column] >= columnMost) return placeOf({ ...filter, status: column });
    const opened = Object.entries({ ...depths, [column]: depths[column] + columnStep }).filter(
      ([, depth]) => depth !== columnStep,
    );
    const words = opened.map(([name, depth]) => `&${name}=${Math.min(depth, columnMost)}`).join("");
    return `${placeOf(filter, { as: "board" })}${words}${at}` as const;
  }
}
