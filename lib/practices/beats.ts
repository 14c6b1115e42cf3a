import type { Actor } from "@/lib/auth/actor";
import { literal, select } from "@/lib/db/select";
import { type Pulse, pulseOf, type SpellTime } from "./pulse";
import type { CheckView } from "./schema";

/** Of the team that owns it. */
export const readPulse = async (_actor: Actor, { slug }: { slug: string }, now = new Date()) =>
  pulseOfOwner(slug, now);

export async function pulseOfOwner(slug: string, now: Date): Promise<Pulse | null> {
  const rows = await select<SpellTime & { nextCheckAt: Date; everyDays: number }>`
    SELECT s."life"::text, s."fromAt", s."toAt", a."nextCheckAt", x."everyDays" FROM "Practice" x
    JOIN "Adoption" a ON a."practiceId" = x."id" AND a."teamId" = x."ownerTeamId"
    JOIN "Spell" s ON s."adoptionId" = a."id"
    WHERE x."slug" = ${slug} ORDER BY s."fromAt", s."id"`;
  const [first] = rows;
  return first ? pulseOf(rows, first, now) : null;
}

const shown = 5;

/** The latest of every team, newest first, with what was said. */
export async function listChecks(_actor: Actor, { slug }: { slug: string }): Promise<CheckView[]> {
  const rows = await select<Omit<CheckView, "at"> & { at: Date }>`
    SELECT c."kind"::text, c."at", c."followed", c."sentence", t."name" AS "team",
      (SELECT u."name" FROM "User" u WHERE u."id" = c."checkedById") AS "by"
    FROM "Practice" x JOIN "Adoption" a ON a."practiceId" = x."id"
    JOIN "Team" t ON t."id" = a."teamId"
    CROSS JOIN LATERAL (SELECT l.* FROM "Check" l WHERE l."adoptionId" = a."id"
      ORDER BY l."at" DESC, l."id" DESC LIMIT ${literal(shown)}) c
    WHERE x."slug" = ${slug} ORDER BY c."at" DESC, c."id" DESC LIMIT ${literal(shown)}`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

export type TokenView = {
  id: string;
  team: string;
  by: string;
  madeAt: string;
  usedAt: string | null;
};

/** Of the asker's teams, without what makes them secret. */
export async function listHeartbeatTokens(
  actor: Actor,
  { slug }: { slug: string },
): Promise<TokenView[]> {
  const rows = await select<
    Omit<TokenView, "madeAt" | "usedAt"> & { madeAt: Date; usedAt: Date | null }
  >`
    SELECT h."id", t."name" AS "team", u."name" AS "by", h."madeAt", h."usedAt"
    FROM "HeartbeatToken" h JOIN "Adoption" a ON a."id" = h."adoptionId"
    JOIN "Practice" x ON x."id" = a."practiceId" JOIN "Team" t ON t."id" = a."teamId"
    JOIN "User" u ON u."id" = h."madeById"
    WHERE x."slug" = ${slug} AND a."teamId" = ANY(${actor.teams.map(({ id }) => id)}::uuid[])
    ORDER BY h."madeAt", h."id"`;
  return rows.map(({ madeAt, usedAt, ...row }) => ({
    ...row,
    madeAt: madeAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}
