import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { literal, type Sql, sql } from "@/lib/db/select";
import { mustVerify } from "./columns";

/** What a promise asks of somebody now. */
const asks = ["answer", "look", "effect", "prove"] as const;
export type Ask = (typeof asks)[number];

/** Of the proofs of one team that nobody looked at, those further back than this wait no longer. */
const freshProofs = 60;

/** Of the effects that one team or person has to look at, so many at a time. */
const mostEffects = 100;

/** A promise asks for its proof so many days before it is due. */
const soonDays = 7;

/**
 * What asks something of the asker, by its id and its postmortem's, with what ("kind"); one may ask
 * twice. It reads a bounded number of rows of each kind. Who may see the postmortem is for the statement around it.
 */
export const askingOf = (actor: Actor, today: string): Sql => sql`
  ${handedOver(actor)} UNION ALL ${toBeLookedAt(actor)} UNION ALL (${withoutEffect(actor, today)})`;

/** Of those the ones that are kept already, each once. */
export const askingOfKept = (actor: Actor, today: string): Sql => sql`
  SELECT "id", "postmortemId" FROM (${toBeLookedAt(actor)}) l
  UNION SELECT "id", "postmortemId" FROM (${withoutEffect(actor, today)}) e`;

/** The same with the promises of the asker and their teams that are late or due soon. */
export function waitsFor(actor: Actor, today: string): Sql {
  if (!mayWrite(actor)) return sql`false`;
  return sql`a."id" IN (SELECT "id" FROM (${askingOf(actor, today)} UNION ALL ${due(actor, today)}) w)`;
}

/** A team of theirs is asked to take it. */
export const handedOver = (actor: Actor): Sql => sql`
  SELECT i."id", i."postmortemId", 'answer' AS "kind" FROM "Handover" h
  JOIN "ActionItem" i ON i."id" = h."actionItemId" AND i."ownerTeamId" = h."teamId"
    AND i."settledAt" IS NULL AND i."removalId" IS NULL
  WHERE h."teamId" = ANY(${teamIds(actor)}::uuid[]) AND h."answer" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "Handover" newer
    WHERE newer."actionItemId" = h."actionItemId" AND newer."id" > h."id")`;

/** Their team's proofs, given by somebody else, where the terms demand a second pair of eyes. */
const toBeLookedAt = (actor: Actor): Sql => sql`
  SELECT a."id", a."postmortemId", 'look' AS "kind"
  FROM unnest(${teamIds(actor)}::uuid[]) AS team("id"), LATERAL (
    SELECT i."id", i."postmortemId" FROM "ActionItem" i
    WHERE i."teamId" = team."id" AND i."settledAt" IS NOT NULL AND i."status" = 'done'
      AND i."removalId" IS NULL
    ORDER BY i."settledAt" DESC, i."id" DESC LIMIT ${literal(freshProofs)}
  ) a JOIN "Postmortem" p ON p."id" = a."postmortemId"
  WHERE EXISTS (SELECT 1 FROM "Terms" WHERE "mustVerify") AND ${mustVerify}
    AND EXISTS (SELECT 1 FROM "Proof" f
      WHERE f."actionItemId" = a."id" AND f."provedById" <> ${actor.userId}::uuid)`;

/** Kept by them or their team long enough ago to see whether it did anything: of each the longest ago. */
const withoutEffect = (actor: Actor, today: string): Sql => {
  const keptBy = (owner: Sql) => sql`
    SELECT i."id", i."postmortemId", 'effect' AS "kind" FROM "ActionItem" i
    WHERE i."removalId" IS NULL AND i."effectDueOn" <= ${today}::date
      AND i."status" IN ('done', 'verified') AND ${owner}
    ORDER BY i."effectDueOn" LIMIT ${literal(mostEffects)}`;
  return sql`
    (${keptBy(sql`i."ownerUserId" = ${actor.userId}::uuid`)}) UNION
    SELECT e.* FROM unnest(${teamIds(actor)}::uuid[]) AS team("id"),
      LATERAL (${keptBy(sql`i."ownerTeamId" = team."id"`)}) e`;
};

const due = (actor: Actor, today: string): Sql => sql`
  SELECT i."id", i."postmortemId", 'prove' AS "kind" FROM "ActionItem" i
  WHERE i."removalId" IS NULL AND i."settledAt" IS NULL
    AND i."dueOn" < ${daysAfter(today, soonDays)}::date
    AND (i."ownerUserId" = ${actor.userId}::uuid
      OR i."ownerTeamId" = ANY(${teamIds(actor)}::uuid[]))`;
