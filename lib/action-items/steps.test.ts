import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import {
  acceptRisk,
  changeAction,
  commitToAction,
  proveAction,
  removeAction,
  reopenAction,
  verifyAction,
} from "./commands";
import { checkEffect } from "./effects";
import { answerHandover } from "./handovers";
import { getAction } from "./queries";
import { listSteps } from "./steps";

async function promise(stage: "published" | "draft" = "published") {
  const ana = await build.actor({ lead: true });
  const { number } = await build.postmortem(ana, { stage });
  const { id } = await commitToAction(ana, { number, title: "Alert" });
  return { ana, number, at: { number, id } };
}

test("every step of a life is there with who and what they said, also of what was opened again", async () => {
  const { ana, at } = await promise();
  const mo = await build.actor();
  await proveAction(ana, { ...at, note: "Run 1" });
  await verifyAction(mo, at);
  await checkEffect(ana, { ...at, effect: "did_not_hold", note: "It went again." });
  await reopenAction(ana, at);
  await acceptRisk(ana, { ...at, reason: "Retired in May." });
  const steps = await listSteps(mo, at);
  expect(steps.map(({ kind, by, words, was }) => [kind, by?.id, words, was])).toEqual([
    ["action.committed", ana.userId, "", null],
    ["action.proved", ana.userId, "Run 1", "open"],
    ["action.verified", mo.userId, "", "done"],
    ["action.effect-checked", ana.userId, "It went again.", "verified"],
    ["action.reopened", ana.userId, "", "verified"],
    ["action.risk-accepted", ana.userId, "Retired in May.", "open"],
  ]);
  expect(steps[3]).toMatchObject({ effect: "did_not_hold" });
  expect(steps.every(({ at: when }) => !Number.isNaN(Date.parse(when)))).toBe(true);
});

test("they name the team that was asked and the person to whom it went", async () => {
  const { ana, at } = await promise();
  const theirs = await build.team();
  const mo = await build.actor({ team: theirs.id });
  await changeAction(ana, { ...at, owner: theirs.slug });
  await answerHandover(mo, { ...at, answer: "declined", reason: "Yours." });
  const [, asked, declined] = await listSteps(ana, at);
  expect(asked).toMatchObject({ kind: "action.handed-over", team: { slug: theirs.slug } });
  expect(declined).toMatchObject({
    kind: "action.declined",
    team: { slug: theirs.slug },
    person: { id: ana.userId },
    words: "Yours.",
  });
});

test("a day that moved is a step; letters that changed are none", async () => {
  const { ana, at } = await promise();
  await changeAction(ana, { ...at, title: "Alert on staging" });
  await changeAction(ana, { ...at, dueOn: "2026-12-24" });
  const steps = await listSteps(ana, at);
  expect(steps.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ["action.committed", null],
    ["action.changed", "2026-12-24"],
  ]);
});

test("what a document brought begins with the document", async () => {
  const { ana, number, at } = await promise();
  const { id: postmortemId } = await db.postmortem.findUniqueOrThrow({ where: { number } });
  await db.activity.deleteMany({ where: { subjectId: at.id } });
  const brought = { kind: "action.committed", userId: ana.userId, postmortemId };
  await db.activity.create({ data: { ...brought, detail: { ids: [at.id] } } });
  await db.activity.create({ data: { ...brought, detail: { ids: ["another"] } } });
  expect(await listSteps(ana, at)).toMatchObject([{ kind: "action.committed" }]);
});

test("of a draft a stranger finds neither the action by its id nor its steps", async () => {
  const { ana, at } = await promise("draft");
  const stranger = await build.actor();
  await expect(getAction(stranger, at)).rejects.toMatchObject({ code: "not_found" });
  await expect(listSteps(stranger, at)).rejects.toMatchObject({ code: "not_found" });
  expect(await getAction(ana, { id: at.id })).toMatchObject({
    ...at,
    postmortem: { stage: "draft", takesPart: true },
  });
});

test("an id that is none, another postmortem's number and what was removed are not found", async () => {
  const { ana, at } = await promise();
  const { number } = await build.postmortem(ana);
  await removeAction(ana, at);
  const asked = [
    () => getAction(ana, { id: "actions" }),
    () => getAction(ana, at),
    () => listSteps(ana, { number: at.number, id: "' OR true" }),
    () => listSteps(ana, { number, id: at.id }),
    () => listSteps(ana, at),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "not_found" });
});
