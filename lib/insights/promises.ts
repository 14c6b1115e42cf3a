import { effectWords } from "@/lib/action-items/words";
import type { Actor } from "@/lib/auth/actor";
import type { Effect } from "@/lib/db/generated/enums";
import { type Sql, sql } from "@/lib/db/select";
import { type Datum, type Spread, spreadOf } from "./quantiles";
import { type Looked, type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { each } from "./scope";
import type { FigureTable } from "./table";
import { lookedInWords } from "./words";

export type Promises = {
  made: number;
  kept: number;
  /** Of those kept, looked at by a second person. */
  verified: number;
  open: number;
  /** Of the open ones, past their day. */
  late: number;
  dropped: number;
  /** How long the open ones have been open, in whole days. */
  openFor: Datum[];
  /** How long the kept ones took. */
  keptAfter: Datum[];
  /**
   * What the last look at the effect of a kept one said, since it was proved; `unchecked` of which
   * nobody looked.
   */
  effects: Record<Effect, number> & { unchecked: number };
  looked: Looked;
};

type State = "kept" | "open" | "dropped";
type Row = {
  state: State;
  verified: boolean;
  late: boolean;
  effect: Effect | null;
  days: number;
  many: number;
};

/** What was promised in the postmortems of a scope, and how that stands today. Days are UTC's. */
export const promises: Reading<Row, Promises> = { rows: rowsOf, told: presented };

export const readPromises = async (actor: Actor, scope: Scope): Promise<Promises> =>
  readOne(actor, scope, promises);

function rowsOf(_actor: Actor, scope: Scope): Sql {
  const end = sql`coalesce((a."settledAt" AT TIME ZONE 'UTC')::date, ${scope.today}::date)`;
  return sql`
    SELECT CASE WHEN a."settledAt" IS NULL THEN 'open'
        WHEN a."status" = 'wont_do' THEN 'dropped' ELSE 'kept' END AS "state",
      a."status" = 'verified' AS "verified",
      a."settledAt" IS NULL AND coalesce(a."dueOn" < ${scope.today}::date, false) AS "late",
      CASE WHEN a."status" IN ('done', 'verified') THEN (
        SELECT e."effect"::text FROM "EffectCheck" e
        JOIN "Proof" f ON f."actionItemId" = e."actionItemId" AND f."provedAt" <= e."checkedAt"
        WHERE e."actionItemId" = a."id"
        ORDER BY e."checkedAt" DESC, e."id" DESC LIMIT 1) END AS "effect",
      greatest(0, ${end} - (a."createdAt" AT TIME ZONE 'UTC')::date) AS "days",
      count(*)::int AS "many"
    FROM seen c ${each(sql`
      SELECT i.* FROM "ActionItem" i WHERE i."postmortemId" = c."id" AND i."removalId" IS NULL
        AND ${noDuplicate}`)} a
    GROUP BY 1, 2, 3, 4, 5`;
}

/** Counted once, where it is kept. */
const noDuplicate = sql`NOT EXISTS (SELECT 1 FROM "Duplicate" d WHERE d."actionItemId" = i."id")`;

function presented(rows: Row[], _scope: Scope, looked: Looked): Promises {
  const count = (like: (row: Row) => boolean) =>
    rows.filter(like).reduce((sum, { many }) => sum + many, 0);
  const kept = (effect: Effect | null) =>
    count((row) => row.state === "kept" && row.effect === effect);
  return {
    made: count(() => true),
    kept: count(({ state }) => state === "kept"),
    verified: count(({ state, verified }) => state === "kept" && verified),
    open: count(({ state }) => state === "open"),
    late: count(({ late }) => late),
    dropped: count(({ state }) => state === "dropped"),
    openFor: ages(rows, "open"),
    keptAfter: ages(rows, "kept"),
    effects: {
      held: kept("held"),
      never_tested: kept("never_tested"),
      did_not_hold: kept("did_not_hold"),
      unchecked: kept(null),
    },
    looked,
  };
}

function ages(rows: readonly Row[], wanted: State): Datum[] {
  const byDays = new Map<number, number>();
  for (const { state, days, many } of rows)
    if (state === wanted) byDays.set(days, (byDays.get(days) ?? 0) + many);
  return [...byDays]
    .sort(([a], [b]) => a - b)
    .map(([days, count]) => ({ least: days, most: days, count }));
}

export function promisesTable(promises: Promises): FigureTable {
  const { made, kept, verified, open, late, dropped, effects } = promises;
  return {
    from: lookedInWords(promises.looked),
    head: [
      "What",
      "How many",
      "Median, days",
      "Middle half from, days",
      "to, days",
      "Longest, days",
    ],
    rows: [
      ["Made", made, ...unknown],
      ["Kept", kept, ...inDays(spreadOf(promises.keptAfter))],
      ["of these verified by another", verified, ...unknown],
      ["Open", open, ...inDays(spreadOf(promises.openFor))],
      ["of these late", late, ...unknown],
      ["Won’t do, with a reason", dropped, ...unknown],
      [`Effect: ${effectWords.held}`, effects.held, ...unknown],
      [`Effect: ${effectWords.never_tested}`, effects.never_tested, ...unknown],
      [`Effect: ${effectWords.did_not_hold}`, effects.did_not_hold, ...unknown],
      ["Effect: nobody has looked", effects.unchecked, ...unknown],
    ],
  };
}

const unknown = [null, null, null, null];

const inDays = (spread: Spread | null) =>
  spread ? [spread.median.least, spread.half.least, spread.half.most, spread.whole.most] : unknown;
