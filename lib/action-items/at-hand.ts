import { cache } from "react";
import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { literal, type Sql, selectOften, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { type Card, cardColumns, readCards } from "./cards";
import { todayInUtc } from "./due";
import { newestFirst, soonestFirst } from "./promised";
import { type Ask, askingOf } from "./waits";

export type Asking = Card & { ask: Exclude<Ask, "prove"> };

const asking = 5;

/** What others ask of the asker and their teams now: to answer, to look at a proof or its effect. */
export const listAsking = cache(async (actor: Actor, today = todayInUtc()): Promise<Asking[]> => {
  if (!mayWrite(actor)) return [];
  return selectOften<Asking>`
    SELECT w."kind" AS "ask", ${cardColumns(actor)}
    FROM (SELECT DISTINCT ON ("id") * FROM (${askingOf(actor, today)}) q ORDER BY "id", "kind") w
    JOIN "ActionItem" a ON a."id" = w."id"
    JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${visible(actor)}
    ORDER BY array_position(ARRAY['answer', 'look', 'effect'], w."kind"), ${soonestFirst}
    LIMIT ${literal(asking + 1)}`;
});

export type AtHand = Record<"mine" | "ours" | "unowned" | "proved", Card[]>;

/**
 * What the asker promised, what their teams did and what nobody has taken, the soonest due first;
 * and what was proved in the week before `today`. A few of each.
 */
export const listAtHand = cache(async (actor: Actor, today = todayInUtc()): Promise<AtHand> => {
  const open = sql`a."removalId" IS NULL AND a."settledAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "Duplicate" d WHERE d."actionItemId" = a."id")`;
  const run = (key: keyof AtHand, limit: number, where: Sql[], orderBy = soonestFirst) => ({
    ...{ key, limit, orderBy, where },
  });
  const often = true;
  return readCards(actor, often, [
    run("mine", 6, [open, sql`a."ownerUserId" = ${actor.userId}::uuid`]),
    run("ours", 4, [open, accepted, among(actor, takenBy)]),
    run("unowned", 4, [open, among(actor, withoutOwner)]),
    run("proved", 4, [among(actor, provedSince(daysAfter(today, -7)))], newestFirst),
  ]);
});

/** What a team is only asked to take stands among what is asked. */
const accepted = sql`NOT EXISTS (
  SELECT 1 FROM "Handover" h WHERE h."actionItemId" = a."id" AND h."teamId" = a."ownerTeamId" AND h."answer" IS NULL)`;

/** The first few of each team, one range of an index each; drafts among them go afterwards. */
const among = (actor: Actor, ofTeam: Sql): Sql => sql`a."id" IN (
  SELECT q."id" FROM unnest(${teamIds(actor)}::uuid[]) AS team("id"), LATERAL (${ofTeam}) q)`;

const enough = literal(40);

const takenBy = sql`
  SELECT i."id" FROM "ActionItem" i
  WHERE i."ownerTeamId" = team."id" AND i."settledAt" IS NULL AND i."removalId" IS NULL
  ORDER BY i."dueOn", i."id" LIMIT ${enough}`;

const withoutOwner = sql`
  SELECT i."id" FROM "ActionItem" i
  WHERE i."teamId" = team."id" AND i."settledAt" IS NULL AND i."removalId" IS NULL
    AND i."ownerUserId" IS NULL AND i."ownerTeamId" IS NULL
  ORDER BY i."dueOn", i."id" LIMIT ${enough}`;

const provedSince = (day: string): Sql => sql`
  (SELECT i."id" FROM "ActionItem" i
   WHERE i."teamId" = team."id" AND i."settledAt" >= ${day}::date AT TIME ZONE 'UTC'
     AND i."removalId" IS NULL AND i."status" IN ('done', 'verified')
   ORDER BY i."settledAt" DESC, i."id" DESC LIMIT ${enough})
  UNION
  (SELECT i."id" FROM "ActionItem" i
   WHERE i."ownerTeamId" = team."id" AND i."settledAt" >= ${day}::date AT TIME ZONE 'UTC'
     AND i."removalId" IS NULL AND i."status" IN ('done', 'verified')
   ORDER BY i."settledAt" DESC, i."id" DESC LIMIT ${enough})`;
