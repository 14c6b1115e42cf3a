import type { Actor } from "@/lib/auth/actor";
import { sql } from "@/lib/db/select";
import { type BoardDepths, type Column, columns } from "./board-columns";
import { type Card, type Run, readCards } from "./cards";
import { todayInUtc } from "./due";
import type { ActionItemFilter } from "./filter";
import { matching } from "./matching";
import { newestFirst, soonestFirst } from "./promised";

export type BoardColumn = { column: Column; cards: Card[]; more: boolean };

/**
 * A board never holds more than its columns show: what is promised with the soonest due first, what
 * is settled with the newest first. The filter's status is the columns' to say.
 */
export async function listBoard(
  actor: Actor,
  filter: ActionItemFilter,
  depths: BoardDepths,
  today = todayInUtc(),
): Promise<BoardColumn[]> {
  const all = { ...filter, status: "all", since: undefined } as const;
  const found = await matching(all, actor, today);
  const runs = found ? columns.map((column) => runOf(column)) : [];
  const cards = await readCards(actor, found?.often ?? false, runs);
  return columns.map((column) => {
    const read = cards[column] ?? [];
    return { column, cards: read.slice(0, depths[column]), more: read.length > depths[column] };
  });

  function runOf(column: Column): Run<Column> {
    const promised = column === "open" || column === "in_progress";
    return {
      key: column,
      where: [
        ...(found?.where ?? []),
        sql`a."status" = ${column}::"ActionStatus"`,
        ...(promised ? [] : settledSince(filter.since)),
      ],
      orderBy: promised ? soonestFirst : newestFirst,
      limit: depths[column] + 1,
    };
  }
}

const settledSince = (since: string | undefined) => [
  sql`a."settledAt" IS NOT NULL`,
  ...(since ? [sql`a."settledAt" >= ${since}::date AT TIME ZONE 'UTC'`] : []),
];
