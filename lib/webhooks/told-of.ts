import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Activity } from "@/lib/db/generated/client";
import { env } from "@/lib/env/env";
import { stands, ToldAnswer } from "@/lib/lessons/taking-back";
import { dayOf } from "@/lib/postmortems/present";

/** An activity, of which these say what it is about; null where that is there no more. */
export type Told = Pick<Activity, "id" | "kind" | "subjectId" | "detail">;

export async function practiceOf(tx: Tx, { subjectId, detail }: Told) {
  if (subjectId === null) return null;
  const practice = await tx.practice.findUnique({
    where: { id: subjectId },
    select: { slug: true, statement: true },
  });
  if (!practice) return null;
  const url = urlOf(`/why/${practice.slug}`);
  return { practice: { ...practice, url }, team: await teamOf(tx, detail) };
}

/** Of several at once, as of an import's, only that it happened. */
export async function actionOf(tx: Tx, { subjectId: id }: Told, postmortemId: string) {
  if (id === null) return { action: null };
  const found = await tx.actionItem.findFirst({
    where: { id, postmortemId, removalId: null },
    select: {
      title: true,
      status: true,
      dueOn: true,
      ownerUser: { select: { name: true } },
      ownerTeam: { select: { name: true } },
    },
  });
  if (!found) return null;
  const { ownerUser, ownerTeam, dueOn, ...action } = found;
  const owner = nameOf(ownerUser) ?? ownerTeam?.name ?? null;
  const url = urlOf(`/actions/${id}`);
  return { action: { id, ...action, owner, dueOn: dayOf(dueOn), url } };
}

/**
 * The lesson that it is about. What was written in a draft was told to nobody, so a publication
 * tells its lessons, and so does the question that it puts to other teams.
 */
export async function lessonsOf(tx: Tx, { kind, subjectId }: Told, postmortemId: string) {
  const ofLessons = /^(lesson|stance)\./.test(kind);
  if (!ofLessons && kind !== "postmortem.published") return [];
  const lessons = await tx.lesson.findMany({
    where: {
      postmortemId,
      ...(ofLessons && subjectId !== null && { id: subjectId }),
      removalId: null,
      publishedAt: { not: null },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 10,
    select: { id: true, text: true },
  });
  if (ofLessons && lessons.length === 0) return null;
  return lessons.map((lesson) => ({ ...lesson, url: urlOf(`/lessons/${lesson.id}`) }));
}

/** Which team answered, and what: nothing of an answer that was taken back, as after a slip. */
export async function answerOf(tx: Tx, { id, kind, detail }: Told) {
  if (!kind.startsWith("stance.")) return {};
  const team = await teamOf(tx, detail);
  const said = ToldAnswer.safeParse(detail).data;
  if (kind !== "stance.taken" || !said) return { team };
  const standing = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Activity" y WHERE y."id" = ${id} AND ${stands}`;
  return standing.length === 0 ? null : { team, answer: { stance: said.stance, note: said.note } };
}

const OfTeam = z.object({ teamId: z.uuid() });

async function teamOf(tx: Tx, detail: unknown): Promise<string | null> {
  const id = OfTeam.safeParse(detail).data?.teamId;
  const team = id && (await tx.team.findUnique({ where: { id }, select: { name: true } }));
  return team ? team.name : null;
}

/** A name that somebody made of an address stays here. */
export const nameOf = (person: { name: string } | null): string | null =>
  person && !person.name.includes("@") ? person.name : null;

export const urlOf = (path: string): string => env().APP_URL + path;
