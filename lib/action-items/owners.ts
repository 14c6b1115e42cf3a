import { type Actor, teamIds } from "@/lib/auth/actor";
import { literal, selectOften } from "@/lib/db/select";

export type Likely = { id: string; name: string };

/** More than this is no choice any more; the address takes anybody's id. */
const most = 60;

/** Whose promises the asker may want to look at: the people of their teams, by name alone. */
export async function listLikelyOwners(
  actor: Actor,
  chosen: string | undefined,
): Promise<Likely[]> {
  return selectOften<Likely>`
    SELECT u."id", u."name" FROM "User" u
    WHERE u."id" <> ${actor.userId}::uuid AND (u."id"::text = ${chosen ?? ""} OR u."id" IN (
      SELECT m."userId" FROM "Membership" m WHERE m."teamId" = ANY(${teamIds(actor)}::uuid[])))
    ORDER BY u."name", u."id" LIMIT ${literal(most)}`;
}
