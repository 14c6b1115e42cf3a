import { type Actor, teamIds } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type ActionRow, presentActionRow } from "./present";
import type { ActionItemRow } from "./schema";

type Reading = { where: Prisma.Sql[]; orderBy: Prisma.Sql; limit?: number };

/**
 * Action items with all that is shown of them in one statement, where the client's own relations
 * would take a dozen and joins would be ordered anew for each. `a` is the action item, `p` its postmortem.
 */
export async function readActions(
  db: Tx,
  { where, orderBy, limit }: Reading,
): Promise<ActionItemRow[]> {
  const rows = await db.$queryRaw<ActionRow[]>`
    SELECT a."id", p."number", a."title", a."detail", a."priority"::text, a."status"::text,
      a."whyId" AS "why", a."version", to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn",
      ${person(Prisma.sql`a."ownerUserId"`)} AS "ownerUser",
      ${named("Team", Prisma.sql`a."ownerTeamId"`)} AS "ownerTeam",
      ${named("Layer", Prisma.sql`a."layerId"`)} AS "layer",
      json_build_object('title', p."title", 'stage', p."stage",
        'team', ${named("Team", Prisma.sql`p."teamId"`)},
        'severity', (SELECT s."name" FROM "Severity" s WHERE s."id" = p."severityId")
      ) AS "postmortem",
      (SELECT json_build_object('note', f."note", 'url', f."url",
         'by', ${person(Prisma.sql`f."provedById"`)}, 'at', f."provedAt")
       FROM "Proof" f WHERE f."actionItemId" = a."id") AS "proof",
      (SELECT json_build_object(
         'by', ${person(Prisma.sql`v."verifiedById"`)}, 'at', v."verifiedAt")
       FROM "Verification" v WHERE v."actionItemId" = a."id") AS "verified",
      (SELECT json_build_object('reason', r."reason",
         'by', ${person(Prisma.sql`r."acceptedById"`)}, 'at', r."acceptedAt")
       FROM "RiskAcceptance" r WHERE r."actionItemId" = a."id") AS "acceptedRisk"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${Prisma.join(where, " AND ")} ORDER BY ${orderBy}
    ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`;
  return rows.map(presentActionRow);
}

/** A person as a list shows them: never with their address. */
const person = (id: Prisma.Sql) => Prisma.sql`(
  SELECT json_build_object('id', u."id", 'name', u."name") FROM "User" u WHERE u."id" = ${id})`;

const named = (table: "Team" | "Layer", id: Prisma.Sql) => Prisma.sql`(
  SELECT json_build_object('slug', n."slug", 'name', n."name")
  FROM ${Prisma.raw(`"${table}"`)} n WHERE n."id" = ${id})`;

/** What `visibleTo` says, for this statement: `p` is the postmortem. */
export function visible(actor: Actor): Prisma.Sql {
  if (actor.userId === null) return Prisma.sql`true`;
  return Prisma.sql`(p."stage" = 'published' OR p."teamId" = ANY(${teamIds(actor)}::uuid[])
    OR EXISTS (SELECT 1 FROM "Participant" pa
      WHERE pa."postmortemId" = p."id" AND pa."userId" = ${actor.userId}::uuid))`;
}
