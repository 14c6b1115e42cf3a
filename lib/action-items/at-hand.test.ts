import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { listAsking, listAtHand } from "./at-hand";
import { answerHandover } from "./handovers";

const today = "2026-03-14";
const longAgo = new Date("2026-01-01");

async function home(stage: "draft" | "published" = "published") {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId, number } = await build.postmortem(ana, { stage });
  return { team, ana, postmortemId, number };
}

type Proved = { postmortemId: string; by: string | null; settledAt?: Date };

async function proved({ postmortemId, by, settledAt = longAgo }: Proved, wishes: object = {}) {
  const item = await buildAction({ postmortemId }, { status: "done", settledAt, ...wishes });
  await db.proof.create({
    data: { actionItemId: item.id, note: "Run 5", provedById: by ?? "", provedAt: settledAt },
  });
  return item;
}

/** From then on a second pair of eyes is demanded of every promise. */
const demandLooks = () =>
  db.terms.upsert({
    where: { id: "01980000-0000-7000-8000-00000000000a" },
    create: { id: "01980000-0000-7000-8000-00000000000a", mustVerify: true },
    update: { mustVerify: true },
  });

const kinds = async (...args: Parameters<typeof listAsking>) =>
  (await listAsking(...args)).map(({ ask, title }) => `${ask}: ${title}`);

test("a team that is asked to take a promise is asked until it answers", async () => {
  const { ana, postmortemId, number } = await home();
  const other = await build.team();
  const ben = await build.actor({ team: other.id });
  const cleo = await build.actor();
  const { id } = await buildAction(
    { postmortemId },
    { title: "over to you", ownerTeamId: other.id },
  );
  await db.handover.create({
    data: { actionItemId: id, teamId: other.id, askedById: ana.userId ?? "" },
  });
  expect(await kinds(ben, today)).toEqual(["answer: over to you"]);
  expect((await listAtHand(ben, today)).ours).toEqual([]);
  expect(await kinds(ana, today)).toEqual([]);
  expect(await kinds(cleo, today)).toEqual([]);
  await answerHandover(ben, { number, id, answer: "accepted", reason: "" });
  expect(await kinds(ben, today)).toEqual([]);
  expect((await listAtHand(ben, today)).ours.map(({ title }) => title)).toEqual(["over to you"]);
});

test("a draft asks nobody outside of it", async () => {
  const { ana, postmortemId } = await home("draft");
  const other = await build.team();
  const ben = await build.actor({ team: other.id });
  const { id } = await buildAction({ postmortemId }, { ownerTeamId: other.id });
  await db.handover.create({
    data: { actionItemId: id, teamId: other.id, askedById: ana.userId ?? "" },
  });
  await buildAction({ postmortemId }, { ownerUserId: ben.userId, dueOn: longAgo });
  const effect = { ownerTeamId: other.id, effectDueOn: longAgo };
  await proved({ postmortemId, by: ana.userId, settledAt: new Date("2026-03-13") }, effect);
  expect(await listAsking(ben, today)).toEqual([]);
  expect(await listAtHand(ben, today)).toEqual({ mine: [], ours: [], unowned: [], proved: [] });
});

test("a proof asks the team for a look where the terms demand one, but not who gave it", async () => {
  const { team, ana, postmortemId } = await home();
  const bo = await build.actor({ team: team.id });
  const reader = await build.actor({ team: team.id, role: "reader" });
  await proved({ postmortemId, by: bo.userId }, { title: "look" });
  expect(await kinds(ana, today)).toEqual([]);
  await demandLooks();
  expect(await kinds(ana, today)).toEqual(["look: look"]);
  expect(await kinds(bo, today)).toEqual([]);
  expect(await kinds(reader, today)).toEqual([]);
  expect(await kinds(await build.actor(), today)).toEqual([]);
});

test("an effect is asked about on its day, of who kept the promise", async () => {
  const { team, ana, postmortemId } = await home();
  const given = { postmortemId, by: ana.userId };
  const onItsDay = { title: "now", effectDueOn: new Date(today), ownerTeamId: team.id };
  await proved(given, { ...onItsDay, status: "verified" });
  await proved(given, {
    title: "later",
    effectDueOn: new Date("2026-03-15"),
    ownerTeamId: team.id,
  });
  await proved(given, { title: "somebody's", effectDueOn: longAgo });
  expect(await kinds(ana, today)).toEqual(["effect: now"]);
});

test("what I promised, what my teams did and what nobody owns stand apart, the soonest first", async () => {
  const { team, ana, postmortemId } = await home();
  const due = (day: string) => ({ title: day, dueOn: new Date(day) });
  await buildAction({ postmortemId }, { ...due("2026-04-02"), ownerUserId: ana.userId });
  await buildAction({ postmortemId }, { ...due("2026-04-01"), ownerUserId: ana.userId });
  await buildAction({ postmortemId }, { ...due("2026-04-03"), ownerTeamId: team.id });
  await buildAction({ postmortemId }, due("2026-04-04"));
  const done = { ...due("2026-04-05"), ownerUserId: ana.userId, status: "done" } as const;
  await buildAction({ postmortemId }, { ...done, settledAt: longAgo });
  const { mine, ours, unowned } = await listAtHand(ana, today);
  expect([mine, ours, unowned].map((cards) => cards.map(({ title }) => title))).toEqual([
    ["2026-04-01", "2026-04-02"],
    ["2026-04-03"],
    ["2026-04-04"],
  ]);
});

test("what was proved in the last week in my teams is told, what was dropped or is older is not", async () => {
  const { team, ana, postmortemId } = await home();
  const other = await home();
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const by = ana.userId;
  await proved({ postmortemId, by, settledAt: at("2026-03-13") }, { title: "ours" });
  await proved({ postmortemId, by, settledAt: at("2026-03-06") }, { title: "older" });
  await buildAction({ postmortemId }, { status: "wont_do", settledAt: at("2026-03-13") });
  const takenOver = { postmortemId: other.postmortemId, by, settledAt: at("2026-03-12") };
  await proved(takenOver, { title: "taken over", ownerTeamId: team.id });
  await proved({ ...takenOver, by }, { title: "theirs" });
  const found = (await listAtHand(ana, today)).proved;
  expect(found.map(({ title }) => title)).toEqual(["ours", "taken over"]);
});

test("a promise that is kept elsewhere does not wait here", async () => {
  const { ana, postmortemId } = await home();
  const kept = await buildAction({ postmortemId }, { title: "kept", ownerUserId: ana.userId });
  const twin = await buildAction({ postmortemId }, { title: "twin", ownerUserId: ana.userId });
  await db.duplicate.create({
    data: { actionItemId: twin.id, ofId: kept.id, saidById: ana.userId ?? "" },
  });
  expect((await listAtHand(ana, today)).mine.map(({ title }) => title)).toEqual(["kept"]);
});

test("drafts of others, however many come first, hide nothing of what a team did take", async () => {
  const { team, ana, postmortemId } = await home();
  const elsewhere = await home("draft");
  const hidden = { postmortemId: elsewhere.postmortemId, dueOn: longAgo, ownerTeamId: team.id };
  await db.actionItem.createMany({
    data: Array.from({ length: 50 }, (_, at) => ({ ...hidden, title: "-", position: `b${at}` })),
  });
  await buildAction({ postmortemId }, { title: "seen", ownerTeamId: team.id });
  expect((await listAtHand(ana, today)).ours.map(({ title }) => title)).toEqual(["seen"]);
});
