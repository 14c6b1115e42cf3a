import { expect, test } from "vitest";
import { build } from "@/lib/testing/build";
import { changeAction, commitToAction, proveAction, reopenAction, verifyAction } from "./commands";
import { joinRetitled } from "./retitled";
import type { ActionStep } from "./schema";
import { listSteps } from "./steps";

async function verified() {
  const ana = await build.actor();
  const mo = await build.actor();
  const { number } = await build.postmortem(ana, { stage: "published" });
  const { id } = await commitToAction(ana, { number, title: "Alert on latency" });
  const at = { number, id };
  await proveAction(ana, { ...at, note: "Run 1" });
  await verifyAction(mo, at);
  return { ana, mo, at };
}

const retitled = (steps: ActionStep[]) => steps.filter(({ kind }) => kind === "action.retitled");

test("a title changed after its proof was verified is a step, with the old words and the new", async () => {
  const { ana, mo, at } = await verified();
  await changeAction(ana, { ...at, title: "A dashboard for latency" });
  expect(retitled(await listSteps(mo, at))).toMatchObject([
    {
      by: { id: ana.userId },
      was: "verified",
      title: { from: "Alert on latency", to: "A dashboard for latency" },
    },
  ]);
});

test("what is typed at one sitting is one step, and what came to nothing is none", async () => {
  const { ana, at } = await verified();
  for (const title of ["A", "A d", "A dashboard"]) await changeAction(ana, { ...at, title });
  expect(retitled(await listSteps(ana, at)).map(({ title }) => title)).toEqual([
    { from: "Alert on latency", to: "A dashboard" },
  ]);
  await changeAction(ana, { ...at, title: "Alert on latency" });
  expect(retitled(await listSteps(ana, at))).toEqual([]);
});

test("two people, or two days, are two steps", () => {
  const step = (id: string, by: string, at: string, from: string, to: string): ActionStep => ({
    ...{ id, at, kind: "action.retitled", by: { id: by, name: by }, words: "", team: null },
    ...{ person: null, effect: null, was: "done", dueOn: null, title: { from, to } },
  });
  const steps = [
    step("1", "ana", "2026-11-01T10:00:00Z", "One", "Two"),
    step("2", "ben", "2026-11-01T10:01:00Z", "Two", "Three"),
    step("3", "ben", "2026-11-02T10:01:00Z", "Three", "Four"),
  ];
  expect(joinRetitled(steps)).toEqual(steps);
});

test("before the proof, and after it was opened again, a title is only words", async () => {
  const { ana, at } = await verified();
  await reopenAction(ana, at);
  await changeAction(ana, { ...at, title: "A dashboard" });
  expect(retitled(await listSteps(ana, at))).toEqual([]);
});

test("other words of a promise, and the same title again, are no step", async () => {
  const { ana, at } = await verified();
  await changeAction(ana, { ...at, detail: "More of it.", title: "Alert on latency" });
  expect(retitled(await listSteps(ana, at))).toEqual([]);
});
