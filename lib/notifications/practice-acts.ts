import { z } from "zod";
import { calendarDay } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/client";
import type { Life, NoticeKind } from "@/lib/db/generated/enums";
import { voicesOf } from "./hearers";
import { whoIsHere } from "./may-see";
import { rhythmsOf } from "./rhythm";
import type { NewNotice } from "./tell";

/** What a practice that turned is told as, and how it must still stand to be told. */
const turns: Record<string, { kind: NoticeKind; life: Life }> = {
  "practice.due": { kind: "practice_due", life: "due" },
  "practice.lapsed": { kind: "practice_due", life: "lapsed" },
  "practice.revived": { kind: "practice_revived", life: "alive" },
  "practice.retired": { kind: "practice_due", life: "ended" },
};

type Turned = { id: bigint; kind: string; userId: string | null; subjectId: string | null };

export const isTurn = (kind: string): boolean => Object.hasOwn(turns, kind);

const About = z.object({ teamId: z.uuid() });

/**
 * Notices for those who speak for the team whose practice turned. On one day of theirs they hear of
 * it once: what turned again since is told as it stands now, and the promise that a lapse brings
 * stands in the lapse's own notice.
 */
export async function practiceNotices(
  tx: Tx,
  act: Turned & { detail: unknown },
  now: Date,
): Promise<NewNotice[]> {
  const { teamId } = About.parse(act.detail);
  // Who owns a practice retires it for all who follow it.
  const ofAll = act.kind === "practice.retired";
  const notices: NewNotice[] = [];
  for (const adoption of await findAdoptions(tx, act.subjectId ?? "", ofAll ? undefined : teamId))
    notices.push(...(await noticesOf(tx, act, adoption, now)));
  return onePerPerson(notices);
}

const onePerPerson = (notices: NewNotice[]): NewNotice[] => [
  ...new Map([...notices].reverse().map((notice) => [notice.userId, notice])).values(),
];

async function noticesOf(tx: Tx, act: Turned, adoption: Adopted, now: Date): Promise<NewNotice[]> {
  const { teamId } = adoption;
  const turn = turns[act.kind];
  const spell = adoption.spells[0];
  if (!turn || spell?.life !== turn.life) return [];
  const voices = (await voicesOf(tx, teamId)).filter((userId) => userId !== act.userId);
  const people = await notTold(tx, act.id, await whoIsHere(tx, voices));
  const dayOf = await daysOf(tx, people, now);
  const promise = promiseOf(spell.actionItem);
  const heard = promise ? await heardOf(tx, promise.actionItemId, people) : new Set<string>();
  return people
    .filter((userId) => !heard.has(`${userId} ${dayOf(userId)}`))
    .map((userId) => ({
      userId,
      kind: turn.kind,
      once: `practice:${adoption.id}:${dayOf(userId)}`,
      activityId: act.id,
      detail: { adoptionId: adoption.id, teamId, life: spell.life },
      ...promise,
    }));
}

const findAdoptions = (tx: Tx, practiceId: string, teamId: string | undefined) =>
  tx.adoption.findMany({
    where: { practiceId, ...(teamId && { teamId }), leftAt: null },
    orderBy: [{ adoptedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      teamId: true,
      spells: {
        where: { toAt: null },
        select: { life: true, actionItem: { include: { postmortem: true } } },
      },
    },
  });

type Adopted = Awaited<ReturnType<typeof findAdoptions>>[number];

/** However late, and however often, a job comes. */
async function notTold(tx: Tx, activityId: bigint, people: string[]): Promise<string[]> {
  const told = await tx.notice.findMany({ where: { activityId }, select: { userId: true } });
  const known = new Set(told.map(({ userId }) => userId));
  return people.filter((userId) => !known.has(userId));
}

async function daysOf(tx: Tx, people: string[], now: Date): Promise<(userId: string) => string> {
  const rhythmOf = await rhythmsOf(tx, people);
  return (userId) => calendarDay(now, rhythmOf(userId).zone);
}

type Promised = {
  id: string;
  removalId: string | null;
  settledAt: Date | null;
  postmortem: { id: string; stage: string };
};

/** What everybody may see, and is still promised. */
function promiseOf(item: Promised | null) {
  if (!item || item.removalId || item.settledAt || item.postmortem.stage !== "published")
    return null;
  return { actionItemId: item.id, postmortemId: item.postmortem.id };
}

/** Who heard of the promise on which of their days: "person 2026-03-14". */
async function heardOf(tx: Tx, actionItemId: string, people: string[]): Promise<Set<string>> {
  const rows = await tx.notice.findMany({
    where: { actionItemId, userId: { in: people } },
    select: { userId: true, localDay: true },
  });
  return new Set(rows.map((row) => `${row.userId} ${row.localDay.toISOString().slice(0, 10)}`));
}
