import { dayFromNow } from "@/lib/action-items/days-by-terms";
import { saysAll } from "@/lib/action-items/says-all";
import { termsOf } from "@/lib/action-items/terms";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { empty, literal, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import type { ByAnswer } from "@/lib/lessons/stance-schema";
import { visible } from "@/lib/postmortems/reach";
import { findTeamByRef } from "@/lib/teams/find";

export type PracticeOffer = {
  slug: string;
  statement: string;
  owner: string;
  /** By the team that answers. */
  followed: boolean;
  /** It tells of the incident that the lesson is from. */
  told: boolean;
};

/** What a team may choose from when it answers a lesson. */
export type Offers = {
  /** The day that a promise has when nobody names one. */
  dueOn: string;
  people: { id: string; name: string }[];
  practices: PracticeOffer[];
};

/** @throws DomainError not_found for a lesson that the asker does not see published. */
export async function getOffers(actor: Actor, { id, team: ref, words }: ByAnswer): Promise<Offers> {
  const [lesson] = await select<{ postmortemId: string; severityId: string | null }>`
    SELECT l."postmortemId", p."severityId" FROM "Lesson" l
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    WHERE l."id" = ${id}::uuid AND l."removalId" IS NULL AND ${visible(actor)}`;
  if (!lesson) throw notFound("that lesson");
  const team = await findTeamByRef(db, ref);
  const [terms, people, practices] = await Promise.all([
    termsOf(db, lesson.severityId),
    readMembers(team.id),
    readPractices(team.id, lesson.postmortemId, words),
  ]);
  return { dueOn: dayFromNow(terms.dueDays).toISOString().slice(0, 10), people, practices };
}

const readMembers = (teamId: string) => select<{ id: string; name: string }>`
  SELECT u."id", u."name" FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
  WHERE m."teamId" = ${teamId}::uuid AND u."role" <> 'reader' ORDER BY u."name", u."id"`;

/** Of those that say the words; of one's own nothing is left out. */
const most = 30;

const said = sql`(x."statement" || ' ' || x."why")`;

/** Those that tell of the incident first, then what the team follows; or whatever says the words. */
const readPractices = (teamId: string, postmortemId: string, words: string) =>
  select<PracticeOffer>`
  SELECT * FROM (
    SELECT x."id", x."slug", x."statement", x."why",
      (SELECT t."name" FROM "Team" t WHERE t."id" = x."ownerTeamId") AS "owner",
      EXISTS (SELECT 1 FROM "Adoption" d WHERE d."practiceId" = x."id"
        AND d."teamId" = ${teamId}::uuid AND d."leftAt" IS NULL) AS "followed",
      EXISTS (SELECT 1 FROM "PracticeStory" o WHERE o."practiceId" = x."id"
        AND o."postmortemId" = ${postmortemId}::uuid) AS "told"
    FROM "Practice" x
    WHERE NOT EXISTS (SELECT 1 FROM "Retirement" r WHERE r."practiceId" = x."id")
  ) x WHERE ${words ? saysAll(said, words) : sql`(x."told" OR x."followed")`}
  ORDER BY x."told" DESC, x."followed" DESC, x."id" DESC ${words ? sql`LIMIT ${literal(most)}` : empty}`;
