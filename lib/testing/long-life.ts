import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { tell } from "@/lib/notifications/tell";
import { buildAction } from "./build-promises";
import { type Crowd, leave, type Name, type TeamName } from "./long-people";

/** What happens on a day, in the night before anybody wakes. */
type Event = (now: Date) => Promise<unknown>;

const dayMs = 86_400_000;
const first = Date.UTC(2026, 0, 5);
/** Midnight in UTC, so many days after the first. */
export const dayAt = (index: number): Date => new Date(first + index * dayMs);
export const isoOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * What people of the crowd promise, keep, drop, hand over and leave behind in 400 days; the same
 * seed tells the same story. `happen` does what belongs to a day.
 */
export async function buildLongLife(crowd: Crowd, seed: number) {
  const story = new Map<number, Event[]>();
  const on = (day: number, event: Event) => story.set(day, [...(story.get(day) ?? []), event]);
  const dice = diceOf(seed);
  const severities = await buildTerms();
  const postmortems = [];
  for (const [index, team] of (
    ["tides", "peaks", "spree", "spree", "tides", "edge"] as const
  ).entries()) {
    const draft = index >= 3;
    const severityId = severities[index % severities.length] ?? null;
    const made = await buildPostmortem(crowd, team, severityId, draft);
    if (draft && team !== "edge")
      on(40 + dice(60), (now) => publish(made.id, crowd.id("bea"), now));
    postmortems.push({ ...made, team, draft });
  }
  for (let number = 0; number < 16; number += 1) {
    const postmortem = postmortems[number % postmortems.length];
    const owner = owners[number % owners.length] ?? null;
    const fate = fates[number % fates.length] ?? "forgotten";
    if (postmortem) on(dice(150), promising(crowd, on, dice, postmortem, { number, owner, fate }));
  }
  on(120, () => leave(crowd, "lulu"));
  on(170, () => leave(crowd, "kat"));
  on(190, () => leave(crowd, "eda"));
  on(260, () => leave(crowd, "pema"));
  return {
    happen: async (day: number) => {
      for (const event of story.get(day) ?? []) await event(dayAt(day));
    },
  };
}

/** Everybody keeps, drops and forgets something: the lists have no common length. */
const owners = ["lulu", "pema", "bo", "ben", "kat", "spree", "tides", "uma", null, "eda"] as const;
const fates = [
  "forgotten",
  "kept",
  "handed over",
  "dropped",
  "kept",
  "postponed",
  "given",
] as const;
type Lot = {
  number: number;
  owner: (typeof owners)[number];
  fate: (typeof fates)[number];
};

type On = (day: number, event: Event) => unknown;
type Dice = (sides: number) => number;
type Postmortem = { id: string; teamId: string; draft: boolean };

/** Mulberry32: small, and the same on every machine. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** Two severities with terms of their own and one without; the rest is as the columns say. */
async function buildTerms(): Promise<(string | null)[]> {
  const strict = { dueDays: 14, mustVerify: true, effectAfterDays: 30, remindBeforeDays: 5 };
  const calm = { dueDays: 60, remindBeforeDays: 0, leadAfterDays: 14, summaryAfterDays: 40 };
  const own = [{ ...strict, leadAfterDays: 2, summaryAfterDays: 9 }, calm, null];
  const made = own.map((terms, index) =>
    db.severity.create({
      data: {
        name: `S${index}`,
        position: `a${index}`,
        ...(terms && { terms: { create: terms } }),
      },
    }),
  );
  return [...(await Promise.all(made)).map(({ id }) => id), null];
}

async function buildPostmortem(
  crowd: Crowd,
  team: TeamName,
  severityId: string | null,
  draft: boolean,
): Promise<Postmortem> {
  const teamId = crowd.team(team);
  const openedById = crowd.id("bea");
  const publication = { create: { publishedById: openedById, publishedAt: dayAt(0) } };
  const guest = team === "tides" && draft;
  const { id } = await db.postmortem.create({
    data: {
      title: `Hidden words of ${team}`,
      teamId,
      severityId,
      openedById,
      createdAt: dayAt(0),
      stage: draft ? "draft" : "published",
      ...(!draft && { publication }),
      ...(guest && { participants: { create: { userId: crowd.id("uma") } } }),
    },
  });
  return { id, teamId, draft };
}

async function publish(postmortemId: string, publishedById: string, now: Date) {
  await db.publication.create({ data: { postmortemId, publishedById, publishedAt: now } });
  await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "published" } });
}

