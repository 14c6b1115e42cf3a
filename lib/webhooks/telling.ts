import type { Tx } from "@/lib/db/client";
import type { ActionStatus, StanceKind } from "@/lib/db/generated/enums";
import { isTold, sentenceOf, trialKind } from "./kinds";
import { actionOf, answerOf, lessonsOf, nameOf, practiceOf, type Told, urlOf } from "./told-of";

/** What a delivery says, in no format yet. Names are names of people, never addresses. */
export type Telling = {
  kind: string;
  what: string;
  at: string;
  actor: string | null;
  /** Who answered, or whose practice it is: not the team that wrote the postmortem. */
  team: string | null;
  /** What that team said of the lesson. */
  answer: { stance: StanceKind; note: string } | null;
  practice: { slug: string; statement: string; url: string } | null;
  /** Of a practice the story that it came from; null where that was taken back. */
  postmortem: {
    number: number;
    title: string;
    team: string;
    severity: string | null;
    url: string;
  } | null;
  action: {
    id: string;
    title: string;
    status: ActionStatus;
    owner: string | null;
    dueOn: string | null;
    url: string;
  } | null;
  /** The one it is about; where it is about all of a postmortem's, those, ten at most. */
  lessons: { id: string; text: string; url: string }[];
};

/**
 * What may be said of an activity now: nothing (null) unless its postmortem is published at this
 * moment and what it is about is still there. A practice is for everybody to read, so it is told
 * of without a story that is not published. Asked when it is queued and again when it is sent.
 */
export async function tellingOf(tx: Tx, activityId: bigint): Promise<Telling | null> {
  const activity = await tx.activity.findUnique({ where: { id: activityId }, select });
  if (!activity || !isTold(activity.kind)) return null;
  const { kind, at, user } = activity;
  const postmortem = activity.postmortem?.stage === "published" ? activity.postmortem : null;
  const about = await aboutOf(tx, activity, postmortem?.id);
  if (!about) return null;
  return {
    ...nothing,
    kind,
    what: sentenceOf(kind),
    at: at.toISOString(),
    actor: nameOf(user),
    postmortem: postmortem && {
      number: postmortem.number,
      title: postmortem.title,
      team: postmortem.team.name,
      severity: postmortem.severity?.name ?? null,
      url: urlOf(`/postmortems/${postmortem.number}`),
    },
    ...about,
  };
}

const select = {
  id: true,
  kind: true,
  at: true,
  subjectId: true,
  detail: true,
  user: { select: { name: true } },
  postmortem: {
    select: {
      id: true,
      stage: true,
      number: true,
      title: true,
      team: { select: { name: true } },
      severity: { select: { name: true } },
    },
  },
} as const;

/** Null where there is nothing of it to be told any more. */
async function aboutOf(
  tx: Tx,
  told: Told,
  postmortemId?: string,
): Promise<Partial<Telling> | null> {
  if (told.kind.startsWith("practice.")) return practiceOf(tx, told);
  if (!postmortemId) return null;
  if (told.kind.startsWith("action.")) return actionOf(tx, told, postmortemId);
  const lessons = await lessonsOf(tx, told, postmortemId);
  const answer = lessons && (await answerOf(tx, told));
  return answer && { ...answer, lessons };
}

const nothing = {
  actor: null,
  team: null,
  answer: null,
  practice: null,
  postmortem: null,
  action: null,
  lessons: [],
};

/** Says nothing of anything that is here. */
export const trialTelling = (now: Date): Telling => ({
  ...nothing,
  kind: trialKind,
  what: sentenceOf(trialKind),
  at: now.toISOString(),
});
