import { todayInUtc } from "@/lib/action-items/due";
import type { Actor } from "@/lib/auth/actor";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { happened } from "@/lib/postmortems/happened";
import { visible } from "@/lib/postmortems/reach";
import { idOfTeam } from "@/lib/teams/find";
import { columnsOf } from "./columns";
import type { InsightFilter, Scope } from "./schema";

type Known = { team: Scope["team"]; first: string | null };

/** @throws DomainError not_found for a team that is not there. */
export async function findScope(
  actor: Actor,
  { team, period }: InsightFilter,
  today = todayInUtc(),
): Promise<Scope> {
  const of = team ? sql`(${idOfTeam(team)})` : sql`NULL::uuid`;
  const [known] = await select<Known>`
    SELECT (SELECT json_build_object('id', t."id", 'slug', t."slug", 'name', t."name")
        FROM "Team" t WHERE t."id" = ${of}) AS "team",
      (SELECT ${happened} FROM "Postmortem" p
       WHERE ${visible(actor)} AND ${team ? sql`p."teamId" = ${of}` : sql`true`}
       ORDER BY ${happened} LIMIT 1) AS "first"`;
  if (team && !known?.team) throw notFound(`the team "${team}"`);
  const columns = columnsOf(period, today, known?.first ?? null);
  const since = period === "all" ? null : (columns[0]?.from ?? today);
  const until = columns.at(-1)?.until ?? today;
  return { team: known?.team ?? null, period, since, until, columns, today };
}

/**
 * What belongs to each of those that were seen, by an index: the planner takes them for many more
 * and would read the whole table.
 */
export const each = (rows: Sql): Sql => sql`CROSS JOIN LATERAL (${rows} OFFSET 0)`;

/** The postmortems of a scope that the asker may see, each with its place among the columns, from 0. */
export function everyOne(actor: Actor, { team, since, until, columns }: Scope): Sql {
  return sql`
    SELECT p."id", p."number", p."nearMiss", ${happened} AS "day",
      width_bucket(${happened}, ${columns.map(({ from }) => from)}::date[]) - 1 AS "column"
    FROM "Postmortem" p
    WHERE ${happened} BETWEEN ${since ?? "-infinity"}::date AND ${until}::date
      AND ${team ? sql`p."teamId" = ${team.id}::uuid` : sql`true`} AND ${visible(actor)}`;
}

export const newest = (most: number): Sql =>
  sql`ORDER BY "day" DESC, "number" DESC LIMIT ${literal(most)}`;
