import { termsBySeverity } from "@/lib/action-items/terms";
import type { Actor } from "@/lib/auth/actor";
import { firstDayOf, lastDayOf } from "@/lib/dates/week";
import { db } from "@/lib/db/client";
import { literal, select } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import type { SummaryOf, SummaryPart, SummaryRow, SummaryView } from "./schema";
import { firstOf, type News, type Week } from "./week";

/** More than this nobody reads; the list of action items has them all. */
const shown = 25;

/** Counting stops about here; the page then says "99+". */
const counted = 100;

/**
 * What is late beyond the ladder, what was dropped and why, and what was proved in a week: each only as far as the asker may see it.
 */
export async function getSummary(actor: Actor, week: SummaryOf): Promise<SummaryView> {
  const rest = (await termsBySeverity(db))(null);
  const read = (telling: News) => readPart(actor, telling, { ...week, rest });
  const [beyond, dropped, proved] = await Promise.all([
    read("beyond"),
    read("dropped"),
    read("proved"),
  ]);
  return { from: firstDayOf(week), to: lastDayOf(week), beyond, dropped, proved };
}

async function readPart(actor: Actor, telling: News, week: Week): Promise<SummaryPart> {
  const rows = await select<SummaryRow & { all: number }>`
    WITH w AS MATERIALIZED (${firstOf(telling, week, visible(actor), counted)})
    SELECT a."id", a."title", p."number", (SELECT count(*)::int FROM w) AS "all",
      json_build_object('slug', t."slug", 'name', t."name") AS "team",
      coalesce((SELECT u."name" FROM "User" u WHERE u."id" = a."ownerUserId"),
        (SELECT o."name" FROM "Team" o WHERE o."id" = a."ownerTeamId")) AS "owner",
      w."at"::date AS "on", r."reason", (SELECT u."name" FROM "User" u WHERE u."id" =
        CASE a."status" WHEN 'wont_do' THEN r."acceptedById" ELSE f."provedById" END) AS "by"
    FROM (SELECT * FROM w ORDER BY "at", "id" LIMIT ${literal(shown)}) w
      JOIN "ActionItem" a ON a."id" = w."id"
      JOIN "Postmortem" p ON p."id" = a."postmortemId" JOIN "Team" t ON t."id" = p."teamId"
      LEFT JOIN "RiskAcceptance" r ON r."actionItemId" = a."id" AND a."status" = 'wont_do'
      LEFT JOIN "Proof" f ON f."actionItemId" = a."id"
    ORDER BY w."at", a."id"`;
  return { count: rows[0]?.all ?? 0, rows: rows.map(({ all, ...row }) => row) };
}
