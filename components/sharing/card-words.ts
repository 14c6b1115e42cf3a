import { bar } from "@/lib/sharing/content";
import type { Face } from "@/lib/sharing/faces";
import { lettered, letteredWidth } from "@/lib/sharing/lettering";

export type Style = { face: Face; size: number; fill: string; bold?: number };

const barWidth = 2.4;
const gap = 0.27;

/** How wide words stand, in pixels. */
export function widthOf(words: string, style: Style): number {
  return words.split(" ").reduce((sum, word, place) => {
    return sum + (place === 0 ? 0 : gap * style.size) + wordWidth(word, style);
  }, 0);
}

const wordWidth = (word: string, style: Style): number =>
  partsOf(word).reduce((sum, part) => sum + partWidth(part, style), 0);

const partsOf = (word: string): string[] => word.split(bar).flatMap(between);
const between = (part: string, place: number) => (place === 0 ? [part] : [bar, part]);

function partWidth(part: string, { face, size }: Style): number {
  if (part === bar) return barWidth * size;
  return letteredWidth(part, face, size) ?? 0;
}

/** Whether every letter of these words can be drawn. */
export const isDrawable = (words: string, { face, size }: Style): boolean =>
  letteredWidth(words.replaceAll(bar, ""), face, size) !== null;

/** Words into lines of that width, at most so many; what does not fit ends with a sign. */
export function linesOf(words: string, width: number, most: number, style: Style): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => shortened(line, width, style));
  const end = shown.at(-1);
  if (lines.length > most && end !== undefined)
    shown[most - 1] = shortened(`${end}…`, width, style);
  return shown;
}

/** A word without end, as addresses are. */
function shortened(line: string, width: number, style: Style): string {
  // No line of a card holds as many.
  let short = line.length > 200 ? `${line.slice(0, 200)}…` : line;
  while (widthOf(short, style) > width && short.length > 2)
    short = `${short.replace(/…$/, "").slice(0, -1).trimEnd()}…`;
  return short;
}

/** One line of words as SVG, its first letter at x on the line y. */
export function drawnLine(words: string, x: number, y: number, style: Style): string {
  let at = x;
  return words
    .split(" ")
    .flatMap((word, place) => {
      if (place > 0) at += gap * style.size;
      return partsOf(word).map((part) => {
        const drawn = part === "" ? "" : drawnPart(part, at, y, style);
        at += partWidth(part, style);
        return drawn;
      });
    })
    .join("");
}

function drawnPart(part: string, x: number, y: number, style: Style): string {
  const { face, size, fill, bold = 0 } = style;
  if (part === bar)
    return `<rect x="${round(x)}" y="${round(y - 0.72 * size)}" width="${round(barWidth * size)}" height="${round(0.86 * size)}" rx="4" fill="${fill}"/>`;
  const d = lettered(part, face, size)?.d ?? "";
  return `<path fill="${fill}" transform="translate(${round(x)} ${round(y)})" stroke="${fill}" stroke-width="${bold}" d="${d}"/>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
