import type { Actor } from "@/lib/auth/actor";
import { join, type Sql, select, sql } from "@/lib/db/select";
import type { Scope } from "./schema";
import { everyOne, newest } from "./scope";

/** A figure that goes through all parts of a postmortem looks at no more of them, the newest. */
const mostPostmortems = 2_000;

/** How many postmortems a figure looked at, the newest, of all that belong to it. */
export type Looked = { postmortems: number; of: number };

/** How one figure is read. */
export type Reading<Row, Told> = {
  /**
   * A part of a statement that begins with the postmortems that the asker may see: all of them as
   * "every", and the newest, of which more may be read, as "seen".
   */
  rows(actor: Actor, scope: Scope): Sql;
  /** What its rows say; they come as JSON. */
  told(rows: Row[], scope: Scope, looked: Looked): Told;
};

/** One figure alone. */
export async function readOne<Row, Told>(
  actor: Actor,
  scope: Scope,
  reading: Reading<Row, Told>,
): Promise<Told> {
  const [told] = await readTogether(actor, scope, [reading]);
  return told as Told;
}

type Answer = { figures: (unknown[] | null)[]; of: number };

/** Several by one statement, so that what the asker may see is looked up once. */
export async function readTogether(
  actor: Actor,
  scope: Scope,
  readings: readonly Reading<unknown, unknown>[],
  most = mostPostmortems,
): Promise<unknown[]> {
  const figures = readings.map(
    (reading) => sql`(SELECT json_agg(r) FROM (${reading.rows(actor, scope)}) r)`,
  );
  const [row] = await select<Answer>`
    WITH every AS MATERIALIZED (${everyOne(actor, scope)}),
      seen AS MATERIALIZED (SELECT * FROM every ${newest(most)})
    SELECT json_build_array(${join(figures)}) AS "figures",
      (SELECT count(*)::int FROM every) AS "of"`;
  const of = row?.of ?? 0;
  const looked = { postmortems: Math.min(of, most), of };
  return readings.map((reading, index) => reading.told(row?.figures[index] ?? [], scope, looked));
}
