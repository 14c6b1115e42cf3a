import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { WhyKind } from "@/lib/db/generated/enums";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { buildWhys } from "@/lib/testing/build-whys";
import { askWhy, askWhysIn, changeWhy, removeWhy } from "./commands";
import { listWhys } from "./queries";
import { moveWhy } from "./reshaping";
import { WhyChange } from "./schema";
import { inReadingOrder, toForest } from "./tree";

const questions = async (actor: Parameters<typeof listWhys>[0], number: number) =>
  inReadingOrder(toForest(await listWhys(actor, { number }))).map(
    ({ question, depth }) => `${depth} ${question}`,
  );

test("a why asks about another why's answer, and branches stand in the order of asking", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const second = await ask("Why did nothing notice?", first.id);
  await ask("Why was it slow to undo?", first.id);
  await ask("Why is there no check?", second.id);
  await askWhy(actor, { number, question: "Why, right behind the second?", after: second.id });
  expect(await questions(actor, number)).toEqual([
    "0 Why did it go dark?",
    "1 Why did nothing notice?",
    "2 Why is there no check?",
    "1 Why, right behind the second?",
    "1 Why was it slow to undo?",
  ]);
});

test("an answer speaks of a layer by its slug, and an unknown one is refused by name", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const layer = await build.layer();
  const changed = await changeWhy(actor, { number, id: first.id, layer: layer.slug });
  expect(changed.layer).toBe(layer.slug);
  await expect(changeWhy(actor, { number, id: first.id, layer: "moat" })).rejects.toThrow("moat");
  const cleared = await changeWhy(actor, { number, id: first.id, layer: null });
  expect(cleared.layer).toBeNull();
});

test("only a leaf is a contributing condition; one that gets a branch is one again without it", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const marked = await changeWhy(actor, { number, id: first.id, contributing: true });
  expect(marked.contributing).toBe(true);
  const branch = await ask("Why was that so?", first.id);
  expect((await listWhys(actor, { number }))[0]?.contributing).toBe(false);
  await expect(
    changeWhy(actor, { number, id: first.id, contributing: true }),
  ).rejects.toMatchObject({ code: "invalid" });
  await removeWhy(actor, { number, id: branch.id });
  expect((await listWhys(actor, { number }))[0]?.contributing).toBe(true);
});

test("an answer that names a person is no contributing condition, and the refusal says how to go on", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const { id } = first;
  await changeWhy(actor, { number, id, answer: "Marta forgot the migration." });
  const refused = {
    code: "invalid",
    message: expect.stringContaining("Ask on: How would anybody"),
  };
  await expect(changeWhy(actor, { number, id, contributing: true })).rejects.toMatchObject(refused);
  const question = "Why did it fail?";
  const born = { number, question, answer: "Marta forgot it.", contributing: true };
  await expect(askWhy(actor, born)).rejects.toMatchObject(refused);
  const answer = "The migration is run by hand, replica by replica.";
  const marked = await changeWhy(actor, { number, id, answer, contributing: true });
  expect(marked).toMatchObject({ contributing: true, askOn: null });
});

test("words that name a person are kept, and the mark rests until they say what can be changed", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const say = (answer: string) => changeWhy(actor, { number, id: first.id, answer });
  await changeWhy(actor, { number, id: first.id, answer: "No check.", contributing: true });
  const named = await say("Marta forgot the check.");
  expect(named).toMatchObject({ answer: "Marta forgot the check.", contributing: false });
  expect(named.askOn?.questions.length).toBeGreaterThan(1);
  expect(await say("No check runs by itself.")).toMatchObject({ contributing: true, askOn: null });
});

test("an import never fails for a mark: it rests", async () => {
  const { actor, number } = await buildWhys.whys();
  const branches = [{ question: "Why?", answer: "Marta forgot it.", contributing: true }];
  await db.$transaction((tx) => askWhysIn(tx, actor, { number, branches }));
  expect((await listWhys(actor, { number }))[1]).toMatchObject({ contributing: false });
});

test("an answer has one of five kinds, or none", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const kind = async (kind: WhyKind | null) =>
    (await changeWhy(actor, { number, id: first.id, kind })).kind;
  for (const each of Object.values(WhyKind)) expect(await kind(each)).toBe(each);
  expect(await kind(null)).toBeNull();
  const refused = WhyChange.safeParse({ number, id: first.id, kind: "culprit" });
  expect(refused.success).toBe(false);
});

test("one change may write words and say where the why hangs", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const other = await ask("Why did nothing notice?");
  const change = { number, id: other.id, answer: "No alert.", parent: first.id };
  expect(await changeWhy(actor, change)).toMatchObject({ answer: "No alert.", parent: first.id });
  await changeWhy(actor, { number, id: other.id, before: first.id });
  expect(await questions(actor, number)).toEqual([
    "0 Why did nothing notice?",
    "0 Why did it go dark?",
  ]);
  await expect(
    changeWhy(actor, { number, id: first.id, parent: first.id, answer: "Lost?" }),
  ).rejects.toThrow("under its own branches");
  expect((await listWhys(actor, { number })).map(({ answer }) => answer)).not.toContain("Lost?");
});

