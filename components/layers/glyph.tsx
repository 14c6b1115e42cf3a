import { drawnOf, type Shape, type TowerMark } from "@/lib/layers/tower";
import { towerInWords } from "@/lib/layers/tower-words";
import { hatch } from "./hatch";

const height = 18;
const width = 5;
const pitch = 8;

/** A tower as the small figure needs it: what to draw for each layer, and all of it in words. */
export type GlyphTower = {
  shapes: Shape[];
  /** The place of the cheapest layer. */
  cheapest?: number;
  words: string;
};

export function glyphOf(marks: readonly TowerMark[]): GlyphTower {
  const layers = drawnOf(marks);
  const cheapest = layers.findIndex((layer) => layer.cheapest);
  return {
    shapes: layers.map(({ shape }) => shape),
    ...(cheapest === -1 ? {} : { cheapest }),
    words: `Tower: ${towerInWords(marks)}`,
  };
}

/**
 * The tower at a glance, one slab a layer, told by shape first: whole, cut through, a dot above a
 * stump (it fired), hatched, dashed, a low stump, a speck (the change came in behind it), an
 * outline; the cheapest is underlined. One path for each, so that a list of them stays light.
 */
export function Glyph({ tower: { shapes, cheapest, words } }: { tower: GlyphTower }) {
  if (shapes.length === 0) return null;
  const across = shapes.length * pitch - (pitch - width);
  return (
    <svg
      role="img"
      aria-label={words}
      width={across}
      height={height}
      viewBox={`0 0 ${across} ${height}`}
      className="ml-auto inline-block flex-none overflow-visible align-middle"
    >
      {kinds.map(([kind, className, draw]) => {
        const path = shapes
          .map((shape, index) => (shape === kind ? draw(index * pitch) : ""))
          .join("");
        return path && <path key={kind} d={path} className={className} />;
      })}
      {cheapest !== undefined && (
        <path d={`M${cheapest * pitch} 20h5v1.5h-5z`} className="fill-accent" />
      )}
    </svg>
  );
}

const slab = (x: number, y: number, tall: number) =>
  `M${x + 1.5} ${y}h2q1.5 0 1.5 1.5v${tall - 3}q0 1.5-1.5 1.5h-2q-1.5 0-1.5-1.5v-${tall - 3}q0-1.5 1.5-1.5z`;

const dot = (x: number) => `M${x} 3a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z`;

const speck = (x: number) => `M${x + 1.25} 9a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0z`;

const outline = (x: number) => `M${x + 0.5} .5h4v17h-4z`;

const line = "fill-none";

const kinds: [Shape, string, (x: number) => string][] = [
  ["held", "fill-held", (x) => slab(x, 0, height)],
  ["let_through", "fill-breached", (x) => slab(x, 0, 6) + slab(x, 12, 6)],
  ["fired_unseen", "fill-breached", (x) => dot(x) + slab(x, 9, 9)],
  [
    "bypassed",
    `${line} stroke-bypassed stroke-[1.5]`,
    (x) => hatch({ x, y: 0, width, height }, 4.5),
  ],
  ["not_there", `${line} stroke-missing [stroke-dasharray:2_2]`, outline],
  ["does_not_apply", "fill-line-strong", (x) => slab(x, 13, 5)],
  ["not_met", "fill-missing", speck],
  [null, `${line} stroke-line-strong`, outline],
];
