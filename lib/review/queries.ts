import type { Actor } from "@/lib/auth/actor";
import { listOwnWords } from "@/lib/coach/own-words";
import { db, type Prisma } from "@/lib/db/client";
import { select } from "@/lib/db/select";
import { findPostmortem } from "@/lib/postmortems/find";
import { canEdit } from "@/lib/postmortems/policy";
import { askedOn } from "@/lib/whys/asked-on";
import { type Missing, missingIn } from "./checklist";
import type { PublicationView, ReviewFacts } from "./schema";

type Person = { id: string; name: string };

export type ReviewView = PublicationView & {
  title: string;
  team: string;
  /** The postmortem's. */
  zone: string;
  missing: Missing[];
  participants: Person[];
  /** Who could take part as well: the team first, then everybody else. */
  colleagues: Person[];
  others: Person[];
  mayEdit: boolean;
};

/** More names than a list can be read of; nobody is chosen from so many by scrolling. */
const mostNames = 500;

/**
 * What the review needs to know before it is published.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function getReview(actor: Actor, { number }: { number: number }): Promise<ReviewView> {
  const found = await findPostmortem(db, actor, number);
  const { teamId } = found;
  const part = { postmortemId: found.id };
  const [facts, team, participants, colleagues, others] = await Promise.all([
    readFacts(found.id, await listOwnWords(actor)),
    db.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } }),
    listPeople({ participations: { some: part } }),
    listPeople({ participations: { none: part }, memberships: { some: { teamId } } }),
    listPeople({ participations: { none: part }, memberships: { none: { teamId } } }),
  ]);
  return {
    number,
    title: found.title,
    stage: found.stage,
    publishedAt: found.publication?.publishedAt.toISOString() ?? null,
    team: team.name,
    zone: found.zone,
    missing: missingIn(facts),
    participants,
    colleagues,
    others,
    mayEdit: canEdit(actor, found),
  };
}

const listPeople = (where: Prisma.UserWhereInput): Promise<Person[]> =>
  db.user.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostNames,
    select: { id: true, name: true },
  });

/** All counts in one statement. An assumption is one as the whys show it: nothing backs it. */
async function readFacts(postmortemId: string, ownWords: string[]): Promise<ReviewFacts> {
  const [found] = await select<Omit<ReviewFacts, "contributing"> & { conditions: string[] }>`
    WITH w AS (
      SELECT n."id", n."question", n."answer", n."position", n."assumption", n."contributing"
      FROM "WhyNode" n
      WHERE n."postmortemId" = ${postmortemId}::uuid AND n."removalId" IS NULL
    ), a AS (
      SELECT * FROM "ActionItem" i
      WHERE i."postmortemId" = ${postmortemId}::uuid AND i."removalId" IS NULL
    ), e AS (
      SELECT v."id", v."milestone" FROM "TimelineEvent" v
      WHERE v."postmortemId" = ${postmortemId}::uuid AND v."removalId" IS NULL
    )
    SELECT
      p."severityId" IS NOT NULL AS "severity",
      btrim(p."summary") <> '' AS "summary",
      btrim(p."impact") <> '' OR EXISTS (
        SELECT 1 FROM "ImpactFigure" f WHERE f."postmortemId" = p."id" AND f."removalId" IS NULL
      ) AS "impact",
      p."nearMiss" AS "nearMiss",
      (SELECT count(*)::int FROM e) AS "events",
      (SELECT count("milestone")::int FROM e) AS "milestones",
      (SELECT count(*)::int FROM w) AS "whys",
      (SELECT coalesce(json_agg(json_build_object('id', w."id",
          'text', left(coalesce(nullif(w."answer", ''), w."question"), 200)
        ) ORDER BY w."position"), '[]') FROM w WHERE w."assumption" AND NOT EXISTS (
        SELECT 1 FROM "Evidence" v WHERE v."whyId" = w."id" AND v."removalId" IS NULL
          AND (v."citedEventId" IS NULL OR v."citedEventId" IN (SELECT e."id" FROM e))
      )) AS "assumed",
      ARRAY(SELECT w."answer" FROM w WHERE w."contributing" AND NOT EXISTS (
        SELECT 1 FROM "WhyNode" b WHERE b."parentId" = w."id" AND b."removalId" IS NULL
      )) AS "conditions",
      (SELECT count(*)::int FROM "Layer" y WHERE y."retiredAt" IS NULL) AS "layers",
      (SELECT count(*)::int FROM "Layer" y WHERE y."retiredAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "LayerMark" m WHERE m."layerId" = y."id" AND m."postmortemId" = p."id"
      ) AND NOT EXISTS (
        SELECT 1 FROM "TowerReading" r JOIN "Layer" e ON e."id" = r."entryLayerId"
        JOIN "LayerMark" m ON m."layerId" = e."id" AND m."postmortemId" = p."id"
        WHERE r."postmortemId" = p."id" AND y."position" < e."position"
      )) AS "layersUnmarked",
      (SELECT count(*)::int FROM a) AS "actions",
      (SELECT count(*)::int FROM a WHERE a."settledAt" IS NULL
        AND a."ownerUserId" IS NULL AND a."ownerTeamId" IS NULL) AS "actionsWithoutOwner",
      (SELECT count(*)::int FROM a WHERE a."settledAt" IS NULL AND a."dueOn" IS NULL)
        AS "actionsWithoutDay",
      (SELECT count(*)::int FROM "Lesson" l
        WHERE l."postmortemId" = p."id" AND l."removalId" IS NULL) AS "lessons"
    FROM "Postmortem" p WHERE p."id" = ${postmortemId}::uuid`;
  if (!found) throw new Error("A postmortem was found and is not there");
  const { conditions, ...facts } = found;
  // As the whys show it: the mark rests where an answer names a person.
  const contributing = conditions.filter((answer) => !askedOn(answer, ownWords)).length;
  return { ...facts, contributing };
}
