import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { empty, join, literal, type Sql, select, selectOften, sql } from "@/lib/db/select";
import {
  acceptedRisk,
  duplicateOf,
  effectChecks,
  handover,
  issues,
  mustVerify,
  named,
  person,
  proof,
  verified,
} from "./columns";
import { type ActionRow, presentActionRow, withinItsOwn } from "./present";
import type { ActionItemRow, ActionItemView } from "./schema";

type Reading = {
  /** Who asks. Which actions they may see is for `where` to say. */
  actor: Actor;
  where: Sql[];
  orderBy: Sql;
  limit?: number;
  often?: boolean;
};

/**
 * Action items with all that is shown of them in one statement, where the client's own relations
 * would take a dozen and joins would be ordered anew for each. `a` is the action item, `p` its postmortem.
 */
export async function readActions(reading: Reading, tx?: Tx): Promise<ActionItemRow[]> {
  const statement = statementOf(reading);
  const rows = tx
    ? await tx.$queryRaw<ActionRow[]>(statement)
    : await (reading.often ? selectOften : select)<ActionRow>`${statement}`;
  return rows.map(presentActionRow);
}

const statementOf = ({ actor, where, orderBy, limit }: Reading): Sql => sql`
    SELECT a."id", p."number", a."title", a."detail", a."priority"::text, a."status"::text,
      a."type"::text, a."whyId" AS "why", a."version", a."createdAt", a."settledAt",
      to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn",
      to_char(a."effectDueOn", 'YYYY-MM-DD') AS "effectDueOn",
      ${person(sql`a."ownerUserId"`)} AS "ownerUser",
      ${named("Team", sql`a."ownerTeamId"`)} AS "ownerTeam",
      ${named("Layer", sql`a."layerId"`)} AS "layer",
      json_build_object('title', p."title", 'stage', p."stage",
        'team', ${named("Team", sql`p."teamId"`)},
        'severity', (SELECT s."name" FROM "Severity" s WHERE s."id" = p."severityId"),
        'takesPart', ${takesPart(actor)}
      ) AS "postmortem",
      ${mustVerify} AS "mustVerify", ${proof} AS "proof", ${verified} AS "verified",
      ${effectChecks} AS "effectChecks", ${acceptedRisk} AS "acceptedRisk",
      ${handover} AS "handover", ${duplicateOf(actor)} AS "duplicateOf", ${issues} AS "issues"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${join(where, " AND ")} ORDER BY ${orderBy}
    ${limit === undefined ? empty : sql`LIMIT ${literal(limit)}`}`;

const takesPart = ({ userId }: Actor): Sql => sql`EXISTS (
  SELECT 1 FROM "Participant" pa
  WHERE pa."postmortemId" = p."id" AND pa."userId" = ${userId}::uuid)`;

/** What a command answers: the action as it left it. */
export async function showAction(tx: Tx, actor: Actor, id: string): Promise<ActionItemView> {
  const where = [sql`a."id" = ${id}::uuid`];
  const [item] = await readActions({ actor, where, orderBy: sql`a."id"` }, tx);
  if (!item) throw new Error("An action was changed and is not there");
  return withinItsOwn(item);
}
