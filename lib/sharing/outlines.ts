import { Stream } from "./byte-stream";

/** One point of a contour, in units of the font; off the curve it is the control of a parabola. */
export type Point = { x: number; y: number; on: boolean };
export type Contour = Point[];

/** A part of a composite glyph: another glyph, moved and scaled. */
type Part = { glyph: number; dx: number; dy: number; a: number; b: number; c: number; d: number };

/** The outlines of every glyph from a `glyf` table as WOFF 2.0 packs it (5.1). */
export function outlinesOf(table: Buffer): Contour[][] {
  const streams = streamsOf(table);
  const count = table.readUInt16BE(4);
  const simple: Contour[][] = [];
  const composed = new Map<number, Part[]>();
  for (let glyph = 0; glyph < count; glyph += 1) {
    const contours = streams.contours.int16();
    simple.push(contours > 0 ? contoursOf(contours, streams) : []);
    if (contours < 0) composed.set(glyph, partsOf(streams));
  }
  const whole = (glyph: number, deep = 0): Contour[] =>
    deep > 4
      ? []
      : (composed
          .get(glyph)
          ?.flatMap((part) => whole(part.glyph, deep + 1).map((line) => moved(line, part))) ??
        simple[glyph] ??
        []);
  return simple.map((_, glyph) => whole(glyph));
}

type Streams = ReturnType<typeof streamsOf>;

function streamsOf(table: Buffer) {
  let at = 36;
  const [contours, points, flags, glyphs, composites] = [8, 12, 16, 20, 24].map((place) => {
    const length = table.readUInt32BE(place);
    at += length;
    return new Stream(table.subarray(at - length, at));
  }) as [Stream, Stream, Stream, Stream, Stream];
  return { contours, points, flags, glyphs, composites };
}

function contoursOf(count: number, { points, flags, glyphs }: Streams): Contour[] {
  const lengths = Array.from({ length: count }, () => points.short());
  let [x, y] = [0, 0];
  const outlines = lengths.map((length) =>
    Array.from({ length }, (): Point => {
      const flag = flags.byte();
      const [dx, dy] = stepOf(flag & 127, glyphs);
      x += dx;
      y += dy;
      return { x, y, on: flag < 128 };
    }),
  );
  // How many instructions follow in a stream that is of no use here.
  glyphs.short();
  return outlines;
}

/** The table of triplets (5.2). */
function stepOf(flag: number, bytes: Stream): [number, number] {
  const across = (size: number) => (flag & 1 ? size : -size);
  const up = (size: number) => (flag & 2 ? size : -size);
  if (flag < 10) return [0, across(((flag & 14) << 7) + bytes.byte())];
  if (flag < 20) return [across((((flag - 10) & 14) << 7) + bytes.byte()), 0];
  const first = bytes.byte();
  if (flag < 84) {
    const kind = flag - 20;
    return [across(1 + (kind & 48) + (first >> 4)), up(1 + ((kind & 12) << 2) + (first & 15))];
  }
  const second = bytes.byte();
  if (flag < 120) {
    const kind = flag - 84;
    return [
      across(1 + (Math.floor(kind / 12) << 8) + first),
      up(1 + (((kind % 12) >> 2) << 8) + second),
    ];
  }
  const third = bytes.byte();
  if (flag < 124) return [across((first << 4) + (second >> 4)), up(((second & 15) << 8) + third)];
  return [across((first << 8) + second), up((third << 8) + bytes.byte())];
}

/** Composite glyphs as OpenType has them (glyf, "Composite Glyph Description"). */
function partsOf({ composites: bytes, glyphs }: Streams): Part[] {
  const parts: Part[] = [];
  let flags = 0x20;
  let instructed = false;
  while (flags & 0x20) {
    flags = bytes.uint16();
    const glyph = bytes.uint16();
    const step = () => (flags & 1 ? bytes.int16() : bytes.int8());
    const [dx, dy] = [step(), step()];
    const scale = () => bytes.int16() / 16_384;
    const part = { glyph, dx, dy, a: 1, b: 0, c: 0, d: 1 };
    if (flags & 8) part.a = part.d = scale();
    else if (flags & 0x40) [part.a, part.d] = [scale(), scale()];
    else if (flags & 0x80) [part.a, part.b, part.c, part.d] = [scale(), scale(), scale(), scale()];
    instructed ||= (flags & 0x100) !== 0;
    parts.push(part);
  }
  if (instructed) glyphs.short();
  return parts;
}

const moved = (line: Contour, { dx, dy, a, b, c, d }: Part): Contour =>
  line.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }));
