import type { Actor } from "@/lib/auth/actor";
import { type Sql, select, sql } from "@/lib/db/select";
import { type Lifetime, type Point, survivalAt, survivalOf } from "./survival";

export type Survival = {
  practices: number;
  lapsed: number;
  /** Beyond this day none was seen, and the curve says nothing. */
  seenDays: number;
  curve: Point[];
  /** After 30, 90, 180 and 365 days. */
  table: Point[];
};

const milestones = [30, 90, 180, 365];

/**
 * How long practices stay alive with the team that owns them, from the day it took them on to their
 * first lapse. What is still alive, or was retired on purpose, counts for as long as it was seen.
 */
export async function practiceSurvival(_actor: Actor, now = new Date()): Promise<Survival> {
  const lifetimes = await select<Lifetime>`
    SELECT greatest(0, extract(epoch FROM coalesce(z."fromAt", e."fromAt", ${now}::timestamptz)
        - b."fromAt") / 86400)::float8 AS "days", z."fromAt" IS NOT NULL AS "lapsed"
    FROM "Practice" x
    JOIN "Adoption" a ON a."practiceId" = x."id" AND a."teamId" = x."ownerTeamId"
    JOIN LATERAL (${first(sql`true`)}) b ON true
    LEFT JOIN LATERAL (${first(sql`s."life" = 'lapsed'`)}) z ON true
    LEFT JOIN LATERAL (${first(sql`s."life" = 'ended'`)}) e ON true`;
  return {
    practices: lifetimes.length,
    lapsed: lifetimes.filter(({ lapsed }) => lapsed).length,
    seenDays: Math.max(0, ...lifetimes.map(({ days }) => days)),
    curve: survivalOf(lifetimes),
    table: milestones.map((days) => survivalAt(lifetimes, days)),
  };
}

const first = (where: Sql) => sql`
  SELECT s."fromAt" FROM "Spell" s WHERE s."adoptionId" = a."id" AND ${where}
  ORDER BY s."fromAt", s."id" LIMIT 1`;
