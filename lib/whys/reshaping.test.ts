import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { buildWhys } from "@/lib/testing/build-whys";
import { backWhy } from "./backing";
import { askWhy, changeWhy } from "./commands";
import { listWhys } from "./queries";
import { mergeWhys, moveWhy, splitWhy, undoReshaping } from "./reshaping";
import { inReadingOrder, toForest } from "./tree";

const told = async (actor: Actor, number: number) =>
  inReadingOrder(toForest(await listWhys(actor, { number }))).map(
    ({ branches, version, ...why }) => why,
  );

const lines = async (actor: Actor, number: number) =>
  (await told(actor, number)).map(({ depth, answer }) => `${depth} ${answer}`);

async function answered() {
  const world = await buildWhys.whys();
  const { actor, number, first } = world;
  const say = async (answer: string, parent?: string, more = {}) =>
    askWhy(actor, { number, question: `Why ${answer}?`, answer, parent, ...more });
  await changeWhy(actor, { number, id: first.id, answer: "Top." });
  return { ...world, say };
}

test("merging joins words, evidence, branches and actions, and undo gives all of them back", async () => {
  const { actor, number, postmortemId, first, say, happen } = await answered();
  const kept = await say("No alert.", first.id, { kind: "condition" });
  const taken = await say("No owner.", first.id, { assumption: true });
  await say("Under kept.", kept.id);
  await say("Under taken.", taken.id);
  const { id: citedEventId } = await happen("Errors begin.");
  await backWhy(actor, { number, whyId: kept.id, citedEventId });
  await backWhy(actor, { number, whyId: taken.id, citedEventId });
  await backWhy(actor, { number, whyId: taken.id, quotation: "no owner" });
  const action = await buildAction({ postmortemId }, { whyId: taken.id });
  const before = await told(actor, number);
  const { why, reshaping } = await mergeWhys(actor, { number, id: taken.id, into: kept.id });
  expect(why).toMatchObject({
    question: "Why No alert.? Why No owner.?",
    answer: "No alert.\n\nNo owner.",
    kind: "condition",
  });
  expect(why.evidence.map(({ eventId, quotation }) => eventId ?? quotation)).toEqual([
    citedEventId,
    "no owner",
  ]);
  expect(await lines(actor, number)).toEqual([
    "0 Top.",
    "1 No alert.\n\nNo owner.",
    "2 Under kept.",
    "2 Under taken.",
  ]);
  expect(await whyOf(action.id)).toBe(kept.id);
  await undoReshaping(actor, { number, reshaping });
  expect(await told(actor, number)).toEqual(before);
  expect(await whyOf(action.id)).toBe(taken.id);
});

const whyOf = async (id: string) =>
  (await db.actionItem.findUniqueOrThrow({ where: { id } })).whyId;

test("a why is never merged into its own branch, itself, or one of another postmortem", async () => {
  const { actor, number, first, say } = await answered();
  const under = await say("Under.", first.id);
  const { first: elsewhere } = await buildWhys.whys(actor);
  const merge = (id: string, into: string) => mergeWhys(actor, { number, id, into });
  await expect(merge(first.id, under.id)).rejects.toThrow("one of its own branches");
  await expect(merge(first.id, first.id)).rejects.toThrow("itself");
  await expect(merge(elsewhere.id, first.id)).rejects.toMatchObject({ code: "not_found" });
  const { why } = await merge(under.id, first.id);
  expect(why.answer).toBe("Top.\n\nUnder.");
});

test("splitting makes siblings of one answer; evidence stays with the first unless chosen", async () => {
  const { actor, number, first, say } = await answered();
  const why = await say("Muted. Unowned.", first.id, { kind: "layer" });
  await say("After it.", first.id);
  await say("Below.", why.id);
  const stays = await backWhy(actor, { number, whyId: why.id, quotation: "muted" });
  const goes = await backWhy(actor, { number, whyId: why.id, quotation: "unowned" });
  const before = await told(actor, number);
  const answers = ["Muted.", "Unowned."];
  const input = { number, id: why.id, answers, evidence: { [goes.id]: 1 } };
  const { reshaping } = await splitWhy(actor, input);
  expect(await lines(actor, number)).toEqual([
    "0 Top.",
    "1 Muted.",
    "2 Below.",
    "1 Unowned.",
    "1 After it.",
  ]);
  const whys = await told(actor, number);
  expect(whys[1]).toMatchObject({ kind: "layer", evidence: [{ id: stays.id }] });
  expect(whys[3]).toMatchObject({ kind: "layer", evidence: [{ id: goes.id }] });
  await undoReshaping(actor, { number, reshaping });
  expect(await told(actor, number)).toEqual(before);
});

