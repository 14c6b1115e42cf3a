import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { nudge } from "./nudge";

const dayMs = 86_400_000;
const noon = new Date("2026-03-02T12:00:00Z");
const after = (days: number, from = noon) => new Date(from.getTime() + days * dayMs);

let ana: Actor;
beforeEach(async () => {
  await db.ask.deleteMany();
  ana = await build.actor();
});

async function team({ zone }: { zone?: string } = {}) {
  const { id, slug } = await build.team();
  const lead = await build.actor({ team: id, lead: true });
  const member = await build.actor({ team: id });
  if (zone) await db.rhythm.create({ data: { userId: lead.userId ?? "", zone } });
  return { id, slug, lead, member };
}

/** A published lesson that asks that team alone, so many days after noon. */
async function asks(teamId: string, days = 0) {
  const { id: postmortemId } = await build.postmortem(ana, { stage: "published" });
  const lesson = await buildLesson({ postmortemId });
  await db.ask.deleteMany({ where: { lessonId: lesson.id, teamId: { not: teamId } } });
  await db.ask.updateMany({ where: { lessonId: lesson.id }, data: { askedAt: after(days) } });
  return { lesson: lesson.id, postmortemId };
}

const heard = async ({ userId }: Actor) =>
  (
    await db.notice.findMany({
      where: { userId: userId ?? "", kind: "answer_awaited" },
      orderBy: { at: "asc" },
    })
  ).map(({ detail }) => detail);

test("a lead hears after two weeks, once, of all lessons that wait for the team", async () => {
  const { id, lead, member } = await team();
  await asks(id);
  await asks(id);
  await nudge(after(13.9));
  expect(await heard(lead)).toEqual([]);
  await nudge(after(14));
  expect(await heard(lead)).toEqual([{ teamId: id, lessons: 2 }]);
  for (const days of [14.02, 15, 22, 60]) await nudge(after(days));
  expect(await heard(lead)).toHaveLength(1);
  expect(await heard(member)).toEqual([]);
});

test("two servers at once tell it once", async () => {
  const { id, lead } = await team();
  const { lesson } = await asks(id);
  await Promise.all([nudge(after(14)), nudge(after(14.0001))]);
  expect(await heard(lead)).toEqual([{ teamId: id, lessons: 1, lesson }]);
});

test("what falls due soon after a nudge waits, and is then told together", async () => {
  const { id, lead } = await team();
  await asks(id);
  await asks(id, 1);
  await asks(id, 3);
  for (const days of [14, 15, 17, 20.9]) await nudge(after(days));
  expect(await heard(lead)).toHaveLength(1);
  await nudge(after(21.1));
  expect(await heard(lead)).toEqual([
    expect.objectContaining({ lessons: 1 }),
    expect.objectContaining({ lessons: 2 }),
  ]);
});

test("it comes when it is day where a lead lives", async () => {
  const { id, lead } = await team({ zone: "Asia/Tokyo" });
  await asks(id);
  await nudge(after(14));
  expect(await heard(lead)).toEqual([]);
  await nudge(after(14.5));
  expect(await heard(lead)).toHaveLength(1);
});

test("who answered hears nothing, nor who is asked by what was taken back", async () => {
  const answered = await team();
  const spared = await team();
  const { lesson } = await asks(answered.id);
  await db.ask.updateMany({ where: { lessonId: lesson }, data: { answeredAt: after(1) } });
  const { postmortemId } = await asks(spared.id);
  await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
  await nudge(after(14));
  expect([await heard(answered.lead), await heard(spared.lead)]).toEqual([[], []]);
  await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "published" } });
  await nudge(after(15));
  expect(await heard(spared.lead)).toHaveLength(1);
});

test("a team without a lead hears it as a whole", async () => {
  const { id } = await build.team();
  const bo = await build.actor({ team: id });
  await asks(id);
  await nudge(after(14));
  expect(await heard(bo)).toHaveLength(1);
});

test("what waits no more is not asked for: a team that nobody was in hears of the last half year", async () => {
  const { id } = await build.team();
  await asks(id);
  await asks(id, 100);
  await nudge(after(14));
  const bo = await build.actor({ team: id });
  await nudge(after(190));
  expect(await heard(bo)).toEqual([expect.objectContaining({ teamId: id, lessons: 1 })]);
});
