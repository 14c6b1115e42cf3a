import { expect, test } from "vitest";
import { whyQuestions } from "./questions";
import type { WhyView } from "./schema";

const why = (id: string, parent: string | null, more: Partial<WhyView> = {}): WhyView => ({
  ...{ id, parent, question: "Why?", answer: `Answer ${id}.`, kind: null, layer: null },
  ...{ assumption: true, contributing: false, evidence: [], askOn: null, markRests: false },
  version: 1,
  ...more,
});

test("an empty tree is asked where to begin", () => {
  expect(whyQuestions([]).join()).toContain("Begin there");
});

test("a single chain is asked what else had to be true", () => {
  const chain = [why("a", null), why("b", "a"), why("c", "b")];
  expect(whyQuestions(chain).join()).toContain("What else had to be true");
  expect(whyQuestions([...chain, why("d", "a")]).join()).not.toContain("What else had to be true");
});

test("an answer that nothing backs and nobody marked is asked how we know", () => {
  const bare = [why("a", null, { assumption: false, answer: "It was full.\nOf logs." })];
  expect(whyQuestions(bare)).toEqual([
    "How do we know that “It was full”? Back it, or mark it assumed.",
  ]);
});

test("nothing is asked of a tree that tells all this, and never more than three things", () => {
  const whole = [
    why("a", null, { kind: "decision" }),
    why("b", "a", { kind: "layer" }),
    why("c", "a", { contributing: true }),
    why("d", "b"),
  ];
  expect(whyQuestions(whole)).toEqual([]);
  const plain = ["b", "c", "d", "e"].map((id, at, all) =>
    why(id, at === 0 ? "a" : (all[at - 1] ?? null)),
  );
  expect(whyQuestions([why("a", null, { assumption: false }), ...plain])).toHaveLength(3);
});
