import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { raw, selectOften } from "@/lib/db/select";
import { type Actor, type ActorTeam, mint } from "./actor";

type Row = { userId: string; name: string; role: Role; teams: ActorTeam[] };

const facts = raw(`
  u."id" AS "userId", u."name", u."role"::text AS "role",
  coalesce((
    SELECT json_agg(json_build_object('id', t."id", 'slug', t."slug", 'name', t."name", 'lead', m."lead")
           ORDER BY t."name")
    FROM "Membership" m JOIN "Team" t ON t."id" = m."teamId" WHERE m."userId" = u."id"
  ), '[]') AS "teams"`);

/** One statement for what every request asks first: is this still somebody, and who? */
export const lookUpActor = (
  by: { sessionId: string } | { tokenHash: string },
): Promise<Actor | null> => ("sessionId" in by ? bySession(by.sessionId) : byToken(by.tokenHash));

/** Whose eyes a calendar's address sees with, and which team's dates it was made for, if any. */
export async function lookUpCalendar(
  tokenHash: string,
): Promise<{ actor: Actor; teamId: string | null } | null> {
  const [row] = await selectOften<Row & { teamId: string | null; stale: boolean }>`
    SELECT ${facts}, c."teamId", (c."usedAt" IS NULL OR c."usedAt" < now() - interval '1 hour') AS "stale"
    FROM "CalendarFeed" c JOIN "User" u ON u."id" = c."userId" WHERE c."tokenHash" = ${tokenHash}`;
  if (!row) return null;
  const { stale, teamId, ...known } = row;
  if (stale)
    await db.calendarFeed.updateMany({ where: { tokenHash }, data: { usedAt: new Date() } });
  return { actor: mint(known), teamId };
}

async function bySession(sessionId: string): Promise<Actor | null> {
  const [row] = await selectOften<Row>`
    SELECT ${facts} FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId} AND s."expiresAt" > now()`;
  return row ? mint(row) : null;
}

async function byToken(tokenHash: string): Promise<Actor | null> {
  const [row] = await selectOften<Row & { stale: boolean }>`
    SELECT ${facts}, (a."usedAt" IS NULL OR a."usedAt" < now() - interval '1 hour') AS "stale"
    FROM "ApiToken" a JOIN "User" u ON u."id" = a."userId" WHERE a."tokenHash" = ${tokenHash}`;
  if (!row) return null;
  const { stale, ...known } = row;
  if (stale) await noteUse(tokenHash);
  return mint(known);
}

/** When a token was last used is told by the hour, so that reading stays reading. */
async function noteUse(tokenHash: string): Promise<void> {
  await db.apiToken.updateMany({ where: { tokenHash }, data: { usedAt: new Date() } });
}
