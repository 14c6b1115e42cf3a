import type { Actor } from "@/lib/auth/actor";
import type { WhyKind } from "@/lib/db/generated/enums";
import { literal, type Sql, sql } from "@/lib/db/select";
import { kindWords } from "@/lib/whys/words";
import { type Looked, type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { each } from "./scope";
import type { FigureTable } from "./table";
import { lookedInWords } from "./words";

export type Recurring = {
  by: "layer" | "kind" | "tag";
  name: string;
  postmortems: number;
  /** Numbers of the newest of them. */
  newest: number[];
};

export type Conditions = {
  /** Postmortems that name a contributing condition, and how many they name. */
  postmortems: number;
  named: number;
  /** Of those named, how many name no layer. */
  withoutLayer: number;
  recurring: Recurring[];
  looked: Looked;
};

type Totals = Omit<Conditions, "recurring" | "looked">;
type Shared = { by: Recurring["by"]; name: string; many: number; newest: number[] };
type Row = Totals & { recurring: Shared[] | null };

const mostOfEach = 8;
const mostNamed = 30;

/** What contributing conditions speak of, and the tags of lessons, where two postmortems or more share it. */
export const conditions: Reading<Row, Conditions> = { rows: rowsOf, told: presented };

export const readConditions = async (actor: Actor, scope: Scope): Promise<Conditions> =>
  readOne(actor, scope, conditions);

function rowsOf(): Sql {
  return sql`
    WITH named AS MATERIALIZED (
      SELECT c."number", w."layerId", w."kind"
      FROM seen c ${each(sql`
        SELECT n."layerId", n."kind" FROM "WhyNode" n
        WHERE n."postmortemId" = c."id" AND n."contributing" AND n."removalId" IS NULL`)} w
    ), shared AS (
      SELECT 'layer' AS "by", y."name", n."number" FROM named n JOIN "Layer" y ON y."id" = n."layerId"
      UNION ALL SELECT 'kind', n."kind"::text, n."number" FROM named n WHERE n."kind" IS NOT NULL
      UNION ALL SELECT 'tag', q."tag", c."number" FROM seen c ${each(sql`
        SELECT unnest(p."tags") AS "tag" FROM "Postmortem" p WHERE p."id" = c."id"`)} q
    ), counted AS (
      SELECT "by", "name", count(DISTINCT "number")::int AS "many",
        (array_agg(DISTINCT "number" ORDER BY "number" DESC))[1:${literal(mostNamed)}] AS "newest"
      FROM shared GROUP BY 1, 2 HAVING count(DISTINCT "number") > 1
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY "by" ORDER BY "many" DESC, "name") AS "place"
      FROM counted
    )
    SELECT (SELECT count(DISTINCT "number")::int FROM named) AS "postmortems",
      (SELECT count(*)::int FROM named) AS "named",
      (SELECT count(*)::int FROM named WHERE "layerId" IS NULL) AS "withoutLayer",
      (SELECT json_agg(r ORDER BY "by", "place") FROM ranked r
       WHERE "place" <= ${literal(mostOfEach)}) AS "recurring"`;
}

function presented([totals]: Row[], _scope: Scope, looked: Looked): Conditions {
  const { recurring, ...whole } = totals ?? { ...nothing, recurring: null };
  return { ...whole, recurring: (recurring ?? []).map(inWords), looked };
}

const nothing: Totals = { postmortems: 0, named: 0, withoutLayer: 0 };

const inWords = ({ by, name, many, newest }: Shared): Recurring => ({
  by,
  name: by === "kind" ? kindWords[name as WhyKind].name : name,
  postmortems: many,
  newest,
});

const sharedWords: Record<Recurring["by"], string> = {
  layer: "Layer",
  kind: "Kind",
  tag: "Tag",
};

export const conditionsTable = (conditions: Conditions): FigureTable => ({
  from: lookedInWords(conditions.looked),
  head: ["Shared", "Name", "Postmortems", "Conditions", "Newest"],
  rows: [
    ["", "All contributing conditions", conditions.postmortems, conditions.named, null],
    ["", "of these without a layer", null, conditions.withoutLayer, null],
    ...conditions.recurring.map(({ by, name, postmortems, newest }) => [
      ...[sharedWords[by], name, postmortems, null],
      newest.map((number) => `PM-${number}`).join(" "),
    ]),
  ],
});