test("a stale answer is a conflict that keeps both texts; another field is none", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const { id, version } = first;
  await changeWhy(actor, { number, id, answer: "Theirs.", version, base: { answer: "" } });
  const mine = { number, id, answer: "Mine.", version, base: { answer: "" } };
  await expect(changeWhy(actor, mine)).rejects.toMatchObject({
    code: "conflict",
    details: { current: { answer: "Theirs." } },
  });
  const question = {
    number,
    id,
    question: "Why dark?",
    version,
    base: { question: first.question },
  };
  expect(await changeWhy(actor, question)).toMatchObject({
    question: "Why dark?",
    answer: "Theirs.",
  });
});

test("a removed why takes its branches along, and one undo brings all of them back", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const second = await ask("Why did nothing notice?", first.id);
  await ask("Why is there no check?", second.id);
  await ask("Why was it slow to undo?", first.id);
  const before = await questions(actor, number);
  const { removalId } = await removeWhy(actor, { number, id: second.id });
  expect(await questions(actor, number)).toEqual([
    "0 Why did it go dark?",
    "1 Why was it slow to undo?",
  ]);
  await undoRemoval(actor, { number, id: removalId });
  expect(await questions(actor, number)).toEqual(before);
});

test("a why that is brought back before its parent stands at the top until the parent is back", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const second = await ask("Why did nothing notice?", first.id);
  const one = await removeWhy(actor, { number, id: second.id });
  const other = await removeWhy(actor, { number, id: first.id });
  await undoRemoval(actor, { number, id: one.removalId });
  expect(await questions(actor, number)).toEqual(["0 Why did nothing notice?"]);
  await undoRemoval(actor, { number, id: other.removalId });
  expect(await questions(actor, number)).toEqual([
    "0 Why did it go dark?",
    "1 Why did nothing notice?",
  ]);
});

test("a move carries the branches along, and one into its own branches is refused", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const second = await ask("Why did nothing notice?", first.id);
  const third = await ask("Why is there no check?", second.id);
  await moveWhy(actor, { number, id: second.id, before: first.id });
  expect(await questions(actor, number)).toEqual([
    "0 Why did nothing notice?",
    "1 Why is there no check?",
    "0 Why did it go dark?",
  ]);
  await expect(moveWhy(actor, { number, id: second.id, parent: third.id })).rejects.toThrow(
    "under its own branches",
  );
  await expect(moveWhy(actor, { number, id: second.id })).rejects.toThrow("Say where it goes");
});

test("two moves at once never hang two whys under each other", async () => {
  const { actor, number, ask, first } = await buildWhys.whys();
  const other = await ask("Why did nothing notice?");
  const outcomes = await Promise.allSettled([
    moveWhy(actor, { number, id: first.id, parent: other.id }),
    moveWhy(actor, { number, id: other.id, parent: first.id }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const tops = (await listWhys(actor, { number })).filter(({ parent }) => parent === null);
  expect(tops).toHaveLength(1);
});

test("many who ask at once all keep their place", async () => {
  const { actor, number, postmortemId, ask, first } = await buildWhys.whys();
  await Promise.all([1, 2, 3, 4, 5].map((each) => ask(`Why ${each}?`, first.id)));
  const rows = await db.whyNode.findMany({ where: { postmortemId }, select: { position: true } });
  expect(new Set(rows.map(({ position }) => position)).size).toBe(6);
  expect(await questions(actor, number)).toHaveLength(6);
});

test("whole branches are written in one command, in their order", async () => {
  const { actor, number } = await buildWhys.whys();
  const branches = [
    {
      question: "Why late?",
      answer: "No alert.",
      branches: [{ question: "Why none?", contributing: true }],
    },
    { question: "Why twice?" },
  ];
  await db.$transaction((tx) => askWhysIn(tx, actor, { number, branches }));
  expect(await questions(actor, number)).toEqual([
    "0 Why did it go dark?",
    "0 Why late?",
    "1 Why none?",
    "0 Why twice?",
  ]);
});

test("a why of another postmortem is not found here", async () => {
  const { actor, number } = await buildWhys.whys();
  const { first: elsewhere } = await buildWhys.whys(actor);
  const id = elsewhere.id;
  const refused = { code: "not_found" };
  await expect(changeWhy(actor, { number, id, answer: "x" })).rejects.toMatchObject(refused);
  await expect(moveWhy(actor, { number, id, parent: null })).rejects.toMatchObject(refused);
  await expect(removeWhy(actor, { number, id })).rejects.toMatchObject(refused);
  await expect(askWhy(actor, { number, question: "Why?", parent: id })).rejects.toMatchObject(
    refused,
  );
});

test("a draft's whys are not found by another team, and a published one's are read but not written", async () => {
  const { number } = await buildWhys.whys();
  const stranger = await build.actor();
  await expect(listWhys(stranger, { number })).rejects.toMatchObject({ code: "not_found" });
  const published = await build.postmortem(await build.actor(), { stage: "published" });
  expect(await listWhys(stranger, published)).toEqual([]);
  await expect(
    askWhy(stranger, { number: published.number, question: "Why?" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
