import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Outcome } from "@/lib/db/generated/enums";
import { outcomes, type TowerMark, wordsOf } from "@/lib/layers/tower";
import { Glyph, glyphOf } from "./glyph";
import { hatch } from "./hatch";
import { Tower } from "./tower";

const mark = (outcome: Outcome | null, index: number): TowerMark => ({
  slug: `layer-${index}`,
  name: `Layer ${index}`,
  outcome,
});

const anyTower = fc
  .array(fc.constantFrom<Outcome | null>(null, ...outcomes), { minLength: 1, maxLength: 12 })
  .map((given) => given.map(mark));

const count = (markup: string, element: string) => markup.split(`<${element}`).length - 1;

test("a glyph is one drawing with a path for each outcome, however long the row", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const markup = renderToStaticMarkup(<Glyph tower={glyphOf(marks)} />);
      const kinds = new Set(marks.map(({ outcome }) => outcome));
      expect(count(markup, "svg")).toBe(1);
      expect(count(markup, "path")).toBe(kinds.size);
    }),
  );
});

test("a glyph tells outcomes apart by shape and says in words what it shows", () => {
  const shapes = [null, ...outcomes].map((outcome) => {
    const markup = renderToStaticMarkup(<Glyph tower={glyphOf([mark(outcome, 0)])} />);
    expect(markup).toMatch(/role="img" aria-label="Tower: .+\."/);
    return `${/ d="([^"]+)"/.exec(markup)?.[1]} ${markup.includes("dasharray")}`;
  });
  expect(new Set(shapes).size).toBe(7);
});

test("the tower names every layer and what it did, and carries no inline style", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const markup = renderToStaticMarkup(<Tower marks={marks} />);
      for (const { name, outcome } of marks) {
        expect(markup).toContain(`>${name}</b>`);
        expect(markup).toContain(`>${wordsOf(outcome)}</span>`);
      }
      expect(markup).not.toContain("style=");
    }),
  );
});

test("the change's way has one end, and none where nothing is marked", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const markup = renderToStaticMarkup(<Tower marks={marks} />);
      const marked = marks.some(({ outcome }) => outcome !== null);
      // One arrow head for the row and one for the upright tower; the page shows one of them.
      expect(count(markup, "polygon")).toBe(marked ? 2 : 0);
    }),
  );
});

test("a hatch stays inside its box", () => {
  const box = { x: 3, y: 2, width: 5, height: 18 };
  const points = [...hatch(box, 4).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
  expect(points.length).toBeGreaterThan(4);
  for (const [, x, y] of points) {
    expect(Number(x)).toBeGreaterThanOrEqual(3);
    expect(Number(x)).toBeLessThanOrEqual(8);
    expect(Number(y)).toBeGreaterThanOrEqual(2);
    expect(Number(y)).toBeLessThanOrEqual(20);
  }
});
