import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { drawnOf, outcomes, pathOf, type Shape, type TowerMark } from "@/lib/layers/tower";
import { towerAloud, towerInWords } from "@/lib/layers/tower-words";
import { anyTower, mark } from "@/lib/testing/towers";
import { Drawing } from "./drawing";
import { Glyph, glyphOf } from "./glyph";
import { hatch } from "./hatch";
import { merged, strokesOf } from "./shapes";
import { Tower } from "./tower";

const shapes: Shape[] = [null, ...outcomes, "not_met"];
const count = (markup: string, element: string) => markup.split(`<${element}`).length - 1;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const drawn = (marks: TowerMark[], upright: boolean) =>
  renderToStaticMarkup(
    <Drawing layers={drawnOf(marks)} path={pathOf(marks)} upright={upright} className="" />,
  );

test("a glyph is one drawing with a path for each shape, however long the row", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const markup = renderToStaticMarkup(<Glyph tower={glyphOf(marks)} />);
      const layers = drawnOf(marks);
      const kinds = new Set(layers.map(({ shape }) => shape));
      const underlined = layers.some(({ cheapest }) => cheapest);
      expect(count(markup, "svg")).toBe(1);
      expect(count(markup, "path")).toBe(kinds.size + (underlined ? 1 : 0));
    }),
  );
});

test("both figures say in words what they show", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const glyph = renderToStaticMarkup(<Glyph tower={glyphOf(marks)} />);
      expect(glyph).toContain(`role="img" aria-label="Tower: ${escaped(towerInWords(marks))}"`);
      const tower = renderToStaticMarkup(<Tower marks={marks} />);
      expect(tower).toContain(`role="img" aria-label="${escaped(towerAloud(marks))}"`);
      expect(tower).not.toContain("style=");
      expect(glyph).not.toContain("style=");
    }),
  );
});

test("a glyph tells every shape apart without any colour", () => {
  const seen = shapes.map((shape) => {
    const markup = renderToStaticMarkup(<Glyph tower={{ shapes: [shape], words: "" }} />);
    return `${/ d="([^"]+)"/.exec(markup)?.[1]} ${markup.includes("dasharray")}`;
  });
  expect(new Set(seen).size).toBe(shapes.length);
});

test.each([true, false])("so does the large drawing (coarse: %s)", (coarse) => {
  const colourless = (shape: Shape) =>
    merged(strokesOf(shape, { x: 0, y: 0 }, coarse)).map(({ d, className }) => [
      d,
      className.includes("dasharray"),
      !className.includes("fill-none"),
      className.includes("stroke-["),
    ]);
  expect(new Set(shapes.map((shape) => JSON.stringify(colourless(shape)))).size).toBe(
    shapes.length,
  );
});

test("what is written under the layers is what is said of them", () => {
  fc.assert(
    fc.property(anyTower, (marks) => {
      const markup = renderToStaticMarkup(<Tower marks={marks} />);
      for (const { name, words } of drawnOf(marks)) {
        expect(markup).toContain(`>${name}</b>`);
        expect(markup).toContain(`>${words}`);
      }
    }),
  );
});

/** Where the line is said to begin and to end: in the row across, upright down. */
const lineIn = (markup: string, upright: boolean) => {
  const start = upright ? "M(?:50|-22) ?(-?\\d+)" : "M(-2|\\d+)(?: 60|-22V)";
  const [, from, to] = new RegExp(` d="${start}[^"]*[HV](\\d+)"`).exec(markup) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
};

test.each([false, true])(
  "the line begins where the change came in and ends at what held (upright: %s)",
  (upright) => {
    const cell = upright ? 120 : 100;
    fc.assert(
      fc.property(anyTower, (marks) => {
        const path = pathOf(marks);
        const line = lineIn(drawn(marks, upright), upright);
        if (!path) {
          expect(line).toBeNull();
          return;
        }
        expect(line?.from).toBe(path.from === 0 ? -2 : path.from * cell);
        expect(line?.to).toBe(path.held ? path.until * cell + 1 : marks.length * cell + 8);
      }),
    );
  },
);

test("the cheapest layer is underlined where it stands", () => {
  const marks = [mark("held", 0), mark("not_there", 1, { cheapest: true })];
  expect(drawn(marks, false)).toContain('d="M105 121h90"');
  expect(drawn(marks, true)).toContain('d="M5 241h90"');
  expect(drawn([mark(null, 0, { cheapest: true })], false)).not.toContain("h90");
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
