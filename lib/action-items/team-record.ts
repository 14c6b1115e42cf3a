import type { Actor } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { selectOften, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { idOfTeam } from "@/lib/teams/find";
import { readCards } from "./cards";
import { todayInUtc } from "./due";
import { ofTeam } from "./matching";
import { soonestFirst } from "./promised";

/** How long what a team promised has been open, youngest first. */
export const ages = ["month", "quarter", "half", "year", "older"] as const;
export type Age = (typeof ages)[number];

/** What became of a team's promises: of the promises, never of a person's. */
export type TeamRecord = {
  open: number;
  late: number;
  /** Settled on this day or later is what `kept` and `dropped` count. */
  since: string;
  kept: number;
  dropped: number;
  ages: Record<Age, number>;
};

const yearDays = 365;

/**
 * Of a team's postmortems and of what it took over. The open ones are counted whole, the settled
 * ones of the last year, each by its own range of an index; a duplicate counts where it is kept.
 */
export async function readTeamRecord(
  actor: Actor,
  { slug }: { slug: string },
  today = todayInUtc(),
): Promise<TeamRecord> {
  const since = daysAfter(today, -yearDays);
  const [settled, open] = await Promise.all([
    countSettled(actor, slug, since),
    countOpen(actor, slug, today),
  ]);
  const { open: many, late, ...byAge } = open;
  return { open: many, late, since, ...settled, ages: byAge };
}

type Settled = { kept: number; dropped: number };

async function countSettled(actor: Actor, slug: string, since: string): Promise<Settled> {
  const [row] = await selectOften<Settled>`
    SELECT count(*) FILTER (WHERE a."status" <> 'wont_do')::int AS "kept",
      count(*) FILTER (WHERE a."status" = 'wont_do')::int AS "dropped"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${ofTeam(sql`(${idOfTeam(slug)})`)}
      AND a."settledAt" IS NOT NULL AND a."settledAt" >= ${since}::date AT TIME ZONE 'UTC'
      AND a."removalId" IS NULL AND ${visible(actor)}
      AND NOT EXISTS (SELECT 1 FROM "Duplicate" d WHERE d."actionItemId" = a."id")`;
  return row ?? { kept: 0, dropped: 0 };
}

type Open = { open: number; late: number } & Record<Age, number>;

async function countOpen(actor: Actor, slug: string, today: string): Promise<Open> {
  const begun = (days: number) =>
    sql`a."createdAt" >= ${daysAfter(today, -days)}::date AT TIME ZONE 'UTC'`;
  const aged = (upTo: number, from: number) =>
    sql`count(*) FILTER (WHERE ${begun(upTo)} AND NOT ${begun(from)})::int`;
  const [row] = await selectOften<Open>`
    SELECT count(*)::int AS "open", count(*) FILTER (WHERE a."dueOn" < ${today}::date)::int AS "late",
      count(*) FILTER (WHERE ${begun(30)})::int AS "month", ${aged(91, 30)} AS "quarter",
      ${aged(182, 91)} AS "half", ${aged(yearDays, 182)} AS "year",
      count(*) FILTER (WHERE NOT ${begun(yearDays)})::int AS "older"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${ofTeam(sql`(${idOfTeam(slug)})`)}
      AND a."settledAt" IS NULL AND a."removalId" IS NULL AND ${visible(actor)}`;
  return row ?? { open: 0, late: 0, month: 0, quarter: 0, half: 0, year: 0, older: 0 };
}

/** The first few that a team still promises, the soonest due first, and whether there are more. */
export async function listTeamOpen(actor: Actor, { slug }: { slug: string }, few: number) {
  const where = [
    ofTeam(sql`(${idOfTeam(slug)})`),
    sql`a."settledAt" IS NULL AND a."removalId" IS NULL`,
  ];
  const { open } = await readCards<"open">(actor, false, [
    { key: "open", where, orderBy: soonestFirst, limit: few + 1 },
  ]);
  return { cards: open.slice(0, few), more: open.length > few };
}
