import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTower, mark } from "@/lib/testing/towers";
import { promptFor, questionsFor, whyAbout } from "./questions";
import { outcomes } from "./tower";

test("with nothing marked it asks where to begin", () => {
  expect(questionsFor([mark(null, 0), mark(null, 1)])[0]).toContain("what stopped it");
});

test("where every layer is marked and none held, it asks what ended it", () => {
  const marks = [mark("let_through", 0), mark("bypassed", 1)];
  expect(questionsFor(marks)[0]).toBe("What ended it, then? That is a layer too.");
  expect(questionsFor([...marks, mark(null, 2)]).join()).not.toContain("What ended it");
  expect(questionsFor([...marks, mark("held", 2)]).join()).not.toContain("What ended it");
});

test("a signal that nobody saw, and a way around, are asked about until something is noted", () => {
  const marks = [mark("bypassed", 0), mark("fired_unseen", 1), mark("held", 2)];
  expect(questionsFor(marks).slice(0, 2)).toEqual([
    "Layer B: where did it show, and who was meant to see it?",
    "Layer A: what made going around it the sensible thing?",
  ]);
  const noted = marks.map((one) => ({ ...one, note: "Said." }));
  expect(questionsFor(noted).join()).not.toMatch(/Layer [AB]:/);
});

test("a layer in front of where the change came in is not asked about", () => {
  const marks = [mark("bypassed", 0), mark("held", 1, { entry: true })];
  expect(questionsFor(marks).join()).not.toContain("Layer A");
});

test("there are never more than three questions, all different, and none blames", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const questions = questionsFor(marks);
      expect(questions.length).toBeLessThanOrEqual(3);
      expect(new Set(questions).size).toBe(questions.length);
      for (const question of questions) {
        expect(question).toMatch(/\?/);
        expect(question).not.toMatch(/\b(fault|cause|should have|failed)\b/i);
      }
    }),
  );
});

test("a layer that let the change on can be asked why; one that held cannot", () => {
  const can = outcomes.filter((outcome) => whyAbout(mark(outcome, 0)) !== null);
  expect(can).toEqual(["let_through", "fired_unseen", "bypassed", "not_there"]);
  expect(new Set(outcomes.map(promptFor)).size).toBe(6);
});
