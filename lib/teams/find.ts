import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By slug or id. */
export async function findTeamByRef(tx: Tx, ref: string) {
  // PostgreSQL cannot even look for the zero byte, which an address may hold.
  if (ref.includes("\0")) throw notFound("that team");
  const team = await tx.team.findFirst({
    where: uuid.test(ref) ? { id: ref } : { slug: ref },
    select: { id: true, slug: true, name: true, version: true },
  });
  if (!team) throw notFound(`the team "${ref}"`);
  return team;
}

export const isUuid = (text: string): boolean => uuid.test(text);
