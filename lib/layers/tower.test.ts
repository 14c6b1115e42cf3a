import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTower, mark } from "@/lib/testing/towers";
import { startingLayers } from "./row";
import { drawnOf, isTimed, outcomes, outcomeWords, pathOf, type TowerMark } from "./tower";
import { towerAloud, towerInWords } from "./tower-words";

type Given = TowerMark["outcome"];

const tower = (...given: Given[]): TowerMark[] =>
  given.map((outcome, index) => {
    const { slug, name } = startingLayers[index] ?? { slug: `${index}`, name: `${index}` };
    return { slug, name, outcome };
  });

test("the change runs up to the first layer that held", () => {
  const marks = tower("let_through", "not_there", "held", "let_through", "held");
  expect(pathOf(marks)).toEqual({ from: 0, until: 2, held: marks[2] });
});

test("where nothing held the change runs past the end, and where nothing is marked nowhere", () => {
  expect(pathOf(tower("bypassed", null, "does_not_apply"))).toEqual({
    from: 0,
    until: 3,
    held: null,
  });
  expect(pathOf(tower(null, null))).toBeNull();
  expect(pathOf([])).toBeNull();
});

test("the change runs on from where it came in, and a layer in front neither held nor was passed", () => {
  const marks = tower("held", "let_through", "bypassed", "let_through", "held");
  const [self, linter, review, unit, last] = marks;
  const entered = [self, linter, { ...review, entry: true }, unit, last] as TowerMark[];
  expect(pathOf(entered)).toEqual({ from: 2, until: 4, held: last });
  expect(drawnOf(entered).map(({ shape }) => shape)).toEqual([
    "not_met",
    "not_met",
    "bypassed",
    "let_through",
    "held",
  ]);
  expect(towerInWords(entered)).toBe(
    "The change came in at code review and passed two layers; end-to-end tests held.",
  );
});

test("an entry or a cheapest layer counts only where a mark is", () => {
  const marks = [mark("held", 0), mark(null, 1, { entry: true, cheapest: true })];
  expect(pathOf(marks)).toMatchObject({ from: 0, until: 0 });
  expect(drawnOf(marks).some(({ entry, cheapest }) => entry || cheapest)).toBe(false);
});

test("between its ends the path met nothing that held, and at its end something did", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const path = pathOf(marks);
      if (path) {
        const { from, until, held } = path;
        expect(marks.slice(from, until).some(({ outcome }) => outcome === "held")).toBe(false);
        expect(marks[until]?.outcome).toBe(held ? "held" : undefined);
        expect(from).toBeLessThanOrEqual(until);
      } else expect(marks.some(({ outcome }) => outcome !== null)).toBe(false);
    }),
  );
});

test("the words and the drawing agree: what held, how many were passed, where it came in", () => {
  const numbers = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  fc.assert(
    fc.property(anyTower, (marks) => {
      const path = pathOf(marks);
      const words = towerInWords(marks);
      if (!path) {
        expect(words).toBe("No layer is marked yet.");
        return;
      }
      const layers = drawnOf(marks);
      const passing = ["let_through", "fired_unseen", "bypassed", "not_there"];
      const passed = layers
        .slice(0, path.until)
        .filter(({ shape }) => passing.includes(shape ?? "")).length;
      const [first = ""] = words.split(". ");
      expect(first.includes(" passed ")).toBe(passed > 0);
      if (passed > 0) expect(first).toContain(`passed ${numbers[passed]} layer`);
      const held = layers.filter(({ shape }) => shape === "held");
      for (const { name } of held) expect(words.toLowerCase()).toContain(name.toLowerCase());
      expect(words.includes(" held")).toBe(held.length > 0 || words.includes("none held"));
      expect(words.includes("held as well")).toBe(held.length > 1);
      const entered = layers.find(({ entry }) => entry);
      expect(words.startsWith("The change came in at")).toBe(entered !== undefined);
      if (entered)
        expect(first.toLowerCase()).toContain(`came in at ${entered.name.toLowerCase()}`);
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

test("minutes are told where a layer held or fired, and nowhere else", () => {
  const marks = [
    mark("let_through", 0, { heldAfterMin: 3 }),
    mark("fired_unseen", 1, { heldAfterMin: 4 }),
    mark("held", 2, { heldAfterMin: 125 }),
    mark("held", 3, { heldAfterMin: 0 }),
  ];
  expect(drawnOf(marks).map(({ words }) => words)).toEqual([
    "let it through",
    "fired, nobody saw, 4 min",
    "held, 2 h 5 min",
    "held, at once",
  ]);
  expect(towerInWords(marks)).toBe(
    "The change passed two layers; layer C held after 2 h 5 min. Layer D (at once) held as well.",
  );
});

test("the cheapest place to catch it is named, also in front of where the change came in", () => {
  const marks = [
    mark("not_there", 0, { cheapest: true }),
    mark("let_through", 1, { entry: true }),
    mark("held", 2),
  ];
  expect(towerInWords(marks)).toBe(
    "The change came in at layer B and passed one layer; layer C held. The cheapest place to catch it: layer A.",
  );
});

test("read aloud, the tower names every layer once, with what the drawing shows of it", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const aloud = towerAloud(marks);
      const list = aloud
        .slice(towerInWords(marks).length + 1)
        .replace(/\.$/, "")
        .split("; ");
      expect(list).toEqual(drawnOf(marks).map(({ name, words }) => `${name}: ${words}`));
      const timed = marks.filter(({ outcome, heldAfterMin }) => isTimed(outcome) && heldAfterMin);
      const from = pathOf(marks)?.from ?? 0;
      const told = timed.filter((one) => marks.indexOf(one) >= from).length;
      expect(list.filter((line) => / (s|min|h|d)$/.test(line))).toHaveLength(told);
    }),
  );
});

test("every outcome has words of its own", () => {
  expect(new Set(Object.values(outcomeWords)).size).toBe(6);
  expect(outcomes).toHaveLength(6);
});
