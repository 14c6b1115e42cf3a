import { calendarDay } from "@/lib/dates/clock";
import { daysAfter, daysBetween } from "@/lib/dates/days";
import { select } from "@/lib/db/select";
import { isQuiet, usualRhythm } from "@/lib/notifications/rhythm";
import type { People, TeamPeople } from "./circles";

/** Somebody whose day has begun, and who has not been reminded on it. */
export type Morning = {
  id: string;
  localDay: string;
  /** Their teams, by id. */
  teams: string[];
  /** The day up to which their weekly summary reaches, when it is time for one. */
  weekUpTo: string | null;
};

export type World = {
  people: People;
  /** By person. */
  mornings: ReadonlyMap<string, Morning>;
  /** Who is told of the organisation's week. */
  summarised: ReadonlySet<string>;
};

type Row = {
  id: string;
  administers: boolean;
  /** Whether they may do something about a promise; a reader only hears of the week. */
  writes: boolean;
  zone: string;
  quietFromMin: number | null;
  quietToMin: number | null;
  weeklyOn: number | null;
  remindedOn: string | null;
  places: { teamId: string; lead: boolean }[] | null;
};

/** Everybody with a way in: who could do something about a promise, and whose day begins now. */
export async function readWorld(now: Date): Promise<World> {
  const rows = await select<Row>`
    SELECT u."id", u."role" = 'administrator' AS "administers", u."role" <> 'reader' AS "writes",
      d."localDay" AS "remindedOn",
      coalesce(r."zone", (SELECT o."zone" FROM "Organisation" o LIMIT 1), 'UTC') AS "zone",
      r."quietFromMin", r."quietToMin", r."weeklyOn",
      (SELECT json_agg(json_build_object('teamId', m."teamId", 'lead', m."lead") ORDER BY m."teamId")
       FROM "Membership" m WHERE m."userId" = u."id") AS "places"
    FROM "User" u LEFT JOIN "Rhythm" r ON r."userId" = u."id"
      LEFT JOIN "RemindedDay" d ON d."userId" = u."id"
    WHERE u."passwordHash" IS NOT NULL
      OR EXISTS (SELECT 1 FROM "ApiToken" k WHERE k."userId" = u."id")
    ORDER BY u."id"`;
  const mornings = rows.flatMap((row) => morningOf(row, now) ?? []);
  const writers = rows.filter(({ writes }) => writes);
  const summarised = writers.filter(
    ({ administers, places }) => administers || places?.some(({ lead }) => lead),
  );
  return {
    people: peopleIn(writers),
    mornings: new Map(mornings.map((morning) => [morning.id, morning])),
    summarised: new Set(summarised.map(({ id }) => id)),
  };
}

function peopleIn(rows: Row[]): People {
  const teams = new Map<string, { leads: string[]; members: string[] }>();
  for (const { id, places } of rows)
    for (const { teamId, lead } of places ?? []) {
      const team = teams.get(teamId) ?? { leads: [], members: [] };
      team.members.push(id);
      if (lead) team.leads.push(id);
      teams.set(teamId, team);
    }
  return {
    here: new Set(rows.map(({ id }) => id)),
    teams: teams satisfies Map<string, TeamPeople>,
    administrators: rows.filter(({ administers }) => administers).map(({ id }) => id),
  };
}

function morningOf(row: Row, now: Date): Morning | null {
  const { id, zone, remindedOn, places } = row;
  const quietFromMin = row.quietFromMin ?? usualRhythm.quietFromMin;
  const quietToMin = row.quietToMin ?? usualRhythm.quietToMin;
  if (isQuiet(now, { zone, quietFromMin, quietToMin })) return null;
  const localDay = calendarDay(now, zone);
  if (remindedOn !== null && remindedOn >= localDay) return null;
  const weekUpTo = weekFor(localDay, row.weeklyOn ?? usualRhythm.weeklyOn, remindedOn);
  return { id, localDay, teams: places?.map(({ teamId }) => teamId) ?? [], weekUpTo };
}

/** On their day of the week, or after it when that day was missed. */
function weekFor(localDay: string, weeklyOn: number, remindedOn: string | null): string | null {
  const weekday = new Date(localDay).getUTCDay() || 7;
  const upTo = daysAfter(localDay, -((weekday - weeklyOn + 7) % 7));
  const missed = remindedOn !== null && daysBetween(remindedOn, upTo) > 0;
  return upTo === localDay || missed ? upTo : null;
}
