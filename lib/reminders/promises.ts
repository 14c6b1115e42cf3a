import type { Demands } from "@/lib/action-items/terms";
import type { ActionStatus } from "@/lib/db/generated/enums";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import type { Holders } from "./circles";
import type { Standing } from "./ladder";

export type Promised = Standing & Holders & { id: string; postmortemId: string; terms: Demands };

type Terms = { of: (severityId: string | null) => Demands };

/** So many are held in memory at a time, however many the organisation ever promised. */
const batchSize = 1_000;

/**
 * Every promise of which somebody may have to hear on `day` or before it, in batches: what is still
 * promised, proofs that wait, effects that are to be looked at.
 */
export async function* listReminded(terms: Terms, day: string): AsyncGenerator<Promised[]> {
  yield* inBatches(promised, terms);
  yield* inBatches(unverified, terms);
  yield* inBatches((after) => effectDue(after, day), terms);
}

type Scan = (after: Row | null) => { where: Sql; orderBy: Sql };

const promised: Scan = (after) => ({
  where: sql`a."settledAt" IS NULL AND a."id" > ${after?.id ?? noId}::uuid`,
  orderBy: sql`a."id"`,
});

const unverified: Scan = (after) => ({
  where: sql`a."status" = 'done'
    AND (a."settledAt", a."id") > (${after?.settledAt ?? longAgo}, ${after?.id ?? noId}::uuid)
    AND EXISTS (SELECT 1 FROM "Terms" t WHERE t."mustVerify" AND (t."severityId" = p."severityId"
      OR t."severityId" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Terms" o WHERE o."severityId" = p."severityId")))
    AND a."settledAt" >= (SELECT min(coalesce(t."verifyFrom", ${longAgo})) FROM "Terms" t WHERE t."mustVerify")
    AND NOT EXISTS (SELECT 1 FROM "Verification" v WHERE v."actionItemId" = a."id")`,
  orderBy: sql`a."settledAt", a."id"`,
});

const effectDue = (after: Row | null, day: string) => ({
  where: sql`a."effectDueOn" <= ${day}::date AND a."status" IN ('done', 'verified')
    AND (a."effectDueOn", a."id") > (${after?.effectDueOn ?? "1970-01-01"}::date, ${after?.id ?? noId}::uuid)`,
  orderBy: sql`a."effectDueOn", a."id"`,
});

const noId = "00000000-0000-0000-0000-000000000000";
const longAgo = new Date(0);

async function* inBatches(scan: Scan, terms: Terms): AsyncGenerator<Promised[]> {
  let after: Row | null = null;
  do {
    const rows: Row[] = await read(scan(after));
    if (rows.length > 0) yield rows.map((row) => promisedOf(row, terms));
    after = rows.length === batchSize ? (rows.at(-1) ?? null) : null;
  } while (after);
}

type Row = Pick<Standing, "dueOn" | "effectDueOn"> &
  Pick<Holders, "ownerUserId" | "ownerTeamId" | "teamId" | "participants"> & {
    id: string;
    postmortemId: string;
    severityId: string | null;
    status: ActionStatus;
    createdAt: Date;
    settledAt: Date | null;
    publishedAt: Date | null;
    provedAt: Date | null;
    provedById: string | null;
    verified: true | null;
    handover: { teamId: string; askedAt: string; answer: string | null } | null;
  };

/** Each part by its key, of these rows alone: as joins the planner would read whole tables a batch. */
const read = ({ where, orderBy }: { where: Sql; orderBy: Sql }) => select<Row>`
  SELECT a."id", a."postmortemId", a."status"::text, a."ownerUserId", a."ownerTeamId", a."dueOn",
    a."effectDueOn", a."createdAt", a."settledAt", p."teamId", p."severityId",
    (SELECT b."publishedAt" FROM "Publication" b WHERE b."postmortemId" = p."id") AS "publishedAt",
    (SELECT f."provedAt" FROM "Proof" f WHERE f."actionItemId" = a."id") AS "provedAt",
    (SELECT f."provedById" FROM "Proof" f WHERE f."actionItemId" = a."id") AS "provedById",
    (SELECT true FROM "Verification" v WHERE v."actionItemId" = a."id") AS "verified",
    (SELECT json_build_object('teamId', h."teamId", 'askedAt', h."askedAt", 'answer', h."answer")
      FROM "Handover" h WHERE h."actionItemId" = a."id"
      ORDER BY h."askedAt" DESC, h."id" DESC LIMIT 1) AS "handover",
    CASE WHEN p."stage" <> 'published' THEN ARRAY(
      SELECT pa."userId" FROM "Participant" pa WHERE pa."postmortemId" = p."id") END AS "participants"
  FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
  WHERE a."removalId" IS NULL AND ${where}
  ORDER BY ${orderBy} LIMIT ${literal(batchSize)}`;

function promisedOf(row: Row, { of }: Terms): Promised {
  const { id, postmortemId, status, ownerUserId, ownerTeamId, teamId, dueOn, effectDueOn } = row;
  const terms = of(row.severityId);
  const unverifiedSince = waitsSince(row, terms);
  const askedOn = askedSince(row);
  return {
    id,
    postmortemId,
    status,
    ownerUserId,
    ownerTeamId,
    teamId,
    dueOn,
    effectDueOn,
    terms,
    participants: row.participants,
    startOn: dayOf(later(row.createdAt, row.publishedAt)),
    unverifiedSince,
    provedById: unverifiedSince === null ? null : row.provedById,
    askedOn,
    askedTeamId: askedOn === null ? null : (row.handover?.teamId ?? null),
    acceptedTeamId: row.handover?.answer === "accepted" ? row.handover.teamId : null,
  };
}

function waitsSince({ status, verified, provedAt, settledAt }: Row, terms: Demands): string | null {
  const at = provedAt ?? settledAt;
  if (status !== "done" || verified || !terms.mustVerify || at === null) return null;
  return terms.verifyFrom !== null && at < terms.verifyFrom ? null : dayOf(at);
}

/** A team cannot see a draft, so that it is asked when that one is published. */
function askedSince({ handover, participants, publishedAt }: Row): string | null {
  if (handover === null || handover.answer !== null || participants !== null) return null;
  return dayOf(later(new Date(handover.askedAt), publishedAt));
}

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
