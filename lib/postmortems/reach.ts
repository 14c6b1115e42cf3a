import { cache } from "react";
import { type Actor, teamIds } from "@/lib/auth/actor";
import { type Sql, selectOften, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";

/** What `visibleTo` says, for a statement in which `p` is the postmortem. */
export function visible(actor: Actor): Sql {
  if (actor.userId === null) return sql`true`;
  // A scalar asks by key for the few rows that get so far. As EXISTS the planner would first read
  // everything that the asker ever took part in.
  return sql`(p."stage" = 'published' OR p."teamId" = ANY(${teamIds(actor)}::uuid[]) OR (
    SELECT true FROM "Participant" pa
    WHERE pa."postmortemId" = p."id" AND pa."userId" = ${actor.userId}::uuid))`;
}

export type Reached = {
  id: string;
  teamId: string;
  /** The asker alone, if they take part. */
  participants: { userId: string }[];
};

/**
 * For queries: the postmortem whose parts they read, looked up once per request.
 * @throws DomainError not_found when it is out of reach.
 */
export const reachPostmortem = cache(async (actor: Actor, number: number): Promise<Reached> => {
  const [found] = isNumber(number)
    ? await selectOften<Reached>`
        SELECT p."id", p."teamId", ARRAY(
          SELECT json_build_object('userId', pa."userId") FROM "Participant" pa
          WHERE pa."postmortemId" = p."id" AND pa."userId" = ${actor.userId}::uuid
        ) AS "participants"
        FROM "Postmortem" p WHERE p."number" = ${number} AND ${visible(actor)}`
    : [];
  if (!found) throw notFound(`PM-${number}`);
  return found;
});

/** An address can hold anything; the database would refuse the rest with an error. */
export const isNumber = (number: number): boolean =>
  Number.isInteger(number) && number > 0 && number <= 2_147_483_647;
