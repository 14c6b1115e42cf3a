import { type Actor, teamIds } from "@/lib/auth/actor";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import type { CalendarDate } from "./ics";

/** Whose dates: the asker's own with those of their teams, or one team's. */
export type Whose = { teamId: string | null };

type Row = {
  id: string;
  what: "due" | "effect" | "review";
  title: string;
  number: number;
  postmortem: string;
  day: string | null;
  at: Date | null;
  lengthMin: number | null;
  place: string | null;
  changedAt: Date;
};

/** Days that are over for longer no longer stand in a calendar, unless the promise is still open. */
const keptDays = 90;
const most = 1_000;

/** Days on which promises are due or their effect is looked at, and reviews. */
export async function listDates(
  actor: Actor,
  whose: Whose,
  siteUrl: string,
): Promise<CalendarDate[]> {
  const rows = await select<Row>`
    (${promised(actor, whose, { day: sql`a."dueOn"`, what: sql`'due'` })} AND a."settledAt" IS NULL
      ORDER BY a."dueOn" DESC LIMIT ${literal(most)})
    UNION ALL
    (${promised(actor, whose, { day: sql`a."effectDueOn"`, what: sql`'effect'` })}
      ORDER BY a."effectDueOn" DESC LIMIT ${literal(most)})
    UNION ALL
    (${reviews(actor, whose)} LIMIT ${literal(most)})`;
  return rows.map((row) => presented(row, siteUrl));
}

function promised(actor: Actor, { teamId }: Whose, { day, what }: { day: Sql; what: Sql }): Sql {
  const owned = teamId
    ? sql`(a."ownerTeamId" = ${teamId}::uuid OR (a."ownerTeamId" IS NULL AND p."teamId" = ${teamId}::uuid))`
    : sql`(a."ownerUserId" = ${actor.userId}::uuid OR a."ownerTeamId" = ANY(${teamIds(actor)}::uuid[]))`;
  return sql`
    SELECT a."id", ${what}::text AS "what", a."title", p."number", p."title" AS "postmortem",
      to_char(${day}, 'YYYY-MM-DD') AS "day", NULL::timestamptz AS "at", NULL::int AS "lengthMin",
      NULL::text AS "place", p."updatedAt" AS "changedAt"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${day} IS NOT NULL AND a."removalId" IS NULL AND ${owned} AND ${visible(actor)}`;
}

function reviews(actor: Actor, { teamId }: Whose): Sql {
  const ours = teamId
    ? sql`p."teamId" = ${teamId}::uuid`
    : sql`(p."teamId" = ANY(${teamIds(actor)}::uuid[]) OR EXISTS (
        SELECT 1 FROM "Participant" t
        WHERE t."postmortemId" = p."id" AND t."userId" = ${actor.userId}::uuid))`;
  return sql`
    SELECT p."id", 'review', p."title", p."number", p."title", NULL, m."at", m."lengthMin", m."place",
      m."setAt"
    FROM "Meeting" m JOIN "Postmortem" p ON p."id" = m."postmortemId"
    WHERE m."at" > now() - interval '${literal(keptDays)} days' AND ${ours} AND ${visible(actor)}
    ORDER BY m."at" DESC`;
}

const titles = {
  due: (title: string) => `Due: ${title}`,
  effect: (title: string) => `Did it hold? ${title}`,
  review: (title: string) => `Review: ${title}`,
};

function presented(row: Row, siteUrl: string): CalendarDate {
  const shared = {
    id: `${row.what}-${row.id}`,
    title: titles[row.what](row.title),
    changedAt: row.changedAt,
  };
  const { at, lengthMin, place } = row;
  if (at)
    return {
      ...shared,
      note: `PM-${row.number}`,
      url: `${siteUrl}/postmortems/${row.number}`,
      at,
      lengthMin: lengthMin ?? 60,
      place: place ?? "",
    };
  return {
    ...shared,
    note: `PM-${row.number}: ${row.postmortem}`,
    url: `${siteUrl}/actions/${row.id}`,
    day: row.day ?? "",
  };
}
