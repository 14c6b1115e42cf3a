import type { Actor } from "@/lib/auth/actor";
import type { ActionStatus } from "@/lib/db/generated/enums";
import { join, literal, type Sql, select, selectOften, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { handover, mustVerify, named, person } from "./columns";

type Person = { id: string; name: string };
type Team = { slug: string; name: string };

/** A promise as a board and a short list show it: little, for there are many. */
export type Card = {
  id: string;
  number: number;
  title: string;
  status: ActionStatus;
  dueOn: string | null;
  ownerUser: Person | null;
  ownerTeam: Team | null;
  layerName: string | null;
  proof: { by: Person } | null;
  mustVerify: boolean;
  /** Of what is promised: the newest time that a team was asked to take it. */
  handover: { team: Team; by: Person; answer: "accepted" | "declined" | null } | null;
  postmortem: { title: string; stage: string; team: Team; takesPart: boolean };
};

/** One run of cards: which, in which order, and at most how many. */
export type Run<Key extends string> = { key: Key; where: Sql[]; orderBy: Sql; limit: number };

/**
 * Several runs in one statement, each at its own price; one that is empty is an empty list.
 * @param often whether the best plan is the same whatever the values.
 */
export async function readCards<Key extends string>(
  actor: Actor,
  often: boolean,
  runs: Run<Key>[],
): Promise<Record<Key, Card[]>> {
  const cards = Object.fromEntries(runs.map(({ key }) => [key, []])) as unknown as Record<
    Key,
    Card[]
  >;
  if (runs.length === 0) return cards;
  const rows = await (often ? selectOften : select)<Card & { run: Key }>`${join(
    runs.map((run) => statementOf(actor, run)),
    " UNION ALL ",
  )}`;
  for (const { run, ...card } of rows) cards[run].push(card);
  return cards;
}

const statementOf = (actor: Actor, { key, where, orderBy, limit }: Run<string>): Sql => sql`(
  SELECT ${key} AS "run", ${cardColumns(actor)}
  FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
  WHERE ${join([...where, visible(actor)], " AND ")}
  ORDER BY ${orderBy} LIMIT ${literal(limit)})`;

/** Of a statement in which `a` is the action item and `p` its postmortem. */
export const cardColumns = (actor: Actor): Sql => sql`
  a."id", p."number", a."title", a."status"::text, to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn",
  ${person(sql`a."ownerUserId"`)} AS "ownerUser", ${named("Team", sql`a."ownerTeamId"`)} AS "ownerTeam",
  (SELECT l."name" FROM "Layer" l WHERE l."id" = a."layerId") AS "layerName",
  (SELECT json_build_object('by', ${person(sql`f."provedById"`)})
   FROM "Proof" f WHERE f."actionItemId" = a."id") AS "proof",
  a."status" = 'done' AND ${mustVerify} AS "mustVerify",
  CASE WHEN a."settledAt" IS NULL THEN ${handover} END AS "handover",
  json_build_object('title', p."title", 'stage', p."stage", 'team', ${named("Team", sql`p."teamId"`)},
    'takesPart', EXISTS (SELECT 1 FROM "Participant" pa
      WHERE pa."postmortemId" = p."id" AND pa."userId" = ${actor.userId}::uuid)) AS "postmortem"`;
