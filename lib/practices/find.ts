import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { findTeamByRef } from "@/lib/teams/find";
import { canSpeakFor } from "@/lib/teams/policy";
import { membersOnly } from "./policy";

/**
 * A practice for a command that changes anything of it. Writers, jobs and programs take turns on
 * its row, so that each decides on what the one before left.
 */
export async function holdPractice(tx: Tx, slug: string) {
  await tx.$executeRaw`SELECT 1 FROM "Practice" WHERE "slug" = ${slug} FOR NO KEY UPDATE`;
  const practice = await tx.practice.findUnique({
    where: { slug },
    include: { retirement: { select: { retiredAt: true } } },
  });
  if (!practice) throw notFound("that practice");
  return practice;
}

export type HeldPractice = Awaited<ReturnType<typeof holdPractice>>;

/** A team's own following of a practice, for whoever speaks for that team. */
export async function findAdoption(tx: Tx, actor: Actor, practice: HeldPractice, teamRef: string) {
  const team = await findTeamByRef(tx, teamRef);
  ensure(canSpeakFor(actor, team.id), membersOnly(team.name));
  const adoption = await tx.adoption.findUnique({
    where: { practiceId_teamId: { practiceId: practice.id, teamId: team.id } },
  });
  if (!adoption || adoption.leftAt)
    throw invalid(`${team.name} does not follow this practice. Adopt it first.`);
  return { ...adoption, team };
}

export function ensureKept({ retirement }: HeldPractice): void {
  if (retirement)
    throw invalid("This practice is retired. Reinstate it first; then it is checked again.");
}
