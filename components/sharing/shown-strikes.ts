import type { InsidePart, Stretch, Strikes } from "@/lib/sharing/schema";
import { textOf } from "./striking";

/**
 * A text with its strikes as they are on this screen: those that the server has shown, without what
 * was taken back since, and with what was struck since, until the server's own answer is here.
 */
export function shownStretches(part: InsidePart, known: Strikes, now: Strikes): Stretch[] {
  const kept = part.text.map(({ text, strike }) => {
    const index = strike ? indexNow(strike, known, now) : -1;
    return strike && index !== -1 ? { text, strike: { ...strike, index } } : { text };
  });
  return freshIn(part, known, now).reduce(marked, kept);
}

/** Its place among the strikes of this screen; -1 where it was taken back. */
function indexNow({ by, index }: Strike, known: Strikes, now: Strikes): number {
  if (by === "words") return indexOf(now.words, known.words[index]);
  if (by === "role") return indexOf(now.roles, known.roles[index]);
  return indexOf(now.spans, known.spans[index]);
}

type Strike = NonNullable<Stretch["strike"]>;

function indexOf<T>(entries: readonly T[], entry: T | undefined): number {
  const wanted = JSON.stringify(entry);
  return entries.findIndex((other) => JSON.stringify(other) === wanted);
}

const isIn = <T>(entries: readonly T[], entry: T | undefined): boolean =>
  indexOf(entries, entry) !== -1;

type Fresh = { from: number; to: number; strike: Strike };

/** Where what was struck since stands in this text, as far as this side can tell. */
function freshIn(part: InsidePart, known: Strikes, now: Strikes): Fresh[] {
  const text = textOf(part);
  const everywhere = [
    ...now.words.map((entry, index) => ({ ...entry, by: "words" as const, index })),
    ...now.roles.map(({ name, role }, index) => ({
      ...{ words: name, instead: role, by: "role" as const, index },
    })),
  ].filter(({ by, index }) =>
    by === "words" ? !isIn(known.words, now.words[index]) : !isIn(known.roles, now.roles[index]),
  );
  const here = now.spans.flatMap((span, index) =>
    span.place === part.place && !isIn(known.spans, span) ? [{ ...span, index }] : [],
  );
  return [
    ...everywhere.flatMap(({ words, instead, by, index }) =>
      placesOf(text, words).map((from) => ({
        ...{ from, to: from + words.length, strike: { by, index, instead } },
      })),
    ),
    ...here.flatMap(({ words, nth, instead, index }) => {
      const from = nthPlace(text, words, nth);
      const strike = { by: "span" as const, index, instead };
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
