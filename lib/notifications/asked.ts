import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { voicesOfAll } from "./hearers";
import type { Act, Wanted } from "./promise-acts";

const Detail = z.object({ askedAt: z.iso.datetime() });

type Asked = { teamId: string; lessonId: string };

/** Who speaks for the teams that were asked just then and have not answered since; each once. */
export async function asked(tx: Tx, { postmortem, subjectId, detail }: Act): Promise<Wanted[]> {
  if (postmortem.stage !== "published") return [];
  const asks = await tx.$queryRaw<Asked[]>`
    SELECT k."teamId", k."lessonId" FROM "Ask" k JOIN "Lesson" l ON l."id" = k."lessonId"
    WHERE l."postmortemId" = ${postmortem.id}::uuid AND l."removalId" IS NULL
      AND (${subjectId}::uuid IS NULL OR l."id" = ${subjectId}::uuid)
      AND k."askedAt" = ${new Date(Detail.parse(detail).askedAt)} AND k."answeredAt" IS NULL`;
  const teamsOf = await voicesOfAll(tx, new Set(asks.map(({ teamId }) => teamId)));
  return [...teamsOf].map(([userId, teamIds]) => {
    const mine = asks.filter(({ teamId }) => teamIds.includes(teamId));
    const lessons = [...new Set(mine.map(({ lessonId }) => lessonId))];
    const [teamId = ""] = teamIds;
    const one = lessons.length === 1 && lessons[0] ? { lesson: lessons[0] } : {};
    const detail = { teamId, teams: teamIds.length, lessons: lessons.length, ...one };
    return { userId, kind: "lesson_asked", detail };
  });
}
