import type { Actor } from "@/lib/auth/actor";
import type { Outcome } from "@/lib/db/generated/enums";
import { literal, type Sql, sql } from "@/lib/db/select";
import { outcomes, outcomeWords } from "@/lib/layers/tower";
import { type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { each } from "./scope";
import type { FigureTable } from "./table";

export type LayerCell = Record<Outcome, number>;

export type LayerRow = {
  slug: string;
  name: string;
  /** One for each column of the scope; null for one that was not looked at. */
  cells: (LayerCell | null)[];
};

type Row = {
  slug: string;
  name: string;
  column: number | null;
  outcome: Outcome | null;
  many: number | null;
  /** Columns that were not looked at. */
  left: number[] | null;
};

/** Each has a mark for each layer. An organisation that writes so many in two years is rare. */
const mostMarked = 30_000;

/**
 * What each layer did, in the order of the organisation's row. A retired one is there if it did
 * something. A column is looked at as a whole or not at all: those that lie so far back that with
 * all newer ones they hold more than `most` postmortems are not.
 */
export const layersUpTo = (most: number): Reading<Row, LayerRow[]> => ({
  rows: () => rowsOf(most),
  told: presented,
});

export const layers = layersUpTo(mostMarked);

export const readLayers = async (actor: Actor, scope: Scope): Promise<LayerRow[]> =>
  readOne(actor, scope, layers);

function rowsOf(most: number): Sql {
  return sql`
    WITH past AS (
      SELECT "column" FROM (
        SELECT "column", sum(count(*)) OVER (ORDER BY "column" DESC) AS "so far"
        FROM every GROUP BY "column") k
      WHERE "so far" > ${literal(most)}
    )
    SELECT y."slug", y."name", d."column", d."outcome"::text, d."many",
      (SELECT json_agg("column") FROM past) AS "left"
    FROM "Layer" y LEFT JOIN (
      SELECT m."layerId", c."column", m."outcome", count(*)::int AS "many"
      FROM every c ${each(sql`
        SELECT k."layerId", k."outcome" FROM "LayerMark" k WHERE k."postmortemId" = c."id"`)} m
      WHERE c."column" NOT IN (SELECT "column" FROM past)
      GROUP BY 1, 2, 3
    ) d ON d."layerId" = y."id"
    WHERE y."retiredAt" IS NULL OR d."many" IS NOT NULL
    ORDER BY y."position", y."id"`;
}

function presented(rows: Row[], scope: Scope): LayerRow[] {
  const bySlug = new Map<string, LayerRow>();
  const left = new Set(rows[0]?.left ?? []);
  const none = () => scope.columns.map((_, index) => (left.has(index) ? null : nothing()));
  for (const { slug, name, column, outcome, many } of rows) {
    const layer = bySlug.get(slug) ?? { slug, name, cells: none() };
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

const unknown = ["through", "percent", "held", ...outcomes].map(() => null);

/** Whole hundredths; null where there is nothing to take a share of. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole);

/** "all postmortems", "postmortems since Q3 2025". */
export function whichOf([layer]: readonly LayerRow[], { columns }: Scope): string {
  const left = layer?.cells.lastIndexOf(null) ?? -1;
  if (left === -1) return "all postmortems";
  const first = columns[left + 1];
  return first ? `postmortems since ${first.label}` : "none: there are too many";
}

export const layersTable = (layers: LayerRow[], scope: Scope): FigureTable => ({
  from: whichOf(layers, scope),
  head: [
    ...["Layer", "When", "Met", "Got through", "Got through, %", "Saves"],
    ...outcomes.map((outcome) => outcomeWords[outcome]),
  ],
  rows: layers.flatMap(({ name, cells }) =>
    cells.map((cell, index) => {
      const when = scope.columns[index]?.label ?? "";
      if (!cell) return [name, when, "not looked at", ...unknown];
      const { through, held, met } = metBy(cell);
      return [
        ...[name, when, met, through, percentOf(through, met), held],
        ...outcomes.map((outcome) => cell[outcome]),
      ];
    }),
  ),
});
