import type { Actor } from "@/lib/auth/actor";
import type { Outcome } from "@/lib/db/generated/enums";
import { type Sql, sql } from "@/lib/db/select";
import { outcomes, outcomeWords } from "@/lib/layers/tower";
import { type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { each } from "./scope";
import type { FigureTable } from "./table";

export type LayerCell = Record<Outcome, number>;

export type LayerRow = {
  slug: string;
  name: string;
  /** One for each column of the scope. */
  cells: LayerCell[];
};

type Row = {
  slug: string;
  name: string;
  column: number | null;
  outcome: Outcome | null;
  many: number | null;
};

/** What each layer did, in the order of the organisation's row. A retired one is there if it did something. */
export const layers: Reading<Row, LayerRow[]> = { rows: rowsOf, told: presented };

export const readLayers = async (actor: Actor, scope: Scope): Promise<LayerRow[]> =>
  readOne(actor, scope, layers);

function rowsOf(): Sql {
  return sql`
    SELECT y."slug", y."name", d."column", d."outcome"::text, d."many"
    FROM "Layer" y LEFT JOIN (
      SELECT m."layerId", c."column", m."outcome", count(*)::int AS "many"
      FROM seen c ${each(sql`
        SELECT k."layerId", k."outcome" FROM "LayerMark" k WHERE k."postmortemId" = c."id"`)} m
      GROUP BY 1, 2, 3
    ) d ON d."layerId" = y."id"
    WHERE y."retiredAt" IS NULL OR d."many" IS NOT NULL
    ORDER BY y."position", y."id"`;
}

function presented(rows: Row[], scope: Scope): LayerRow[] {
  const bySlug = new Map<string, LayerRow>();
  for (const { slug, name, column, outcome, many } of rows) {
    const layer = bySlug.get(slug) ?? { slug, name, cells: scope.columns.map(nothing) };
    bySlug.set(slug, layer);
    const cell = layer.cells[column ?? -1];
    if (cell && outcome) cell[outcome] = many ?? 0;
  }
  return [...bySlug.values()];
}

const nothing = (): LayerCell =>
  Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as LayerCell;

/**
 * Of those in which it was there and was met: how many it let through, and how many it stopped.
 * One that fired and nobody saw let it through; one that was bypassed was not met.
 */
export function metBy({ held, let_through, fired_unseen }: LayerCell) {
  const through = let_through + fired_unseen;
  return { through, held, met: through + held };
}

/** Whole hundredths; null where there is nothing to take a share of. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole);

export const layersTable = (layers: LayerRow[], scope: Scope): FigureTable => ({
  head: [
    ...["Layer", "When", "Met", "Got through", "Got through, %", "Saves"],
    ...outcomes.map((outcome) => outcomeWords[outcome]),
  ],
  rows: layers.flatMap(({ name, cells }) =>
    cells.map((cell, index) => {
      const { through, held, met } = metBy(cell);
      return [
        ...[name, scope.columns[index]?.label ?? "", met, through, percentOf(through, met), held],
        ...outcomes.map((outcome) => cell[outcome]),
      ];
    }),
  ),
});
