import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import { select, sql } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { fromPractices, lifeColumn } from "./rows";
import type { PracticeLife } from "./schema";

export type Met = {
  slug: string;
  statement: string;
  team: string;
  life: PracticeLife;
  note: string;
  /** It came from here; would have met it; or slept then, and strengthens what did not hold. */
  why: "story" | "would_have_met" | "slept";
  /** What is told of it, strangers read too. */
  openToAll: boolean;
  /** The asker may say that it would have met it. */
  mayTell: boolean;
};

/**
 * The practices that came from a postmortem or would have met it, as people said; and those that had
 * lapsed or were given up on its day and strengthen a layer that did not hold here, so that somebody
 * is asked.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function practicesFor(
  actor: Actor,
  { number }: { number: number },
  now = new Date(),
): Promise<Met[]> {
  const { id, teamId, participants } = await reachPostmortem(actor, number);
  const teams = teamIds(actor);
  const rows = await select<Omit<Met, "mayTell"> & { ours: boolean }>`
    SELECT x."slug", x."statement", x."openToAll", ${lifeColumn(now)} AS "life", coalesce(s."note", '') AS "note",
      (SELECT t."name" FROM "Team" t WHERE t."id" = x."ownerTeamId") AS "team",
      x."ownerTeamId" = ANY(${teams}::uuid[]) AS "ours",
      CASE WHEN s."practiceId" IS NULL THEN 'slept'
        WHEN s."wouldHaveMet" THEN 'would_have_met' ELSE 'story' END AS "why"
    FROM ${fromPractices}
    LEFT JOIN "PracticeStory" s ON s."practiceId" = x."id" AND s."postmortemId" = ${id}::uuid
    WHERE s."practiceId" IS NOT NULL OR (${notHeldHere(id)} AND ${sleptThen(id)})
    ORDER BY s."practiceId" IS NULL, s."wouldHaveMet", x."id" LIMIT 20`;
  const writes = teams.includes(teamId) || participants.length > 0;
  return rows.map(({ ours, ...row }) => ({ ...row, mayTell: mayWrite(actor) && (ours || writes) }));
}

const notHeldHere = (id: string) => sql`x."layerId" IN (
  SELECT m."layerId" FROM "LayerMark" m WHERE m."postmortemId" = ${id}::uuid
    AND m."outcome" IN ('let_through', 'fired_unseen', 'bypassed', 'not_there'))`;

const sleptThen = (id: string) => sql`EXISTS (
  SELECT 1 FROM "Spell" z, "Postmortem" p
  WHERE z."adoptionId" = a."id" AND z."life" IN ('lapsed', 'ended') AND p."id" = ${id}::uuid
    AND p."stage" = 'published'
    AND z."fromAt" < coalesce(p."occurredOn"::timestamptz, p."createdAt") + interval '1 day'
    AND (z."toAt" IS NULL OR z."toAt" > coalesce(p."occurredOn"::timestamptz, p."createdAt")))`;
