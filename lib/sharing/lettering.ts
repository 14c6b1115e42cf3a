import { type Face, fontsOf } from "./faces";
import type { Contour } from "./outlines";

/** Words as outlines: `d` of a path whose first letter starts at 0 on the line, and how wide it is. */
export type Lettered = { d: string; width: number };

/**
 * Words drawn as paths, so that a picture looks alike on every server, with fonts or without, and
 * never shows boxes instead of letters. Null where a letter is in no face of the house.
 */
export function lettered(words: string, face: Face, size: number): Lettered | null {
  let d = "";
  let width = 0;
  for (const letter of words) {
    const form = formOf(letter, face);
    if (!form) return null;
    const scale = size / form.unitsPerEm;
    d += pathOf(form.outline, width, scale);
    width += form.advance * scale;
  }
  return { d, width };
}

/** The width alone, which is asked far more often than the outlines. Null as above. */
export function letteredWidth(words: string, face: Face, size: number): number | null {
  let width = 0;
  for (const letter of words) {
    const form = formOf(letter, face);
    if (!form) return null;
    width += (form.advance * size) / form.unitsPerEm;
  }
  return width;
}

type Form = { outline: Contour[]; advance: number; unitsPerEm: number };

function formOf(letter: string, face: Face): Form | null {
  const code = letter.codePointAt(0) ?? 0;
  for (const font of fontsOf(face)) {
    const glyph = font.glyphs.get(code);
    if (glyph === undefined) continue;
    const advance = font.advances[Math.min(glyph, font.advances.length - 1)] ?? 0;
    return { outline: font.outlines[glyph] ?? [], advance, unitsPerEm: font.unitsPerEm };
  }
  return null;
}

/** Contours of parabolas; two controls in a row have a point of the curve between them. */
function pathOf(outline: readonly Contour[], dx: number, scale: number): string {
  const at = (x: number, y: number) => `${round(dx + x * scale)} ${round(-y * scale)}`;
  return outline
    .map((contour) => {
      const first = contour[0];
      const last = contour.at(-1);
      if (!first || !last) return "";
      const start = first.on ? first : last.on ? last : between(first, last);
      const points = [...(first.on ? contour.slice(1) : contour), { ...start, on: true }];
      let d = `M${at(start.x, start.y)}`;
      points.forEach((point, place) => {
        const previous = points[place - 1];
        const control = previous && !previous.on ? previous : null;
        if (point.on && !control) d += `L${at(point.x, point.y)}`;
        if (point.on && control) d += `Q${at(control.x, control.y)} ${at(point.x, point.y)}`;
        if (point.on || !control) return;
        const middle = between(control, point);
        d += `Q${at(control.x, control.y)} ${at(middle.x, middle.y)}`;
      });
      return `${d}Z`;
    })
    .join("");
}

type Place = { x: number; y: number };
const between = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const round = (value: number): number => Math.round(value * 100) / 100;