test("a split that would lose or change words is refused", async () => {
  const { actor, number, first } = await answered();
  const split = (...answers: string[]) => splitWhy(actor, { number, id: first.id, answers });
  await expect(split("To", "q.")).rejects.toMatchObject({ code: "conflict" });
  await expect(split("Top.", " ")).rejects.toMatchObject({ code: "invalid" });
  expect(await lines(actor, number)).toEqual(["0 Top."]);
});

test("undo is a conflict where somebody wrote since, and happens once", async () => {
  const { actor, number, first, say } = await answered();
  const why = await say("Muted. Unowned.", first.id);
  const { reshaping } = await splitWhy(actor, {
    number,
    id: why.id,
    answers: ["Muted.", "Unowned."],
  });
  await changeWhy(actor, { number, id: why.id, answer: "Muted for an hour." });
  const undo = () => undoReshaping(actor, { number, reshaping });
  await expect(undo()).rejects.toMatchObject({ code: "conflict" });
  await changeWhy(actor, { number, id: why.id, answer: "Muted." });
  await undo();
  await expect(undo()).rejects.toMatchObject({ code: "conflict" });
  expect(await lines(actor, number)).toEqual(["0 Top.", "1 Muted. Unowned."]);
});

test("a move is undone although its words were changed since", async () => {
  const { actor, number, first, say } = await answered();
  const why = await say("Muted.", first.id);
  const { reshaping } = await moveWhy(actor, { number, id: why.id, parent: null });
  await changeWhy(actor, { number, id: why.id, answer: "Muted for long." });
  await undoReshaping(actor, { number, reshaping });
  expect(await lines(actor, number)).toEqual(["0 Top.", "1 Muted for long."]);
});

test("one person's reshaping is found by its postmortem's writers alone", async () => {
  const { actor, number, first } = await answered();
  const { reshaping } = await moveWhy(actor, { number, id: first.id, parent: null });
  const stranger = await build.actor();
  const other = await build.postmortem(stranger);
  const undo = (by: Actor, at: number) => undoReshaping(by, { number: at, reshaping });
  await expect(undo(stranger, number)).rejects.toMatchObject({ code: "not_found" });
  await expect(undo(stranger, other.number)).rejects.toMatchObject({ code: "not_found" });
});

const step = fc.record({
  kind: fc.constantFrom("move", "move", "merge", "split" as const),
  under: fc.boolean(),
  who: fc.nat(20),
  other: fc.nat(20),
});

test("against the database too, undoing one by one returns exactly the tree that there was", async () => {
  let undone = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (all) => {
    const { actor, number, first, say } = await answered();
    for (const each of ["A. B.", "C. D.", "E. F."]) await say(each, (await say(each, first.id)).id);
    const history = [await told(actor, number)];
    const turns: string[] = [];
    for (const each of all) {
      const turn = await reshape(actor, number, each);
      if (turn) turns.push(turn);
      if (turn) history.push(await told(actor, number));
    }
    for (const reshaping of turns.reverse()) {
      expect(await told(actor, number)).toEqual(history.pop());
      await undoReshaping(actor, { number, reshaping });
      undone += 1;
    }
    expect(await told(actor, number)).toEqual(history.pop());
  });
  await fc.assert(property, { numRuns: 12 });
  expect(undone).toBeGreaterThan(12);
});

/** @returns null where the tree has no place for it; nothing has changed then. */
async function reshape(actor: Actor, number: number, { kind, under, who, other }: Step) {
  const whys = await told(actor, number);
  const { id = "", answer = "" } = whys[who % whys.length] ?? {};
  const { id: target = "" } = whys[other % whys.length] ?? {};
  const [first = "", ...rest] = answer.split(/(?<=\.)\s/);
  const turns = {
    move: () => moveWhy(actor, { number, id, ...(under ? { parent: target } : { after: target }) }),
    merge: () => mergeWhys(actor, { number, id, into: target }),
    split: () => splitWhy(actor, { number, id, answers: [first, rest.join(" ")] }),
  };
  try {
    return (await turns[kind]()).reshaping;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
