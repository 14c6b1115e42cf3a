import fc from "fast-check";
import { expect, test } from "vitest";
import { startingLayers } from "./row";
import {
  outcomes,
  outcomeWords,
  pathOf,
  type TowerMark,
  towerAloud,
  towerInWords,
  wordsOf,
} from "./tower";

type Given = TowerMark["outcome"];

const tower = (...given: Given[]): TowerMark[] =>
  given.map((outcome, index) => {
    const { slug, name } = startingLayers[index] ?? { slug: `${index}`, name: `${index}` };
    return { slug, name, outcome };
  });

const anyTower = fc
  .array(fc.constantFrom<Given>(null, ...outcomes), { maxLength: 12 })
  .map((given) => tower(...given));

test("the change runs up to the first layer that held", () => {
  const marks = tower("let_through", "not_there", "held", "let_through", "held");
  expect(pathOf(marks)).toEqual({ through: 2, held: marks[2] });
});

test("where nothing held the change runs past the end, and where nothing is marked nowhere", () => {
  expect(pathOf(tower("bypassed", null, "does_not_apply"))).toEqual({ through: 3, held: null });
  expect(pathOf(tower(null, null))).toBeNull();
  expect(pathOf([])).toBeNull();
});

test("before the end of the path nothing held, and at its end something did", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const path = pathOf(marks);
      if (path) {
        expect(marks.slice(0, path.through).some(({ outcome }) => outcome === "held")).toBe(false);
        expect(marks[path.through]?.outcome).toBe(path.held ? "held" : undefined);
      } else expect(marks.some(({ outcome }) => outcome !== null)).toBe(false);
    }),
  );
});

test("the tower says what was passed and what held", () => {
  const design = tower(
    "let_through",
    "not_there",
    "bypassed",
    "let_through",
    "not_there",
    "fired_unseen",
    "does_not_apply",
    "held",
    "held",
  );
  expect(towerInWords(design)).toBe(
    "The change passed six layers; monitoring held. Rollback held as well.",
  );
});

test.each<[Given[], string]>([
  [[], "No layer is marked yet."],
  [[null, null], "No layer is marked yet."],
  [["held"], "Self review held before anything was passed."],
  [["let_through", "held"], "The change passed one layer; linter held."],
  [["let_through", "bypassed"], "The change passed two layers; none held."],
  [["does_not_apply"], "No layer stood in the way of the change."],
  [
    ["held", null, "held", "held"],
    "Self review held before anything was passed. Code review and unit tests held as well. One layer is not marked yet.",
  ],
])("%j reads: %s", (given, words) => {
  expect(towerInWords(tower(...given))).toBe(words);
});

test("a name in capitals keeps them inside a sentence", () => {
  const marks: TowerMark[] = [
    { slug: "a", name: "Linter", outcome: "let_through" },
    { slug: "qa", name: "QA sign-off", outcome: "held" },
  ];
  expect(towerInWords(marks)).toBe("The change passed one layer; QA sign-off held.");
});

test("read aloud, the tower names every layer with what it did", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const aloud = towerAloud(marks);
      for (const { name, outcome } of marks)
        expect(aloud).toContain(`${name}: ${wordsOf(outcome)}`);
    }),
  );
});

test("every outcome has words of its own", () => {
  expect(new Set(Object.values(outcomeWords)).size).toBe(6);
  expect(outcomes).toHaveLength(6);
});
