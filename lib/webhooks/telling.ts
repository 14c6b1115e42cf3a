import type { Tx } from "@/lib/db/client";
import type { ActionStatus } from "@/lib/db/generated/enums";
import { env } from "@/lib/env/env";
import { dayOf } from "@/lib/postmortems/present";
import { isTold, sentenceOf, trialKind } from "./kinds";

/** What a delivery says, in no format yet. Names are names of people, never addresses. */
export type Telling = {
  kind: string;
  what: string;
  at: string;
  actor: string | null;
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
  /** The one it is about; of a publication those that it brings, ten at most. */
  lessons: { id: string; text: string; url: string }[];
};

/**
 * What may be said of an activity now: nothing (null) unless its postmortem is published at this
 * moment and what it is about is still there. Asked when it is queued and again when it is sent.
 */
export async function tellingOf(tx: Tx, activityId: bigint): Promise<Telling | null> {
  const activity = await tx.activity.findFirst({
    where: { id: activityId, postmortem: { stage: "published" } },
    select: {
      kind: true,
      at: true,
      subjectId: true,
      user: { select: { name: true } },
      postmortem: { select: postmortemSelect },
    },
  });
  if (!activity?.postmortem || !isTold(activity.kind)) return null;
  const { kind, at, subjectId, user, postmortem } = activity;
  const about = { id: subjectId, postmortemId: postmortem.id };
  const action = kind.startsWith("action.") ? await actionOf(tx, about) : null;
  const lessons = await lessonsOf(tx, kind, about);
  if (action === "gone" || lessons === "gone") return null;
  return {
    kind,
    what: sentenceOf(kind),
    at: at.toISOString(),
    actor: nameOf(user),
    postmortem: {
      number: postmortem.number,
      title: postmortem.title,
      team: postmortem.team.name,
      severity: postmortem.severity?.name ?? null,
      url: addressOf(`/postmortems/${postmortem.number}`),
    },
    action,
    lessons,
  };
}

const postmortemSelect = {
  id: true,
  number: true,
  title: true,
  team: { select: { name: true } },
  severity: { select: { name: true } },
} as const;

type About = { id: string | null; postmortemId: string };

/** Null where an activity is about several at once, as that of an import is. */
async function actionOf(tx: Tx, { id, postmortemId }: About): Promise<Telling["action"] | "gone"> {
  if (id === null) return null;
  const action = await tx.actionItem.findFirst({
    where: { id, postmortemId, removalId: null },
    select: {
      title: true,
      status: true,
      dueOn: true,
      ownerUser: { select: { name: true } },
      ownerTeam: { select: { name: true } },
    },
  });
  if (!action) return "gone";
  const { title, status, dueOn, ownerUser, ownerTeam } = action;
  const owner = nameOf(ownerUser) ?? ownerTeam?.name ?? null;
  return { id, title, status, owner, dueOn: dayOf(dueOn), url: addressOf(`/actions/${id}`) };
}

/** What was written in a draft was told to nobody, so a publication tells it. */
async function lessonsOf(tx: Tx, kind: string, { id, postmortemId }: About) {
  const one = /^(lesson|stance)\./.test(kind);
  if ((one && id === null) || (!one && kind !== "postmortem.published")) return [];
  const lessons = await tx.lesson.findMany({
    where: {
      postmortemId,
      ...(one && id !== null && { id }),
      removalId: null,
      publishedAt: { not: null },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 10,
    select: { id: true, text: true },
  });
  if (one && lessons.length === 0) return "gone";
  return lessons.map((lesson) => ({ ...lesson, url: addressOf(`/lessons/${lesson.id}`) }));
}

/** A name that somebody made of an address stays here. */
const nameOf = (person: { name: string } | null): string | null =>
  person && !person.name.includes("@") ? person.name : null;

const addressOf = (path: string): string => env().APP_URL + path;

/** Says nothing of anything that is here. */
export const trialTelling = (now: Date): Telling => ({
  kind: trialKind,
  what: sentenceOf(trialKind),
  at: now.toISOString(),
  actor: null,
  postmortem: null,
  action: null,
  lessons: [],
});
