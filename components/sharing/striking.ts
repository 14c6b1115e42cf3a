import type { Box } from "@/lib/attachments/encoding";
import type { FindView, InsidePart, NameView, Span, Stretch, Strikes } from "@/lib/sharing/schema";
import { spanAt } from "@/lib/sharing/spans";
import { isSameBox } from "./boxes";

/** Words that somebody chose in one place; offsets in its text, as JavaScript counts. */
export type Chosen = { place: string; from: number; to: number };

export const textOf = (part: Pick<InsidePart, "text">): string =>
  part.text.map(({ text }) => text).join("");

const letter = /[\p{L}\p{N}\p{M}]/u;

/** Out to whole words: half of a word struck would still tell the other half. */
export function wholeWords(text: string, from: number, to: number): { from: number; to: number } {
  const chosen = text.slice(from, to);
  let start = from + (chosen.length - chosen.trimStart().length);
  let end = to - (chosen.length - chosen.trimEnd().length);
  if (start >= end) return { from, to: from };
  const within = (at: number) => letter.test(text[at - 1] ?? "") && letter.test(text[at] ?? "");
  while (within(start)) start -= 1;
  while (within(end)) end += 1;
  return { from: start, to: end };
}

/** These words in this one place. */
export function strikeHere(
  strikes: Strikes,
  part: InsidePart,
  { from, to }: Chosen,
  instead = "",
): Strikes {
  const span = spanAt(part.place, textOf(part), from, to);
  if (!span) return strikes;
  const others = strikes.spans.filter((other) => !isSameSpan(other, span));
  return { ...strikes, spans: [...others, { ...span, instead }] };
}

const isSameSpan = (a: Span, b: Span): boolean =>
  a.place === b.place && a.words === b.words && a.nth === b.nth;

/** A strike whose words are not there any more. */
export const forget = (strikes: Strikes, lost: Span): Strikes => ({
  ...strikes,
  spans: strikes.spans.filter((span) => !isSameSpan(span, lost)),
});

/** These words wherever they stand, now and in what is written later. */
export function strikeEverywhere(strikes: Strikes, words: string, instead = ""): Strikes {
  const others = strikes.words.filter((entry) => !isSame(entry.words, words));
  return {
    ...strikes,
    words: [...others, { words, instead }],
    kept: strikes.kept.filter((kept) => !isSame(kept, words)),
  };
}

/** A person becomes a role, in every form of their name. */
export function makeRole(strikes: Strikes, name: string, role: string): Strikes {
  const others = strikes.roles.filter((entry) => !isSame(entry.name, name));
  return {
    ...strikes,
    roles: [...others, { name, role }],
    kept: strikes.kept.filter((kept) => !isSame(kept, name)),
  };
}

/** Somebody looked at it and leaves it readable. */
export function keep(strikes: Strikes, words: string): Strikes {
  const bare = undecided(strikes, words);
  return { ...bare, kept: [...bare.kept, words] };
}

/** As if nobody had decided on these words. */
export const undecided = (strikes: Strikes, words: string): Strikes => ({
  ...strikes,
  words: strikes.words.filter((entry) => !isSame(entry.words, words)),
  roles: strikes.roles.filter((entry) => !isSame(entry.name, words)),
  kept: strikes.kept.filter((kept) => !isSame(kept, words)),
});

/** Takes back what strikes this stretch, wherever else it strikes too. */
export function takeBack(strikes: Strikes, { by, index }: NonNullable<Stretch["strike"]>): Strikes {
  const rest = <T>(entries: T[]) => entries.filter((_, place) => place !== index);
  if (by === "words") return { ...strikes, words: rest(strikes.words) };
  if (by === "role") return { ...strikes, roles: rest(strikes.roles) };
  return { ...strikes, spans: rest(strikes.spans) };
}

/** A place or a section, hidden or shown again. */
export const leaveOut = (strikes: Strikes, place: string, out: boolean): Strikes => ({
  ...strikes,
  out: [...strikes.out.filter((other) => other !== place), ...(out ? [place] : [])],
});

export const letOut = (strikes: Strikes, id: string, out: boolean): Strikes => ({
  ...strikes,
  pictures: [...strikes.pictures.filter((other) => other !== id), ...(out ? [id] : [])],
});

/** One box in a picture: drawn where none was, put elsewhere, or taken away. */
export const strikeInPicture = (
  strikes: Strikes,
  picture: string,
  was: Box | null,
  is: Box | null,
): Strikes => ({
  ...strikes,
  boxes: [
    ...strikes.boxes.filter((box) => !was || box.picture !== picture || !isSameBox(box, was)),
    ...(is ? [{ picture, ...is }] : []),
  ],
});

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What still waits for somebody's eyes. */
export const openOf = <F extends Pick<FindView | NameView, "state">>(all: readonly F[]): F[] =>
  all.filter(({ state }) => state === "open");

/** The strike that lies on this offset. */
export function strikeAt(part: InsidePart, at: number): Stretch["strike"] {
  let end = 0;
  return part.text.find(({ text }) => {
    end += text.length;
    return at < end;
  })?.strike;
}
