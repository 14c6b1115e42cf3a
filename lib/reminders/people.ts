import { calendarDay } from "@/lib/dates/clock";
import { daysAfter, daysBetween } from "@/lib/dates/days";
import { momentIn } from "@/lib/dates/week";
import { select } from "@/lib/db/select";
import { isQuiet, usualRhythm } from "@/lib/notifications/rhythm";
import type { People, TeamPeople } from "./circles";

/** Somebody whose day has begun, and who has not been reminded on it. */
export type Morning = {
  id: string;
  localDay: string;
  /** Their teams, by id. */
  teams: string[];
  /** What to tell them of, when it is time for their week. */
  week: NextWeek | null;
};

/** From where the last told one ended, which is what nobody may have told meanwhile. */
export type NextWeek = { from: string; upTo: string };

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
  toldUpTo: Date | null;
  places: { teamId: string; lead: boolean }[] | null;
};

/** Everybody with a way in: who could do something about a promise, and whose day begins now. */
export async function readWorld(now: Date): Promise<World> {
  const rows = await select<Row>`
    SELECT u."id", u."role" = 'administrator' AS "administers", u."role" <> 'reader' AS "writes",
      d."localDay" AS "remindedOn", w."upTo" AS "toldUpTo",
      coalesce(r."zone", (SELECT o."zone" FROM "Organisation" o LIMIT 1), 'UTC') AS "zone",
      r."quietFromMin", r."quietToMin", r."weeklyOn",
      (SELECT json_agg(json_build_object('teamId', m."teamId", 'lead', m."lead") ORDER BY m."teamId")
       FROM "Membership" m WHERE m."userId" = u."id") AS "places"
    FROM "User" u LEFT JOIN "Rhythm" r ON r."userId" = u."id"
      LEFT JOIN "RemindedDay" d ON d."userId" = u."id"
      LEFT JOIN "ToldWeek" w ON w."userId" = u."id"
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
  const week = isTimeFor(row, localDay) ? weekFor(row, now) : null;
  return { id, localDay, teams: places?.map(({ teamId }) => teamId) ?? [], week };
}

/** On their day of the week, or after it when that day was missed. */
function isTimeFor({ weeklyOn, remindedOn, toldUpTo, zone }: Row, localDay: string): boolean {
  const weekday = new Date(localDay).getUTCDay() || 7;
  const due = daysAfter(localDay, -((weekday - (weeklyOn ?? usualRhythm.weeklyOn) + 7) % 7));
  // Somebody told it and did not come to remember that all is told.
  if (toldUpTo && calendarDay(toldUpTo, zone) >= due) return false;
  return due === localDay || (remindedOn !== null && daysBetween(remindedOn, due) > 0);
}

const minuteMs = 60_000;
const weekMs = 7 * 24 * 60 * minuteMs;

/**
 * It ends a whole minute ago at least, by which time whatever happened until then is written:
 * a transaction takes a quarter of that, and the rest is for clocks that go apart.
 */
function weekFor({ toldUpTo, zone }: Row, now: Date): NextWeek | null {
  const upTo = new Date(Math.floor(now.getTime() / minuteMs - 1) * minuteMs);
  const from = toldUpTo ?? new Date(upTo.getTime() - weekMs);
  return from < upTo ? { from: momentIn(from, zone), upTo: momentIn(upTo, zone) } : null;
}
