import { cache } from "react";
import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { join, literal, type Sql, selectOften, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { type Card, cardColumns, type Run, readCards } from "./cards";
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
  const few = ofTheirTeams(actor, 4);
  const kept = [sql`a."removalId" IS NULL`, sql`a."status" IN ('done', 'verified')`];
  const lately = sql`a."settledAt" >= ${daysAfter(today, -7)}::date AT TIME ZONE 'UTC'`;
  const often = true;
  return readCards(actor, often, [
    {
      key: "mine",
      where: [open, sql`a."ownerUserId" = ${actor.userId}::uuid`],
      orderBy: soonestFirst,
      limit: 6,
    },
    few("ours", [[open, accepted, taken]], soonestFirst),
    few("unowned", [[open, written, withoutOwner]], soonestFirst),
    few(
      "proved",
      [
        [...kept, lately, written],
        [...kept, lately, taken],
      ],
      newestFirst,
    ),
  ]);
});

const open = sql`a."removalId" IS NULL AND a."settledAt" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Duplicate" d WHERE d."actionItemId" = a."id")`;

/** What a team is only asked to take stands among what is asked. */
const accepted = sql`NOT EXISTS (
  SELECT 1 FROM "Handover" h WHERE h."actionItemId" = a."id" AND h."teamId" = a."ownerTeamId" AND h."answer" IS NULL)`;

const written = sql`a."teamId" = team."id"`;
const taken = sql`a."ownerTeamId" = team."id"`;
const withoutOwner = sql`a."ownerUserId" IS NULL AND a."ownerTeamId" IS NULL`;

/** The first of each team and each of several conditions, one range of an index each; of them the first. */
const ofTheirTeams =
  (actor: Actor, limit: number) =>
  (key: keyof AtHand, ranges: Sql[][], orderBy: Sql): Run<keyof AtHand> => {
    const firstIn = (where: Sql[]) => sql`(
      SELECT a."id" FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
      WHERE ${join([...where, visible(actor)], " AND ")}
      ORDER BY ${orderBy} LIMIT ${literal(limit)})`;
    const among = sql`a."id" IN (
      SELECT q."id" FROM unnest(${teamIds(actor)}::uuid[]) AS team("id"),
        LATERAL (${join(ranges.map(firstIn), " UNION ALL ")}) q)`;
    return { key, where: [among], orderBy, limit };
  };
