import type { Shape } from "@/lib/layers/tower";
import { type Box, hatch } from "./hatch";

/** One kind of line or area of a figure; equal kinds of many layers are drawn as one path. */
export type Kind = keyof typeof kinds;
export type Stroke = { kind: Kind; d: string };

const edge = "stroke-[1.5] [vector-effect:non-scaling-stroke]";
const line = `fill-none ${edge}`;

/** How each kind looks, the lowest first. */
export const kinds = {
  held: "fill-held",
  breached: `fill-breached-soft stroke-breached ${edge}`,
  hole: `fill-surface stroke-breached ${edge}`,
  signal: `${line} stroke-breached`,
  dot: "fill-breached",
  bypassed: `fill-bypassed-soft stroke-bypassed ${edge}`,
  hatched: `${line} stroke-bypassed opacity-60`,
  dashed: `${line} stroke-missing [stroke-dasharray:4_4]`,
  faint: "fill-missing-soft",
  dash: `${line} stroke-missing`,
  point: "fill-missing",
  open: `${line} stroke-line-strong`,
} as const;

/**
 * One layer in a cell of 100 by 120, told by its shape before its colour.
 * @param coarse fewer strokes, for a few pixels of height.
 */
export function strokesOf(shape: Shape, { x, y }: Place, coarse = false): Stroke[] {
  const slab = rounded({ x: x + 5, y: y + 5, width: 90, height: 110 }, 9);
  switch (shape) {
    case "held":
      return [{ kind: "held", d: slab }];
    case "let_through":
      return [{ kind: "breached", d: slab }, hole(x, y)];
    case "fired_unseen":
      return [
        { kind: "breached", d: slab },
        hole(x, y),
        coarse ? { kind: "dot", d: disc(x + 50, y + 24, 7) } : signal(x, y),
      ];
    case "bypassed":
      return [
        { kind: "bypassed", d: slab },
        {
          kind: "hatched",
          d: hatch({ x: x + 8, y: y + 8, width: 84, height: 104 }, coarse ? 42 : 18),
        },
      ];
    case "not_there":
      return [{ kind: "dashed", d: slab }];
    case "does_not_apply":
      return [
        { kind: "faint", d: slab },
        // In the large figure the change's line runs through the middle.
        { kind: "dash", d: `M${x + 30} ${y + (coarse ? 60 : 96)}h40` },
      ];
    case "not_met":
      return [{ kind: "point", d: disc(x + 50, y + 60, 6) }];
    default:
      return [{ kind: "open", d: slab }];
  }
}

type Place = { x: number; y: number };

const hole = (x: number, y: number): Stroke => ({ kind: "hole", d: disc(x + 50, y + 60, 15) });

/** It did send a signal: a dot with waves that reached nobody. */
const signal = (x: number, y: number): Stroke => ({
  kind: "signal",
  d: `M${x + 46} ${y + 25}a4 4 0 1 0 8 0a4 4 0 1 0-8 0M${x + 39} ${y + 17}a13 13 0 0 0 0 16M${x + 61} ${y + 17}a13 13 0 0 1 0 16M${x + 32} ${y + 12}a22 22 0 0 0 0 26M${x + 68} ${y + 12}a22 22 0 0 1 0 26`,
});

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;

const rounded = ({ x, y, width, height }: Box, r: number): string => {
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
};

/** As few paths as there are kinds, lowest first. */
export function merged(strokes: readonly Stroke[]): { className: string; d: string; kind: Kind }[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const d = strokes.flatMap((stroke) => (stroke.kind === kind ? stroke.d : [])).join("");
    return d === "" ? [] : { kind, className: kinds[kind], d };
  });
}
