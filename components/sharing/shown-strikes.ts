import type { InsidePart, Place, Stretch, Strikes } from "@/lib/sharing/schema";
import { textOf } from "./striking";

/** What this screen did since the server drew it, told once for all of its texts. */
export type Since = {
  /** Its place among the strikes of this screen; -1 where it was taken back. */
  indexNow: (strike: Strike) => number;
  everywhere: Laid[];
  spans: (Laid & { place: Place; nth: number })[];
};

type Strike = NonNullable<Stretch["strike"]>;
type Laid = { words: string; strike: Strike };

export function sinceDrawn(known: Strikes, now: Strikes): Since {
  const [words, roles, spans] = [
    compared(known.words, now.words),
    compared(known.roles, now.roles),
    compared(known.spans, now.spans),
  ];
  return {
    indexNow: ({ by, index }) => {
      if (by === "words") return words.indexNow(index);
      return by === "role" ? roles.indexNow(index) : spans.indexNow(index);
    },
    everywhere: [
      ...words.fresh.map(({ index, entry: { words: struck, instead } }) => ({
        ...{ words: struck, strike: { by: "words" as const, index, instead } },
      })),
      ...roles.fresh.map(({ index, entry: { name, role } }) => ({
        ...{ words: name, strike: { by: "role" as const, index, instead: role } },
      })),
    ],
    spans: spans.fresh.map(({ index, entry: { place, words: struck, nth, instead } }) => ({
      ...{ place, words: struck, nth, strike: { by: "span" as const, index, instead } },
    })),
  };
}

function compared<T>(known: readonly T[], now: readonly T[]) {
  const [before, after] = [known.map(keyOf), now.map(keyOf)];
  const drawn = new Set(before);
  const places = new Map(after.map((key, index) => [key, index] as const).reverse());
  return {
    indexNow: (index: number): number => places.get(before[index] ?? "") ?? -1,
    fresh: now.flatMap((entry, index) => (drawn.has(after[index] ?? "") ? [] : [{ entry, index }])),
  };
}

const keyOf = (entry: unknown): string => JSON.stringify(entry);

export const shownStretches = (part: InsidePart, known: Strikes, now: Strikes): Stretch[] =>
  shownSince(part, sinceDrawn(known, now));

/**
 * A text with its strikes as they are on this screen: those that the server has shown, without what
 * was taken back since, and with what was struck since, until the server's own answer is here.
 */
export function shownSince(part: InsidePart, since: Since): Stretch[] {
  const kept = part.text.map(({ text, strike }) => {
    const index = strike ? since.indexNow(strike) : -1;
    return strike && index !== -1 ? { text, strike: { ...strike, index } } : { text };
  });
  return freshIn(part, since).reduce(marked, kept);
}

type Fresh = { from: number; to: number; strike: Strike };

/** Where what was struck since stands in this text, as far as this side can tell. */
function freshIn(part: InsidePart, { everywhere, spans }: Since): Fresh[] {
  const text = textOf(part);
  return [
    ...everywhere.flatMap(({ words, strike }) =>
      placesOf(text, words).map((from) => ({ from, to: from + words.length, strike })),
    ),
    ...spans.flatMap(({ place, words, nth, strike }) => {
      const from = place === part.place ? nthPlace(text, words, nth) : -1;
      return from === -1 ? [] : [{ from, to: from + words.length, strike }];
    }),
  ];
}

/** Whole words, in any case. */
export function placesOf(text: string, words: string): number[] {
  if (words === "") return [];
  const escaped = words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const look = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(look)].map(({ index }) => index);
}

function nthPlace(text: string, words: string, nth: number): number {
  let at = -1;
  for (let left = nth; left > 0; left -= 1) {
    at = text.indexOf(words, at + 1);
    if (at === -1) return -1;
  }
  return at;
}

/** The stretches with one more strike laid over them. */
function marked(stretches: Stretch[], { from, to, strike }: Fresh): Stretch[] {
  let at = 0;
  return stretches.flatMap((stretch) => {
    const start = at;
    at += stretch.text.length;
    const [a, b] = [Math.max(from, start) - start, Math.min(to, at) - start];
    if (a >= b) return [stretch];
    const parts = [
      { ...stretch, text: stretch.text.slice(0, a) },
      { text: stretch.text.slice(a, b), strike },
      { ...stretch, text: stretch.text.slice(b) },
    ];
    return parts.filter(({ text }) => text !== "");
  });
}
