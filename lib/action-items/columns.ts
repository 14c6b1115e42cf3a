import type { Actor } from "@/lib/auth/actor";
import { raw, type Sql, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";

/** Columns of a statement in which `a` is the action item and `p` its postmortem. */

/** A person as a list shows them: never with their address. */
export const person = (id: Sql): Sql => sql`(
  SELECT json_build_object('id', u."id", 'name', u."name") FROM "User" u WHERE u."id" = ${id})`;

export const named = (table: "Team" | "Layer", id: Sql): Sql => sql`(
  SELECT json_build_object('slug', n."slug", 'name', n."name")
  FROM ${raw(`"${table}"`)} n WHERE n."id" = ${id})`;

/** A proof that is older than the demand is not waited for. */
const demanded = sql`t."mustVerify" AND NOT EXISTS (SELECT 1 FROM "Proof" f
  WHERE f."actionItemId" = a."id" AND f."provedAt" < t."verifyFrom")`;

/** The severity's own terms, else those for all others, else none are demanded. */
export const mustVerify = sql`COALESCE(
  (SELECT ${demanded} FROM "Terms" t WHERE t."severityId" = p."severityId"),
  (SELECT ${demanded} FROM "Terms" t WHERE t."severityId" IS NULL LIMIT 1), false)`;

export const proof = sql`(
  SELECT json_build_object('kind', f."kind", 'note', f."note", 'url', f."url",
    'image', (SELECT json_build_object('id', i."id", 'caption', i."caption",
        'width', i."width", 'height', i."height") FROM "Image" i WHERE i."id" = f."imageId"),
    'by', ${person(sql`f."provedById"`)}, 'at', f."provedAt")
  FROM "Proof" f WHERE f."actionItemId" = a."id")`;

export const verified = sql`(
  SELECT json_build_object('by', ${person(sql`v."verifiedById"`)}, 'at', v."verifiedAt")
  FROM "Verification" v WHERE v."actionItemId" = a."id")`;

/** Those of the proof that stands: what is proved anew had no effect yet. */
export const effectChecks = sql`COALESCE((
  SELECT json_agg(json_build_object('effect', e."effect", 'note', e."note",
    'by', ${person(sql`e."checkedById"`)}, 'at', e."checkedAt") ORDER BY e."checkedAt", e."id")
  FROM "EffectCheck" e JOIN "Proof" f ON f."actionItemId" = e."actionItemId"
  WHERE e."actionItemId" = a."id" AND e."checkedAt" >= f."provedAt"), '[]'::json)`;

export const acceptedRisk = sql`(
  SELECT json_build_object('reason', r."reason",
    'by', ${person(sql`r."acceptedById"`)}, 'at', r."acceptedAt")
  FROM "RiskAcceptance" r WHERE r."actionItemId" = a."id")`;

export const handover = sql`(
  SELECT json_build_object('team', ${named("Team", sql`h."teamId"`)},
    'by', ${person(sql`h."askedById"`)}, 'askedAt', h."askedAt",
    'answer', h."answer", 'reason', h."reason",
    'answeredBy', ${person(sql`h."answeredById"`)}, 'answeredAt', h."answeredAt")
  FROM "Handover" h WHERE h."actionItemId" = a."id" ORDER BY h."id" DESC LIMIT 1)`;

/** Another postmortem's promise shows itself only to those who may see that one. */
export const duplicateOf = (actor: Actor): Sql => sql`(
  SELECT json_build_object('number', p."number", 'id', o."id", 'title', o."title",
    'status', o."status")
  FROM "Duplicate" d JOIN "ActionItem" o ON o."id" = d."ofId"
  JOIN "Postmortem" p ON p."id" = o."postmortemId"
  WHERE d."actionItemId" = a."id" AND o."removalId" IS NULL AND ${visible(actor)})`;

export const issues = sql`COALESCE((
  SELECT json_agg(json_build_object('id', i."id", 'trackerKind', k."kind", 'key', i."key",
    'url', i."url", 'state', i."state", 'stateWord', i."stateWord") ORDER BY i."linkedAt", i."id")
  FROM "TrackerIssue" i JOIN "Tracker" k ON k."id" = i."trackerId"
  WHERE i."actionItemId" = a."id"), '[]'::json)`;
