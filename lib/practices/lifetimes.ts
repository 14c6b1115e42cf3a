import type { Actor } from "@/lib/auth/actor";
import { type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { idOfTeam } from "@/lib/teams/find";
import { fromPractices, lifeColumn } from "./rows";
import type { PracticeLife } from "./schema";
import { type Lifetime, type Point, survivalAt, survivalOf } from "./survival";

export type Survival = {
  practices: number;
  /** Of them, how many ever lapsed before they were retired. */
  lapsed: number;
  /** How they stand at this moment. */
  today: Record<PracticeLife, number>;
  /** Beyond this day none was seen, and the curve says nothing. */
  seenDays: number;
  curve: Point[];
  /** After 30, 90, 180 and 365 days. */
  table: Point[];
};

const milestones = [30, 90, 180, 365];

type Row = Lifetime & { life: PracticeLife };

/**
 * How long practices stay alive with the team that owns them, from the day it took them on to their
 * first lapse. What is still alive, or was retired on purpose, counts for as long as it was seen: a
 * lapse after that belongs to another life. Of one team, those that it owns.
 * @throws DomainError not_found for a team that is not there.
 */
export async function practiceSurvival(
  _actor: Actor,
  { team }: { team?: string | undefined } = {},
  now = new Date(),
): Promise<Survival> {
  const lifetimes = await lifetimesOf(team ? await ownedBy(team) : sql`true`, now);
  const standing = (wanted: PracticeLife) => lifetimes.filter(({ life }) => life === wanted).length;
  return {
    practices: lifetimes.length,
    lapsed: lifetimes.filter(({ lapsed }) => lapsed).length,
    today: {
      alive: standing("alive"),
      due: standing("due"),
      lapsed: standing("lapsed"),
      retired: standing("retired"),
    },
    seenDays: Math.max(0, ...lifetimes.map(({ days }) => days)),
    curve: survivalOf(lifetimes),
    table: milestones.map((days) => survivalAt(lifetimes, days)),
  };
}

async function ownedBy(team: string): Promise<Sql> {
  const [found] = await select<{ id: string }>`${idOfTeam(team)}`;
  if (!found) throw notFound(`the team "${team}"`);
  return sql`x."ownerTeamId" = ${found.id}::uuid`;
}

const lifetimesOf = (whose: Sql, now: Date): Promise<Row[]> => select<Row>`
  SELECT ${lifeColumn(now)} AS "life", z."at" IS NOT NULL AND z."at" <= coalesce(e."at", z."at") AS "lapsed",
    greatest(0, extract(epoch FROM least(z."at", e."at", ${now}::timestamptz) - b."at")
      / 86400)::float8 AS "days"
  FROM ${fromPractices}
  JOIN LATERAL (${first(sql`true`)}) b ON b."at" IS NOT NULL
  CROSS JOIN LATERAL (${first(sql`s."life" = 'lapsed'`)}) z
  CROSS JOIN LATERAL (${first(sql`s."life" = 'ended'`)}) e
  WHERE ${whose}`;

/** One row, empty where there was no such spell. */
const first = (where: Sql) => sql`
  SELECT min(s."fromAt") AS "at" FROM "Spell" s WHERE s."adoptionId" = a."id" AND ${where}`;
