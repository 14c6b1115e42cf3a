import type { Tx } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/select";
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

/** The same inside a larger statement; nothing where there is no such team. */
export const idOfTeam = (ref: string): Sql =>
  uuid.test(ref)
    ? sql`SELECT "id" FROM "Team" WHERE "id" = ${ref}::uuid`
    : sql`SELECT "id" FROM "Team" WHERE "slug" = ${ref}`;

export const isUuid = (text: string): boolean => uuid.test(text);
