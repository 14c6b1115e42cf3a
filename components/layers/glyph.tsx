import type { Outcome } from "@/lib/db/generated/enums";
import { type TowerMark, towerInWords } from "@/lib/layers/tower";
import { hatch } from "./hatch";

const height = 18;
const width = 5;
const pitch = 8;

/** A tower as the small figure needs it: what each layer did, and all of it in words. */
export type GlyphTower = { outcomes: (Outcome | null)[]; words: string };

export const glyphOf = (marks: readonly TowerMark[]): GlyphTower => ({
  outcomes: marks.map(({ outcome }) => outcome),
  words: `Tower: ${towerInWords(marks)}`,
});

/**
 * The tower at a glance, one slab a layer, told by shape first: whole, cut through, a dot above a
 * stump (it fired), hatched, dashed, a low stump, an outline. One path for each outcome, so that
 * a list of them stays light.
 */
export function Glyph({ tower: { outcomes, words } }: { tower: GlyphTower }) {
  if (outcomes.length === 0) return null;
  const across = outcomes.length * pitch - (pitch - width);
  return (
    <svg
      role="img"
      aria-label={words}
      width={across}
      height={height}
      viewBox={`0 0 ${across} ${height}`}
      className="ml-auto inline-block flex-none align-middle"
    >
      {kinds.map(([kind, className, draw]) => {
        const path = outcomes
          .map((outcome, index) => (outcome === kind ? draw(index * pitch) : ""))
          .join("");
        return path && <path key={kind} d={path} className={className} />;
      })}
    </svg>
  );
}

const slab = (x: number, y: number, tall: number) =>
  `M${x + 1.5} ${y}h2q1.5 0 1.5 1.5v${tall - 3}q0 1.5-1.5 1.5h-2q-1.5 0-1.5-1.5v-${tall - 3}q0-1.5 1.5-1.5z`;

const dot = (x: number) => `M${x} 3a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z`;

const outline = (x: number) => `M${x + 0.5} .5h4v17h-4z`;

const line = "fill-none";

const kinds: [Outcome | null, string, (x: number) => string][] = [
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
  [null, `${line} stroke-line-strong`, outline],
];
