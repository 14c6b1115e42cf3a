import type { TermsView } from "@/lib/action-items/terms-schema";
import { beginOf, type Week as Span, toldOn } from "@/lib/dates/week";
import { literal, type Sql, sql } from "@/lib/db/select";

/** What a summary tells of: the first three are news, the others say how much there is. */
export const tellings = ["beyond", "dropped", "proved", "late", "open"] as const;
export type Telling = (typeof tellings)[number];
export type News = "beyond" | "dropped" | "proved";

export type Week = Span & {
  /** The terms of what has none of its own. */
  rest: TermsView;
};

/**
 * The ids of action items ("id"), with the moment that it is about ("at"). Days that nobody named
 * are counted in UTC, as those of the terms are everywhere.
 */
export function toldOf(telling: Telling, week: Week): Sql {
  switch (telling) {
    case "dropped":
      return dropped(week);
    case "proved":
      return proved(week);
    case "open":
      return promised(week);
    case "late":
      return sql`${promised(week)} AND ${dayOf(week)} < ${toldOn(week)}::date`;
    case "beyond":
      return beyond(week);
  }
}

/**
 * The first `most` of the news that are `seen`, a condition on the postmortem `p`: read in the order
 * of an index and no further. Of what nobody named a day for, the first that were promised.
 */
export function firstOf(telling: News, week: Week, seen: Sql, most: number): Sql {
  const first = (told: Sql, orderBy: Sql) =>
    sql`(${told} AND ${seen} ORDER BY ${orderBy} LIMIT ${literal(most)})`;
  if (telling === "dropped") return first(dropped(week), sql`r."acceptedAt", a."id"`);
  if (telling === "proved") return first(proved(week), sql`f."provedAt", a."id"`);
  const latest = sql`${toldOn(week)}::date - least(${week.rest.summaryAfterDays}::int,
    (SELECT min("summaryAfterDays") FROM "Terms"))`;
  const dated = sql`${beyond(week)} AND a."dueOn" <= ${latest}`;
  // Ids grow with time.
  const undated = sql`${beyond(week)} AND a."dueOn" IS NULL AND a."createdAt" < ${latest}`;
  return sql`${first(dated, sql`a."dueOn", a."id"`)} UNION ALL ${first(undated, sql`a."id"`)}`;
}

const within = (week: Week, at: Sql): Sql =>
  sql`${at} >= ${beginOf(week)}::timestamptz AND ${at} < ${week.upTo}::timestamptz`;

const dropped = (week: Week): Sql => sql`
  SELECT a."id", r."acceptedAt" AS "at" FROM "RiskAcceptance" r
    JOIN "ActionItem" a ON a."id" = r."actionItemId"
    JOIN "Postmortem" p ON p."id" = a."postmortemId"
  WHERE ${within(week, sql`r."acceptedAt"`)} AND a."status" = 'wont_do' AND a."removalId" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "Duplicate" d WHERE d."actionItemId" = a."id")`;

const proved = (week: Week): Sql => sql`
  SELECT a."id", f."provedAt" AS "at" FROM "Proof" f
    JOIN "ActionItem" a ON a."id" = f."actionItemId"
    JOIN "Postmortem" p ON p."id" = a."postmortemId"
  WHERE ${within(week, sql`f."provedAt"`)} AND a."status" IN ('done', 'verified')
    AND a."removalId" IS NULL`;

const beyond = (week: Week): Sql => sql`${promised(week)}
  AND ${dayOf(week)} + coalesce(t."summaryAfterDays", ${week.rest.summaryAfterDays}::int) <= ${toldOn(week)}::date`;

const promised = (week: Week): Sql => sql`
  SELECT a."id", ${dayOf(week)} AS "at"
  FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    LEFT JOIN "Publication" b ON b."postmortemId" = p."id"
    LEFT JOIN "Terms" t ON t."severityId" = p."severityId"
  WHERE a."settledAt" IS NULL AND a."removalId" IS NULL`;

const dayOf = ({ rest }: Week): Sql => sql`
  coalesce(a."dueOn", (greatest(a."createdAt", b."publishedAt") AT TIME ZONE 'UTC')::date
    + coalesce(t."dueDays", ${rest.dueDays}::int))`;
