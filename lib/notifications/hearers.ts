import type { Tx } from "@/lib/db/client";

export async function leadsOf(tx: Tx, teamId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { teamId, lead: true },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

/** Who speaks for a team: its leads, and where nobody is left of them, everybody in it. */
export async function voicesOf(
  tx: Tx,
  teamId: string,
  except: string | null = null,
): Promise<string[]> {
  const leads = (await leadsOf(tx, teamId)).filter((id) => id !== except);
  if (leads.length > 0) return leads;
  const members = await tx.membership.findMany({ where: { teamId }, select: { userId: true } });
  return members.map(({ userId }) => userId).filter((id) => id !== except);
}

/** The same of many teams at once: by person, the teams for which they speak. */
export async function voicesOfAll(
  tx: Tx,
  teamIds: Iterable<string>,
): Promise<Map<string, string[]>> {
  const rows = await tx.membership.findMany({
    where: { teamId: { in: [...teamIds] }, user: { role: { not: "reader" } } },
    orderBy: [{ userId: "asc" }, { teamId: "asc" }],
    select: { userId: true, teamId: true, lead: true },
  });
  const led = new Set(rows.filter(({ lead }) => lead).map(({ teamId }) => teamId));
  const voices = new Map<string, string[]>();
  for (const { userId, teamId, lead } of rows)
    if (lead || !led.has(teamId)) voices.set(userId, [...(voices.get(userId) ?? []), teamId]);
  return voices;
}

type Owned = { ownerUserId: string | null; ownerTeamId: string | null };

export async function ownersOf(tx: Tx, { ownerUserId, ownerTeamId }: Owned): Promise<string[]> {
  if (ownerUserId) return [ownerUserId];
  return ownerTeamId ? voicesOf(tx, ownerTeamId) : [];
}

/** Who once made the promise or proved it. */
export async function promisersOf(tx: Tx, actionItemId: string): Promise<string[]> {
  const rows = await tx.activity.findMany({
    where: {
      subjectId: actionItemId,
      kind: { in: ["action.committed", "action.proved"] },
      userId: { not: null },
    },
    distinct: ["userId"],
    select: { userId: true },
  });
  return rows.flatMap(({ userId }) => (userId ? [userId] : []));
}

export async function participantsOf(tx: Tx, postmortemId: string): Promise<string[]> {
  const rows = await tx.participant.findMany({
    where: { postmortemId },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}
