import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { writeLesson } from "@/lib/lessons/commands";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildSeverity } from "@/lib/testing/build-promises";
import { acceptRisk, changeAction, commitToAction } from "./commands";
import { dayFromNow } from "./days-by-terms";
import { answerHandover } from "./handovers";
import { getAction, listActions } from "./queries";

const title = "Alert on the queue's length";
const inDays = (days: number) => dayFromNow(days).toISOString().slice(0, 10);

async function draft(dueDays = 45) {
  const ana = await build.actor();
  const { id, number } = await build.postmortem(ana);
  const { id: severityId } = await buildSeverity({ dueDays });
  await db.postmortem.update({ where: { id }, data: { severityId } });
  await writeLesson(ana, { number, text: "A queue grows before it stops." });
  return { ana, number };
}

const told = async (id: string, kind: string) =>
  (await db.activity.findMany({ where: { subjectId: id, kind }, orderBy: { id: "asc" } })).map(
    ({ detail }) => detail,
  );

test("what has no day gets the one by the terms, and that is written down", async () => {
  const { ana, number } = await draft();
  const bare = await commitToAction(ana, { number, title });
  await commitToAction(ana, { number, title, dueOn: "2026-12-24" });
  const dropped = await commitToAction(ana, { number, title });
  await acceptRisk(ana, { number, id: dropped.id, reason: "Retired in May." });
  expect(bare.dueOn).toBeNull();
  await publish(ana, { number });
  const days = (await listActions(ana, { number })).map(({ dueOn }) => dueOn);
  expect(days).toEqual([inDays(45), "2026-12-24", null]);
  expect(await told(bare.id, "action.dated")).toEqual([{ dueOn: inDays(45), byTerms: true }]);
  expect(await told(dropped.id, "action.dated")).toEqual([]);
});

test("what is promised after publication has a day from the start", async () => {
  const { ana, number } = await draft(10);
  await publish(ana, { number });
  const late = await commitToAction(ana, { number, title, dueOn: null });
  expect(late.dueOn).toBe(inDays(10));
  const named = await commitToAction(ana, { number, title, dueOn: "2026-12-24" });
  expect(named.dueOn).toBe("2026-12-24");
});

test("a team that could not see the draft is asked now, and once only", async () => {
  const { ana, number } = await draft();
  const theirs = await build.team();
  const mo = await build.actor({ team: theirs.id });
  const { id } = await commitToAction(ana, { number, title, owner: theirs.slug });
  expect(await told(id, "action.handed-over")).toEqual([]);
  await publish(ana, { number });
  const asked = [{ teamId: theirs.id, handoverId: expect.any(String) }];
  expect(await told(id, "action.handed-over")).toEqual(asked);
  await withdraw(ana, { number });
  await publish(ana, { number });
  expect(await told(id, "action.handed-over")).toEqual(asked);
  const answered = await answerHandover(mo, { number, id, answer: "accepted", reason: "" });
  expect(answered.handover).toMatchObject({ answer: "accepted", by: { id: ana.userId } });
});

test("a team that was given one by a document is asked as well", async () => {
  const { ana, number } = await draft();
  const theirs = await build.team();
  const { id } = await commitToAction(ana, { number, title });
  await db.actionItem.update({ where: { id }, data: { ownerTeamId: theirs.id } });
  await publish(ana, { number });
  expect(await getAction(ana, { id })).toMatchObject({
    handover: { team: { slug: theirs.slug }, by: { id: ana.userId }, answer: null },
  });
  expect(await told(id, "action.handed-over")).toHaveLength(1);
});

test("what nobody wants any more is asked of nobody", async () => {
  const { ana, number } = await draft();
  const theirs = await build.team();
  const { id } = await commitToAction(ana, { number, title, owner: theirs.slug });
  await changeAction(ana, { number, id, owner: null });
  const dropped = await commitToAction(ana, { number, title, owner: theirs.slug });
  await acceptRisk(ana, { number, id: dropped.id, reason: "Retired in May." });
  await publish(ana, { number });
  for (const each of [id, dropped.id]) expect(await told(each, "action.handed-over")).toEqual([]);
});

test("an owner who could not see the draft is told when it is published, and once only", async () => {
  const { ana, number } = await draft();
  const mo = await build.actor();
  const eva = await build.actor({ team: ana.teams[0]?.id ?? "" });
  const give = async (to: Actor) =>
    (await commitToAction(ana, { number, title, owner: to.userId })).id;
  const [outside, inside] = [await give(mo), await give(eva)];
  await expect(getAction(mo, { id: outside })).rejects.toMatchObject({ code: "not_found" });
  await publish(ana, { number });
  await withdraw(ana, { number });
  await publish(ana, { number });
  const given = { userId: mo.userId };
  expect(await told(outside, "action.given")).toEqual([given, { ...given, byPublication: true }]);
  expect(await told(inside, "action.given")).toEqual([{ userId: eva.userId }]);
});
