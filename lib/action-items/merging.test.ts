import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { askWhy } from "@/lib/whys/commands";
import { changeAction, commitToAction, proveAction } from "./commands";
import { sayDuplicate } from "./duplicates";
import { mergeActions, undoMerge } from "./merging";
import { getAction, listActions } from "./queries";

async function two() {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana, { stage: "published" });
  const { slug: layer } = await build.layer();
  const ask = (question: string) => askWhy(ana, { number, question });
  const [lost, kept] = [await ask("Why was it silent?"), await ask("Why did it grow?")];
  const words = { number, dueOn: "2026-12-24" };
  const into = await commitToAction(ana, { ...words, title: "Alert on length", why: kept.id });
  const taken = await commitToAction(ana, {
    ...words,
    title: "Page on length",
    detail: "See https://wiki.example/queues",
    layer,
    type: "detect",
    owner: ana.userId,
    why: lost.id,
  });
  const merge = () => mergeActions(ana, { number, id: taken.id, into: into.id });
  return { ana, number, layer, kept, into, taken, merge };
}

test("the one that stays holds the words of both, and takes what it lacks", async () => {
  const { ana, number, layer, kept, into, merge } = await two();
  const { action } = await merge();
  expect(action).toMatchObject({
    id: into.id,
    title: "Alert on length",
    layer,
    type: "detect",
    why: kept.id,
    ownerUser: { id: ana.userId },
    dueOn: "2026-12-24",
  });
  for (const words of ["Page on length", "https://wiki.example/queues", "Why was it silent?"])
    expect(action.detail).toContain(words);
  expect((await listActions(ana, { number })).map(({ id }) => id)).toEqual([into.id]);
});

test("taken back, both stand as they were", async () => {
  const { ana, number, merge } = await two();
  const before = await listActions(ana, { number });
  const { removalId } = await merge();
  await undoMerge(ana, { number, removalId });
  const versionless = (items: typeof before) => items.map((item) => ({ ...item, version: 0 }));
  expect(versionless(await listActions(ana, { number }))).toEqual(versionless(before));
});

test("taken back, what was a duplicate of either is so again", async () => {
  const { ana, number, into, taken, merge } = await two();
  const relying = await commitToAction(ana, { number, title: "Ring on length" });
  const at = { number, id: relying.id };
  await sayDuplicate(ana, { ...at, of: { number, id: taken.id } });
  const { removalId } = await merge();
  expect((await getAction(ana, at)).duplicateOf).toMatchObject({ id: into.id });
  await undoMerge(ana, { number, removalId });
  expect((await getAction(ana, at)).duplicateOf).toMatchObject({ id: taken.id });
});

test("taking it back leaves what somebody wrote since", async () => {
  const { ana, number, into, merge } = await two();
  const { removalId, action } = await merge();
  const detail = `${action.detail}\n\nAnd a new line.`;
  await changeAction(ana, { number, id: into.id, detail });
  const undone = await undoMerge(ana, { number, removalId });
  expect(undone.action).toMatchObject({ detail, layer: null, type: null, ownerUser: null });
  expect(await listActions(ana, { number })).toHaveLength(2);
});

test("the issues of both are known, and what was given up for one is kept by the other", async () => {
  const { ana, number, into, taken, merge } = await two();
  const tracker = await db.tracker.create({
    data: {
      kind: "github",
      name: "Ours",
      baseUrl: "https://api.example",
      project: "a/b",
      tokenSealed: "",
      hookSecretSealed: "",
      createdById: ana.userId ?? "",
    },
  });
  await db.trackerIssue.create({
    data: {
      actionItemId: taken.id,
      trackerId: tracker.id,
      externalId: "12",
      key: "#12",
      url: "https://git.example/12",
      title: "Page",
      linkedById: ana.userId ?? "",
    },
  });
  const other = await commitToAction(ana, { number, title: "Page on length too" });
  await sayDuplicate(ana, { number, id: other.id, of: { number, id: taken.id } });
  const { action } = await merge();
  expect(action.issues).toMatchObject([{ trackerKind: "github", key: "#12", state: "open" }]);
  expect(await getAction(ana, other)).toMatchObject({
    status: "wont_do",
    duplicateOf: { id: into.id },
  });
});

test("nothing is merged with itself, with what is settled, or with another postmortem's", async () => {
  const { ana, number, into, taken, merge } = await two();
  const itself = mergeActions(ana, { number, id: into.id, into: into.id });
  await expect(itself).rejects.toMatchObject({ code: "invalid" });
  const other = await build.postmortem(ana);
  const far = await commitToAction(ana, { number: other.number, title: "Far" });
  const away = mergeActions(ana, { number, id: taken.id, into: far.id });
  await expect(away).rejects.toMatchObject({ code: "not_found" });
  await proveAction(ana, { number, id: into.id, note: "Run 5521" });
  await expect(merge()).rejects.toMatchObject({ code: "invalid" });
  expect(await listActions(ana, { number })).toHaveLength(2);
});

test("a removal that was no merge is none to take back, nor is another postmortem's", async () => {
  const { ana, merge } = await two();
  const { removalId } = await merge();
  const { number } = await build.postmortem(ana);
  await expect(undoMerge(ana, { number, removalId })).rejects.toMatchObject({ code: "not_found" });
});
