import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { commitToAction, proveAction, removeAction, startAction } from "./commands";
import { answerHandover } from "./handovers";
import { listActions } from "./queries";
import { splitAction } from "./splitting";

async function three(owner?: string) {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana, { stage: "published" });
  const { slug: layer } = await build.layer();
  await commitToAction(ana, { number, title: "before" });
  const words = { detail: "Both halves.", dueOn: "2026-12-24", layer, type: "detect" } as const;
  const item = await commitToAction(ana, { number, title: "whole", owner, ...words });
  await commitToAction(ana, { number, title: "behind" });
  return { ana, number, layer, item, at: { number, id: item.id } };
}

test("the first keeps its row and all that hangs on it; the others stand right behind it", async () => {
  const { ana, number, layer, item, at } = await three();
  await startAction(ana, at);
  const { items } = await splitAction(ana, { ...at, titles: ["one", "two", "three"] });
  expect(items.map(({ title, status, detail }) => [title, status, detail])).toEqual([
    ["one", "in_progress", "Both halves."],
    ["two", "open", ""],
    ["three", "open", ""],
  ]);
  expect(items[0]?.id).toBe(item.id);
  for (const part of items)
    expect(part).toMatchObject({ dueOn: "2026-12-24", layer, type: "detect", ownerUser: null });
  const titles = (await listActions(ana, { number })).map(({ title }) => title);
  expect(titles).toEqual(["before", "one", "two", "three", "behind"]);
});

test("a split beside one that was removed leaves room for its return", async () => {
  const { ana, number, at } = await three();
  const gone = (await listActions(ana, { number })).find(({ title }) => title === "behind");
  await removeAction(ana, { number, id: gone?.id ?? "" });
  await splitAction(ana, { ...at, titles: ["one", "two"] });
  const rows = await db.actionItem.findMany({
    orderBy: { position: "asc" },
    where: {
      postmortem: { number },
    },
  });
  expect(rows.map(({ title }) => title)).toEqual(["before", "one", "two", "behind"]);
  expect(new Set(rows.map(({ position }) => position)).size).toBe(4);
});

test("its parts belong to whom it belonged, and an answer counts for all of them", async () => {
  const theirs = await build.team();
  const mo = await build.actor({ team: theirs.id });
  const { ana, at } = await three(theirs.slug);
  const waiting = await splitAction(ana, { ...at, titles: ["one", "two"] });
  expect(waiting.items[1]).toMatchObject({
    ownerTeam: { slug: theirs.slug },
    handover: { answer: null },
  });
  await answerHandover(mo, { ...at, answer: "accepted", reason: "" });
  const { items } = await splitAction(ana, { ...at, titles: ["one", "more"] });
  expect(items[1]).toMatchObject({
    ownerTeam: { slug: theirs.slug },
    handover: { answer: "accepted", answeredBy: { id: mo.userId } },
  });
});

test("what is settled is not split", async () => {
  const { ana, at } = await three();
  await proveAction(ana, { ...at, note: "Run 5521" });
  const late = splitAction(ana, { ...at, titles: ["one", "two"] });
  await expect(late).rejects.toMatchObject({ code: "invalid" });
});

test("an owner from elsewhere does not split it", async () => {
  const mo = await build.actor();
  const { at, number, ana } = await three(mo.userId ?? "");
  const theirs = splitAction(mo, { ...at, titles: ["one", "two"] });
  await expect(theirs).rejects.toMatchObject({ code: "forbidden" });
  expect(await listActions(ana, { number })).toHaveLength(3);
});
