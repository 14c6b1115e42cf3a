import type { Place, Span } from "./schema";

/** The words between two offsets of a place's text, as a strike that counts them. */
export function spanAt(place: Place, text: string, start: number, end: number): Span | null {
  const chosen = text.slice(start, end);
  const words = chosen.trim();
  if (words === "") return null;
  const from = start + chosen.indexOf(words);
  let nth = 0;
  for (let at = text.indexOf(words); at !== -1 && at <= from; at = text.indexOf(words, at + 1))
    nth += 1;
  return { place, words, nth, instead: "" };
}
