import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import type { AnswerView, StanceView } from "@/lib/lessons/stance-schema";
import { stands, ToldAnswer } from "@/lib/lessons/taking-back";
import { visible } from "@/lib/postmortems/reach";
import { isUuid } from "@/lib/teams/find";
import { stateOf } from "./life";

type Kept = {
  slug: string;
  statement: string;
  everyDays: number;
  /** Absent where the team does not follow it any more. */
  nextCheckAt: string | null;
  retired: boolean;
};

type Row = Omit<StanceView, "practice" | "at"> & { practice: Kept | null; at: Date };

/** The newest answer first; `s` is the answer and `l` its lesson. */
const answersWhere = (where: Sql): Sql => sql`
  SELECT s."lessonId" AS "lesson", s."stance"::text, s."note", s."evidence", s."takenAt" AS "at",
    (SELECT u."name" FROM "User" u WHERE u."id" = s."takenById") AS "by",
    (SELECT json_build_object('id', t."id", 'slug', t."slug", 'name', t."name")
     FROM "Team" t WHERE t."id" = s."teamId") AS "team",
    (SELECT json_build_object('id', i."id", 'title', i."title", 'status', i."status",
       'dueOn', i."dueOn", 'owner', coalesce(
         (SELECT u."name" FROM "User" u WHERE u."id" = i."ownerUserId"),
         (SELECT t."name" FROM "Team" t WHERE t."id" = i."ownerTeamId")))
     FROM "ActionItem" i WHERE i."id" = s."actionItemId" AND i."removalId" IS NULL) AS "action",
    (SELECT json_build_object('slug', x."slug", 'statement', x."statement",
       'everyDays', x."everyDays", 'nextCheckAt', d."nextCheckAt", 'retired', r."practiceId" IS NOT NULL)
     FROM "Practice" x
     LEFT JOIN "Adoption" d
       ON d."practiceId" = x."id" AND d."teamId" = s."teamId" AND d."leftAt" IS NULL
     LEFT JOIN "Retirement" r ON r."practiceId" = x."id"
     WHERE x."id" = s."practiceId") AS "practice"
  FROM "Stance" s JOIN "Lesson" l ON l."id" = s."lessonId"
  JOIN "Postmortem" p ON p."id" = l."postmortemId"
  WHERE l."removalId" IS NULL AND l."publishedAt" IS NOT NULL AND ${where}
  ORDER BY s."takenAt" DESC, s."teamId" LIMIT ${literal(most)}`;

/** More teams than an organisation has. */
const most = 500;

function present({ practice, at, ...row }: Row, now: Date): StanceView {
  return { ...row, at: at.toISOString(), practice: practice && presentKept(practice, now) };
}

function presentKept({ slug, statement, everyDays, nextCheckAt, retired }: Kept, now: Date) {
  if (retired) return { slug, statement, life: "retired" as const };
  if (nextCheckAt === null) return { slug, statement, life: "left" as const };
  const rhythm = { nextCheckAt: new Date(nextCheckAt), everyDays };
  return { slug, statement, life: stateOf(rhythm, now) };
}

/** One answer as the command that took it leaves it. */
export async function showAnswer(tx: Tx, lessonId: string, teamId: string, now: Date) {
  const one = sql`s."lessonId" = ${lessonId}::uuid AND s."teamId" = ${teamId}::uuid`;
  const [row] = await tx.$queryRaw<Row[]>(answersWhere(one));
  if (!row) throw notFound("that answer");
  return present(row, now);
}

/** What each team answered to a published lesson, with what followed and what it said before. */
export async function listAnswers(
  actor: Actor,
  { id }: { id: string },
  now = new Date(),
): Promise<AnswerView[]> {
  if (!isUuid(id)) return [];
  const seen = sql`l."id" = ${id}::uuid AND p."stage" = 'published' AND ${visible(actor)}`;
  const rows = await select<Row>`${answersWhere(seen)}`;
  const said = rows.length > 0 ? await readSaid(id) : [];
  return rows.map((row) => ({
    ...present(row, now),
    // The newest of what was said is the answer itself.
    earlier: said
      .filter(({ teamId }) => teamId === row.team.id)
      .slice(1)
      .map(withoutTeam),
  }));
}

const Said = ToldAnswer.pick({ teamId: true, stance: true, note: true, evidence: true });

type Followed = Pick<AnswerView["earlier"][number], "action" | "practice">;
type Saying = z.infer<typeof Said> & Followed & { by: string; at: string };
type SaidRow = Followed & { detail: unknown; by: string | null; at: Date };

const withoutTeam = ({ teamId: _, ...said }: Saying) => said;

async function readSaid(lessonId: string): Promise<Saying[]> {
  const rows = await select<SaidRow>`
    SELECT y."detail", y."at", (SELECT u."name" FROM "User" u WHERE u."id" = y."userId") AS "by",
      (SELECT json_build_object('id', i."id", 'title', i."title", 'status', i."status")
       FROM "ActionItem" i WHERE i."id" = (y."detail"->>'actionItemId')::uuid
         AND i."removalId" IS NULL) AS "action",
      (SELECT json_build_object('slug', x."slug", 'statement', x."statement")
       FROM "Practice" x WHERE x."id" = (y."detail"->>'practiceId')::uuid) AS "practice"
    FROM "Activity" y WHERE y."subjectId" = ${lessonId} AND y."kind" = 'stance.taken'
      AND ${stands}
    ORDER BY y."id" DESC LIMIT ${literal(most)}`;
  return rows.map(({ detail, action, practice, by, at }) => ({
    ...Said.parse(detail),
    action,
    practice,
    by: by ?? "Somebody",
    at: at.toISOString(),
  }));
}
