import type { TermsView } from "@/lib/action-items/terms-schema";
import { daysAfter } from "@/lib/dates/days";
import { type Sql, sql } from "@/lib/db/select";

/** What a summary tells of: the first three are news, the others say how much there is. */
export const tellings = ["beyond", "dropped", "proved", "late", "open"] as const;
export type Telling = (typeof tellings)[number];

export type Week = {
  /** The day on which it is told; the week is the seven days before it. */
  upTo: string;
  /** The terms of what has none of its own. */
  rest: TermsView;
};

/**
 * The ids of action items ("id"), with the moment that it is about ("at"). Days that nobody named
 * are counted in UTC, as those of the terms are everywhere.
 */
export function toldOf(telling: Telling, week: Week): Sql {
  const from = daysAfter(week.upTo, -7);
  const within = (at: Sql) => sql`${at} >= ${from}::date AND ${at} < ${week.upTo}::date`;
  switch (telling) {
    case "dropped":
      return sql`
        SELECT r."actionItemId" AS "id", r."acceptedAt" AS "at" FROM "RiskAcceptance" r
        JOIN "ActionItem" a ON a."id" = r."actionItemId"
        WHERE ${within(sql`r."acceptedAt"`)} AND a."status" = 'wont_do' AND a."removalId" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "Duplicate" d WHERE d."actionItemId" = a."id")`;
    case "proved":
      return sql`
        SELECT f."actionItemId" AS "id", f."provedAt" AS "at" FROM "Proof" f
        JOIN "ActionItem" a ON a."id" = f."actionItemId"
        WHERE ${within(sql`f."provedAt"`)} AND a."status" IN ('done', 'verified') AND a."removalId" IS NULL`;
    case "open":
      return sql`SELECT "id", "at" FROM (${promised(week)}) o`;
    case "late":
      return sql`SELECT "id", "at" FROM (${promised(week)}) o WHERE "at" < ${week.upTo}::date`;
    case "beyond":
      return sql`
        SELECT "id", "at" FROM (${promised(week)}) o WHERE "at" + "patience" <= ${week.upTo}::date`;
  }
}

const promised = ({ rest }: Week): Sql => sql`
  SELECT a."id", coalesce(t."summaryAfterDays", ${rest.summaryAfterDays}::int) AS "patience",
    coalesce(a."dueOn", (greatest(a."createdAt", b."publishedAt") AT TIME ZONE 'UTC')::date
      + coalesce(t."dueDays", ${rest.dueDays}::int)) AS "at"
  FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    LEFT JOIN "Publication" b ON b."postmortemId" = p."id"
    LEFT JOIN "Terms" t ON t."severityId" = p."severityId"
  WHERE a."settledAt" IS NULL AND a."removalId" IS NULL`;
