import type { Tx } from "@/lib/db/client";

type Found = { id: string };

/**
 * Of these people those who may see the postmortem and still have a way in. Call it before `tell`:
 * nobody is told of what they could not open.
 */
export async function whoMaySee(
  tx: Tx,
  postmortemId: string,
  userIds: Iterable<string>,
): Promise<string[]> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT u."id"::text AS "id" FROM "User" u JOIN "Postmortem" p ON p."id" = ${postmortemId}::uuid
    WHERE u."id" = ANY(${[...userIds]}::uuid[])
      AND (u."passwordHash" IS NOT NULL OR EXISTS (SELECT 1 FROM "ApiToken" k WHERE k."userId" = u."id"))
      AND (p."stage" = 'published'
        OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."userId" = u."id" AND m."teamId" = p."teamId")
        OR EXISTS (SELECT 1 FROM "Participant" pa
          WHERE pa."userId" = u."id" AND pa."postmortemId" = p."id"))
    ORDER BY u."id"`;
  return rows.map(({ id }) => id);
}

/**
 * Of these people those who still have a way in: deactivating somebody takes their password and
 * their tokens. For notices that are about no postmortem.
 */
export async function whoIsHere(tx: Tx, userIds: Iterable<string>): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: {
      id: { in: [...userIds] },
      OR: [{ passwordHash: { not: null } }, { apiTokens: { some: {} } }],
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
