import { readFileSync } from "node:fs";
import path from "node:path";
import { type Contour, outlinesOf } from "./outlines";
import { type Tables, tablesOf } from "./woff2";

/** The faces of the house. */
export type Face = "newsreader" | "geist";

/** Newsreader has Latin letters only; what it lacks is drawn with the other face. */
const files: Record<Face, string[]> = {
  newsreader: ["newsreader-latin", "newsreader-latin-ext", "geist-cyrillic"],
  geist: ["geist-latin", "geist-latin-ext", "geist-cyrillic"],
};

export type Font = {
  glyphs: Map<number, number>;
  outlines: Contour[][];
  advances: number[];
  unitsPerEm: number;
};

const read = new Map<Face, Font[]>();

/** Read once; they stay. */
export function fontsOf(face: Face): Font[] {
  const known = read.get(face);
  if (known) return known;
  const fonts = files[face].map((name) => fontOf(tablesOf(readFileSync(fileOf(name)))));
  read.set(face, fonts);
  return fonts;
}

const fileOf = (name: string): string =>
  path.join(
    process.cwd(),
    "node_modules/@fontsource-variable",
    name.split("-")[0] ?? "",
    `files/${name}-wght-normal.woff2`,
  );

function fontOf({ cmap, head, hhea, hmtx, glyf }: Tables): Font {
  return {
    glyphs: glyphsOf(cmap),
    outlines: outlinesOf(glyf),
    advances: Array.from({ length: hhea.readUInt16BE(34) }, (_, glyph) =>
      hmtx.bytes.readUInt16BE(hmtx.start + glyph * hmtx.stride),
    ),
    unitsPerEm: head.readUInt16BE(18),
  };
}

/** Letters of the basic plane, from the subtable that every Unicode font has (format 4). */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, place) =>
    cmap.readUInt32BE(8 + place * 8),
  );
  const at = tables.find((start) => cmap.readUInt16BE(start) === 4);
  if (at === undefined) return glyphs;
  const size = cmap.readUInt16BE(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.readUInt16BE(at + 14 + segment);
    const first = cmap.readUInt16BE(at + 16 + size + segment);
    const delta = cmap.readUInt16BE(at + 16 + 2 * size + segment);
    const place = at + 16 + 3 * size + segment;
    const offset = cmap.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : cmap.readUInt16BE(place + offset + (code - first) * 2);
      const number = (glyph + delta) & 0xffff;
      if (glyph !== 0 && number !== 0) glyphs.set(code, number);
    }
  }
  return glyphs;
}
