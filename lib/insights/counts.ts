import type { Actor } from "@/lib/auth/actor";
import { type Sql, sql } from "@/lib/db/select";
import { type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import type { FigureTable } from "./table";
import { counted } from "./words";

export type Counts = {
  incidents: number;
  nearMisses: number;
  /** One for each column of the scope. */
  columns: { incidents: number; nearMisses: number }[];
};

type Row = { column: number; nearMiss: boolean; many: number };

/** Near misses beside incidents, all of them. */
export const counts: Reading<Row, Counts> = { rows: rowsOf, told: presented };

export const readCounts = async (actor: Actor, scope: Scope): Promise<Counts> =>
  readOne(actor, scope, counts);

function rowsOf(): Sql {
  return sql`
    SELECT c."column", c."nearMiss", count(*)::int AS "many" FROM every c GROUP BY 1, 2`;
}

function presented(rows: Row[], scope: Scope): Counts {
  const of = (column: number, nearMiss: boolean) =>
    rows.find((row) => row.column === column && row.nearMiss === nearMiss)?.many ?? 0;
  const columns = scope.columns.map((_, index) => ({
    incidents: of(index, false),
    nearMisses: of(index, true),
  }));
  const sum = (name: "incidents" | "nearMisses") =>
    columns.reduce((whole, column) => whole + column[name], 0);
  return { incidents: sum("incidents"), nearMisses: sum("nearMisses"), columns };
}

export const countsTable = (
  { incidents, nearMisses, columns }: Counts,
  scope: Scope,
): FigureTable => ({
  from: counted(incidents + nearMisses, "postmortem"),
  head: ["When", "Incidents", "Near misses"],
  rows: scope.columns.map(({ label }, index) => [
    label,
    columns[index]?.incidents ?? 0,
    columns[index]?.nearMisses ?? 0,
  ]),
});
