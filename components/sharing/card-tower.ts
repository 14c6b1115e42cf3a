import { type Kind, merged, strokesOf } from "@/components/layers/shapes";
import type { Drawn, Path } from "@/lib/layers/tower";

/** The light theme's colours: a card is seen on pages that know nothing of ours. */
export const colours = {
  paper: "#faf8f4",
  surface: "#ffffff",
  ink: "#1f1c18",
  muted: "#6a6358",
  line: "#cfc6b8",
  accent: "#285e61",
} as const;

const held = "#2f7d5b";
const breached = "#b4491f";
const bypassed = "#8a6212";
const missing = "#8b8377";

const looks: Record<Kind, string> = {
  held: `fill="${held}"`,
  breached: `fill="#fbe9df" stroke="${breached}"`,
  hole: `fill="${colours.surface}" stroke="${breached}"`,
  signal: `fill="none" stroke="${breached}"`,
  dot: `fill="${breached}"`,
  bypassed: `fill="#f7ecd0" stroke="${bypassed}"`,
  hatched: `fill="none" stroke="${bypassed}" opacity="0.6"`,
  dashed: `fill="none" stroke="${missing}" stroke-dasharray="5 4"`,
  faint: 'fill="#efebe4"',
  dash: `fill="none" stroke="${missing}"`,
  point: `fill="${missing}"`,
  open: `fill="none" stroke="${colours.line}"`,
};

/** The row of layers in cells of 100 by 120, with the change's way through it. */
export function towerDrawing(layers: readonly Drawn[], path: Path<unknown> | null): string {
  const strokes = merged(
    layers.flatMap(({ shape }, index) => strokesOf(shape, { x: index * 100, y: 0 })),
  );
  const slabs = strokes.map(({ kind, d }) => `<path ${looks[kind]} stroke-width="2" d="${d}"/>`);
  return slabs.join("") + (path ? wayOf(path, layers.length) : "");
}

function wayOf({ from, until, held: stopped }: Path<unknown>, count: number): string {
  const tip = stopped ? until * 100 + 5 : count * 100 + 14;
  const start = from === 0 ? "M-26 60" : `M${from * 100}-22V50q0 10 10 10`;
  return (
    `<path fill="none" stroke="${colours.ink}" stroke-width="3" d="${start}H${tip - 6}"/>` +
    `<path fill="${colours.ink}" d="M${tip - 16} 51v18L${tip} 60z"/>`
  );
}
