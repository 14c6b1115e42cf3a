import { type Actor, belongsTo, personOf } from "@/lib/auth/actor";
import { lookUpCalendar } from "@/lib/auth/lookup";
import { fingerprint } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { listDates } from "./dates";
import { icsOf } from "./ics";
import type { CalendarView } from "./schema";

/** The asker's own addresses, without what makes them secret. */
export async function listCalendars(actor: Actor): Promise<CalendarView[]> {
  const rows = await db.calendarFeed.findMany({
    where: { userId: personOf(actor) },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      createdAt: true,
      usedAt: true,
      team: { select: { slug: true, name: true } },
    },
  });
  return rows.map(({ createdAt, usedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

/** What a calendar reads at its secret address; null for an address that is none, or none any more. */
export async function readCalendar(token: string): Promise<string | null> {
  const found = await lookUpCalendar(fingerprint(token));
  if (!found) return null;
  const { actor, teamId } = found;
  // Who left the team no longer sees its dates.
  if (teamId && !belongsTo(actor, teamId)) return null;
  const { APP_URL } = env();
  const name = actor.teams.find(({ id }) => id === teamId)?.name ?? actor.name;
  const dates = await listDates(actor, { teamId }, APP_URL);
  return icsOf(`Parapet: ${name}`, new URL(APP_URL).hostname, dates);
}
