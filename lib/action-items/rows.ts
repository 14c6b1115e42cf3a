import type { Tx } from "@/lib/db/client";
import { empty, join, literal, raw, type Sql, select, selectOften, sql } from "@/lib/db/select";
import { type ActionRow, presentActionRow } from "./present";
import type { ActionItemRow } from "./schema";

type Reading = { where: Sql[]; orderBy: Sql; limit?: number; often?: boolean };

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

const statementOf = ({ where, orderBy, limit }: Reading): Sql => sql`
    SELECT a."id", p."number", a."title", a."detail", a."priority"::text, a."status"::text,
      a."whyId" AS "why", a."version", to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn",
      ${person(sql`a."ownerUserId"`)} AS "ownerUser",
      ${named("Team", sql`a."ownerTeamId"`)} AS "ownerTeam",
      ${named("Layer", sql`a."layerId"`)} AS "layer",
      json_build_object('title', p."title", 'stage', p."stage",
        'team', ${named("Team", sql`p."teamId"`)},
        'severity', (SELECT s."name" FROM "Severity" s WHERE s."id" = p."severityId")
      ) AS "postmortem",
      (SELECT json_build_object('note', f."note", 'url', f."url",
         'by', ${person(sql`f."provedById"`)}, 'at', f."provedAt")
       FROM "Proof" f WHERE f."actionItemId" = a."id") AS "proof",
      (SELECT json_build_object(
         'by', ${person(sql`v."verifiedById"`)}, 'at', v."verifiedAt")
       FROM "Verification" v WHERE v."actionItemId" = a."id") AS "verified",
      (SELECT json_build_object('reason', r."reason",
         'by', ${person(sql`r."acceptedById"`)}, 'at', r."acceptedAt")
       FROM "RiskAcceptance" r WHERE r."actionItemId" = a."id") AS "acceptedRisk"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${join(where, " AND ")} ORDER BY ${orderBy}
    ${limit === undefined ? empty : sql`LIMIT ${literal(limit)}`}`;

/** A person as a list shows them: never with their address. */
const person = (id: Sql) => sql`(
  SELECT json_build_object('id', u."id", 'name', u."name") FROM "User" u WHERE u."id" = ${id})`;

const named = (table: "Team" | "Layer", id: Sql) => sql`(
  SELECT json_build_object('slug', n."slug", 'name', n."name")
  FROM ${raw(`"${table}"`)} n WHERE n."id" = ${id})`;
