import type { Actor } from "@/lib/auth/actor";
import { literal, type Sql, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { type Looked, type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { each } from "./scope";
import type { FigureTable } from "./table";
import { counted, lookedInWords } from "./words";

type Told = { number: number; title: string };
export type Repeated = { again: Told; before: Told };

export type Repeats = {
  /** Postmortems of which somebody said that it had happened before. */
  postmortems: number;
  /** The newest of them, each with what it repeats. */
  pairs: Repeated[];
  /** How many pairs there are. */
  whole: number;
  looked: Looked;
};

const mostPairs = 100;

type Row = Repeated & Pick<Repeats, "postmortems" | "whole">;

/** Only where the asker may see both. */
export const repeats: Reading<Row, Repeats> = { rows: rowsOf, told: presented };

export const readRepeats = async (actor: Actor, scope: Scope): Promise<Repeats> =>
  readOne(actor, scope, repeats);

function rowsOf(actor: Actor): Sql {
  return sql`
    WITH pairs AS (
      SELECT c."id", c."number", r."predecessorId", p."number" AS "beforeNumber", p."title" AS "beforeTitle"
      FROM seen c ${each(sql`
        SELECT k."predecessorId" FROM "Repeat" k WHERE k."postmortemId" = c."id"`)} r
      JOIN "Postmortem" p ON p."id" = r."predecessorId" AND ${visible(actor)}
    )
    SELECT json_build_object('number', a."number", 'title', q."title") AS "again",
      json_build_object('number', a."beforeNumber", 'title', a."beforeTitle") AS "before",
      (SELECT count(DISTINCT "number")::int FROM pairs) AS "postmortems",
      (SELECT count(*)::int FROM pairs) AS "whole"
    FROM pairs a JOIN "Postmortem" q ON q."id" = a."id"
    ORDER BY a."number" DESC, a."beforeNumber" DESC LIMIT ${literal(mostPairs)}`;
}

function presented(rows: Row[], _scope: Scope, looked: Looked): Repeats {
  const { postmortems, whole } = rows[0] ?? { postmortems: 0, whole: 0 };
  return {
    ...{ postmortems, whole, looked },
    pairs: rows.map(({ again, before }) => ({ again, before })),
  };
}

export const repeatsTable = ({ pairs, whole, looked }: Repeats): FigureTable => ({
  from:
    pairs.length < whole
      ? `the newest ${pairs.length} of ${counted(whole, "pair")} in ${lookedInWords(looked)}`
      : lookedInWords(looked),
  head: ["Happened again", "Title", "Happened before", "Its title"],
  rows: pairs.map(({ again, before }) => [
    `PM-${again.number}`,
    again.title,
    `PM-${before.number}`,
    before.title,
  ]),
});
