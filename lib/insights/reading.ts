import type { Actor } from "@/lib/auth/actor";
import { join, type Sql, select, sql } from "@/lib/db/select";
import type { Scope } from "./schema";
import { seen } from "./scope";

/** How one figure is read. */
export type Reading<Row, Told> = {
  /** A part of a statement that begins with the postmortems that the asker may see, as "seen". */
  rows(actor: Actor, scope: Scope): Sql;
  /** What its rows say; they come as JSON. */
  told(rows: Row[], scope: Scope): Told;
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

/** Several by one statement, so that what the asker may see is looked up once. */
export async function readTogether(
  actor: Actor,
  scope: Scope,
  readings: readonly Reading<unknown, unknown>[],
): Promise<unknown[]> {
  const figures = readings.map(
    (reading) => sql`(SELECT json_agg(r) FROM (${reading.rows(actor, scope)}) r)`,
  );
  const [row] = await select<{ figures: (unknown[] | null)[] }>`
    ${seen(actor, scope)} SELECT json_build_array(${join(figures)}) AS "figures"`;
  return readings.map((reading, index) => reading.told(row?.figures[index] ?? [], scope));
}
