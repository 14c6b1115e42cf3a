import { todayInUtc } from "@/lib/action-items/due";
import type { Actor } from "@/lib/auth/actor";
import { literal, raw, type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { happened } from "@/lib/postmortems/happened";
import { visible } from "@/lib/postmortems/reach";
import { idOfTeam } from "@/lib/teams/find";
import { columnsOf } from "./columns";
import type { InsightFilter, Scope } from "./schema";

/** A figure looks at no more than so many postmortems, the newest of its period. */
export const mostPostmortems = 2_000;

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
  return {
    team: known?.team ?? null,
    today,
    columns: columnsOf(period, today, known?.first ?? null),
  };
}

/**
 * What belongs to each of those that were seen, by an index: the planner takes them for many more
 * and would read the whole table.
 */
export const each = (rows: Sql): Sql => sql`CROSS JOIN LATERAL (${rows} OFFSET 0)`;

/**
 * The postmortems of a scope that the asker may see, the newest of them, as the first part of a
 * statement: "seen", each with its place among the columns, counted from 0.
 */
export function seen(
  actor: Actor,
  scope: Scope,
  { most, as } = { most: mostPostmortems, as: "seen" },
): Sql {
  const { team, columns } = scope;
  const [first, last] = [columns[0]?.from ?? scope.today, columns.at(-1)?.until ?? scope.today];
  return sql`WITH ${raw(as)} AS MATERIALIZED (
    SELECT p."id", p."number", p."nearMiss", p."tags", p."teamId", ${happened} AS "day",
      width_bucket(${happened}, ${columns.map(({ from }) => from)}::date[]) - 1 AS "column"
    FROM "Postmortem" p
    WHERE ${happened} BETWEEN ${first}::date AND ${last}::date
      AND ${team ? sql`p."teamId" = ${team.id}::uuid` : sql`true`} AND ${visible(actor)}
    ORDER BY ${happened} DESC, p."number" DESC LIMIT ${literal(most)})`;
}