/** A promise, and what becomes of it. */
function promising(
  crowd: Crowd,
  on: On,
  dice: Dice,
  postmortem: Postmortem,
  { number, owner, fate }: Lot,
): Event {
  const dueIn = dice(6) === 0 ? 300 : dice(4) === 0 ? null : dice(120);
  const later = [20 + dice(60), 10 + dice(50), 10 + dice(50)] as const;
  return async (now) => {
    const from = Math.round((now.getTime() - first) / dayMs);
    const { id } = await buildAction(
      { postmortemId: postmortem.id },
      {
        title: `Hidden promise ${number}`,
        createdAt: now,
        dueOn: dueIn === null ? null : dayAt(from + dueIn),
        ...ownerOf(crowd, owner),
      },
    );
    const [one, two, three] = [
      from + later[0],
      from + later[0] + later[1],
      from + later[0] + later[1] + later[2],
    ];
    if (fate === "kept") keep(crowd, on, id, [one, two, three]);
    if (fate === "dropped") dropAndReopen(crowd, on, id, one, two);
    if (fate === "postponed")
      for (const day of [one, two, three]) on(day, () => change(id, { dueOn: dayAt(day + 50) }));
    if (fate === "given") on(one, (at) => give(crowd, id, postmortem.id, "bo", at));
    if (fate === "handed over") handOver(crowd, on, id, [from + 1, two], dice(2) === 0);
  };
}

function ownerOf(crowd: Crowd, owner: Lot["owner"]) {
  if (owner === null) return {};
  return owner === "spree" || owner === "tides"
    ? { ownerTeamId: crowd.team(owner) }
    : { ownerUserId: crowd.id(owner) };
}

const change = (id: string, data: Prisma.ActionItemUncheckedUpdateInput) =>
  db.actionItem.update({ where: { id }, data });

/** Proved, weeks later verified, weeks later looked at. */
function keep(
  crowd: Crowd,
  on: On,
  id: string,
  [proved, verified, looked]: [number, number, number],
) {
  on(proved, async (now) => {
    const proof = { actionItemId: id, note: "Hidden proof", provedById: crowd.id("bo") };
    await db.proof.create({ data: { ...proof, provedAt: now } });
    await change(id, { status: "done", settledAt: now, effectDueOn: dayAt(proved + 30) });
  });
  on(verified, async (now) => {
    const by = { actionItemId: id, verifiedById: crowd.id("bea"), verifiedAt: now };
    await db.verification.create({ data: by });
    await change(id, { status: "verified" });
  });
  on(looked, () => change(id, { effectDueOn: null }));
}

function dropAndReopen(crowd: Crowd, on: On, id: string, dropped: number, reopened: number) {
  on(dropped, async (now) => {
    const accepted = { actionItemId: id, acceptedById: crowd.id("bea"), acceptedAt: now };
    await db.riskAcceptance.create({ data: { ...accepted, reason: "Hidden reason" } });
    await change(id, { status: "wont_do", settledAt: now });
  });
  on(reopened, async (now) => {
    await db.activity.create({ data: { kind: "action.reopened", subjectId: id, at: now } });
    await db.riskAcceptance.delete({ where: { actionItemId: id } });
    await change(id, { status: "open", settledAt: null });
  });
}

/** With the notice that goes with it, so that a reminder of that day has to wait. */
async function give(crowd: Crowd, id: string, postmortemId: string, to: Name, now: Date) {
  await change(id, { ownerUserId: crowd.id(to), ownerTeamId: null });
  const { stage } = await db.postmortem.findUniqueOrThrow({ where: { id: postmortemId } });
  if (stage !== "published") return;
  const given = { userId: crowd.id(to), kind: "promise_given" as const, once: `given:${id}` };
  await tell(db, [{ ...given, postmortemId, actionItemId: id }], now);
}

function handOver(
  crowd: Crowd,
  on: On,
  id: string,
  [asked, answered]: [number, number],
  yes: boolean,
) {
  const teamId = crowd.team("peaks");
  on(asked, async (now) => {
    await db.handover.create({
      data: { actionItemId: id, teamId, askedById: crowd.id("bea"), askedAt: now },
    });
    await change(id, { ownerUserId: null, ownerTeamId: teamId });
  });
  on(answered, async (now) => {
    const answer = yes ? "accepted" : "declined";
    await db.handover.updateMany({
      where: { actionItemId: id },
      data: { answer, answeredAt: now },
    });
    if (!yes) await change(id, { ownerTeamId: null, ownerUserId: crowd.id("bea") });
  });
}
