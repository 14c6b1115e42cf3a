/** Ends of lines, signs without a shape, and those that turn the direction of what follows. */
const unruly = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text as one line, so that it can never be more than it is: no header, no second paragraph. */
export const oneLine = (text: string): string =>
  text.replace(unruly, " ").replace(/\s+/gu, " ").trim();

/** The same with an ellipsis where it is longer than `most` signs. */
export function shortLine(text: string, most: number): string {
  const signs = [...oneLine(text)];
  return signs.length <= most
    ? signs.join("")
    : `${signs
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
