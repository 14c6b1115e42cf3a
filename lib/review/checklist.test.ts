import { expect, test } from "vitest";
import { missingIn } from "./checklist";
import type { ReviewFacts } from "./schema";

const complete: ReviewFacts = {
  severity: true,
  summary: true,
  impact: true,
  nearMiss: false,
  events: 6,
  milestones: 4,
  whys: 4,
  assumed: [],
  contributing: 2,
  layers: 9,
  layersUnmarked: 0,
  actions: 2,
  actionsWithoutOwner: 0,
  actionsWithoutDay: 0,
  lessons: 1,
};

const first = { id: "1", text: "It was full." };
const second = { id: "2", text: "Nobody looked." };

const stepsOf = (facts: Partial<ReviewFacts>) =>
  missingIn({ ...complete, ...facts }).map(({ step }) => step);

test("nothing is missing where everything is told", () => {
  expect(missingIn(complete)).toEqual([]);
});

test("each gap is said once, at the step that fills it", () => {
  expect(stepsOf({ severity: false })).toEqual(["facts"]);
  expect(stepsOf({ impact: false })).toEqual(["facts"]);
  expect(stepsOf({ milestones: 0 })).toEqual(["timeline"]);
  expect(stepsOf({ events: 0, milestones: 0 })).toEqual(["timeline"]);
  expect(stepsOf({ assumed: [first, second] })).toEqual(["whys"]);
  expect(stepsOf({ contributing: 0 })).toEqual(["whys"]);
  expect(stepsOf({ layersUnmarked: 9 })).toEqual(["layers"]);
  expect(stepsOf({ layersUnmarked: 1 })).toEqual(["layers"]);
  expect(stepsOf({ actionsWithoutOwner: 1, actionsWithoutDay: 2 })).toEqual(["actions", "actions"]);
  expect(stepsOf({ lessons: 0 })).toEqual(["lessons"]);
});

test("only a lesson is needed to publish; the rest is said and not enforced", () => {
  const empty: ReviewFacts = {
    ...complete,
    ...{ severity: false, summary: false, impact: false, events: 0, milestones: 0, whys: 0 },
    ...{ contributing: 0, layersUnmarked: 9, actions: 0, lessons: 0 },
  };
  const needed = missingIn(empty).filter((missing) => missing.needed);
  expect(needed.map(({ step }) => step)).toEqual(["lessons"]);
});

test("a near miss is asked for no severity, impact, timeline or whys", () => {
  const told = {
    nearMiss: true,
    severity: false,
    impact: false,
    events: 0,
    milestones: 0,
    whys: 0,
  };
  expect(stepsOf({ ...told, contributing: 0 })).toEqual([]);
});

test("numbers are written as a person would", () => {
  const said = (facts: Partial<ReviewFacts>) => missingIn({ ...complete, ...facts })[0]?.sentence;
  expect(said({ actionsWithoutOwner: 1 })).toBe("One action has no owner.");
  expect(said({ actionsWithoutOwner: 3 })).toBe("3 actions have no owner.");
});

test("assumptions are counted, and the very answers are shown as things to check", () => {
  const [missing] = missingIn({ ...complete, assumed: [first, second] });
  expect(missing).toMatchObject({
    sentence: "2 answers are assumptions: is there evidence by now?",
    whys: [first, second],
  });
});
