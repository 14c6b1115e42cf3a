import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { build } from "@/lib/testing/build";
import { askWhy, changeWhy, removeWhy } from "./commands";
import { listWhys } from "./queries";
import { mergeWhys, moveWhy, splitWhy, undoReshaping } from "./reshaping";
import { circles, type Hanging } from "./tree";

/** What is refused is refused in words. */
async function allOf(commands: Promise<unknown>[]): Promise<void> {
  for (const ended of await Promise.allSettled(commands))
    if (ended.status === "rejected") expect(ended.reason).toBeInstanceOf(DomainError);
}

test("many who reshape one tree at once lose no word and close no circle", async () => {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  for (let round = 0; round < 6; round += 1) {
    const words = ["Alpha", "Beta", "Gamma", "Delta"].map((word) => `${word} ${round}.`);
    const [alpha = "", beta = "", gamma = "", delta = ""] = words;
    const answers = [alpha, beta];
    const one = await askWhy(actor, { number, question: "One?", answer: answers.join(" ") });
    const under = { number, parent: one.id };
    const two = await askWhy(actor, { ...under, question: "Two?", answer: gamma });
    const three = await askWhy(actor, { number, question: "Three?", answer: delta });
    const { why, reshaping } = await mergeWhys(actor, { number, id: three.id, into: two.id });
    const { answer, version } = why;
    const more = { answer: `${answer} Epsilon.`, version, base: { answer } };
    await allOf([
      undoReshaping(actor, { number, reshaping }),
      undoReshaping(actor, { number, reshaping }),
      splitWhy(actor, { number, id: one.id, answers }),
      splitWhy(actor, { number, id: one.id, answers }),
      mergeWhys(actor, { number, id: two.id, into: one.id }),
      mergeWhys(actor, { number, id: one.id, into: two.id }),
      moveWhy(actor, { number, id: two.id, parent: null }),
      moveWhy(actor, { number, id: one.id, parent: two.id }),
      changeWhy(actor, { number, id: two.id, ...more }),
    ]);
    const told = (await listWhys(actor, { number })).map((each) => each.answer).join("\n");
    for (const word of words) expect(told).toContain(word);
    await allOf([
      removeWhy(actor, { number, id: one.id }),
      removeWhy(actor, { number, id: two.id }),
      askWhy(actor, { number, question: "Four?", parent: two.id }),
    ]);
  }
  const rows = await db.whyNode.findMany({ where: { postmortem: { number } } });
  const nodes: Hanging[] = rows.map(({ id, parentId }) => ({ id, parent: parentId }));
  expect(nodes.filter(({ id, parent }) => circles(nodes, id, parent))).toEqual([]);
  expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
  const removed = new Set(rows.filter(({ removalId }) => removalId).map(({ id }) => id));
  const lost = rows.filter(({ id, parentId }) => !removed.has(id) && removed.has(parentId ?? ""));
  expect(lost).toEqual([]);
});
