import { brotliDecompressSync } from "node:zlib";

/** In the order of the specification (WOFF 2.0, 4.1), as far as it is needed here. */
const knownTags = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm"];
const [glyf, loca, hmtx, arbitrary] = [10, 11, 3, 63];

export type Tables = {
  cmap: Buffer;
  head: Buffer;
  hhea: Buffer;
  /** Advances stand `stride` bytes apart, from `start`. */
  hmtx: { bytes: Buffer; start: number; stride: number };
  /** As WOFF 2.0 packs it (5.1). */
  glyf: Buffer;
};

/**
 * The tables of a WOFF 2.0 font that its outlines are read from. Sharp's own renderer knows no
 * Brotli, and a server need not have any font: so the card brings the letters of the house along.
 */
export function tablesOf(font: Buffer): Tables {
  if (font.toString("latin1", 0, 4) !== "wOF2") throw new Error("This is no WOFF 2.0 font");
  const { entries, end } = directoryOf(font);
  const packed = font.subarray(end, end + font.readUInt32BE(20));
  const unpacked = brotliDecompressSync(packed);
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const { name, length } of entries) {
    found.set(name, unpacked.subarray(at, at + length));
    at += length;
  }
  const table = (name: string): Buffer => {
    const bytes = found.get(name);
    if (!bytes) throw new Error(`The font has no table ${name}`);
    return bytes;
  };
  const isShort = entries.some(({ name, transformed }) => name === "hmtx" && transformed);
  return {
    cmap: table("cmap"),
    head: table("head"),
    hhea: table("hhea"),
    hmtx: { bytes: table("hmtx"), start: isShort ? 1 : 0, stride: isShort ? 2 : 4 },
    glyf: table("glyf"),
  };
}

type Entry = { name: string; length: number; transformed: boolean };

function directoryOf(font: Buffer): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; value = value * 128 + (byte & 0x7f)) byte = font[at++] ?? 0;
    return value;
  };
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font[at++] ?? 0;
    const [kind, version] = [flags & 63, flags >> 6];
    const name = kind === arbitrary ? font.toString("latin1", at, at + 4) : nameOf(kind);
    if (kind === arbitrary) at += 4;
    const length = number();
    const transformed = kind === glyf || kind === loca ? version === 0 : version !== 0;
    entries.push({ name, transformed, length: transformed ? number() : length });
  }
  return { entries, end: at };
}

function nameOf(kind: number): string {
  if (kind === glyf) return "glyf";
  if (kind === hmtx) return "hmtx";
  return knownTags[kind] ?? `table ${kind}`;
}
