/** Where a word goes on behind a hyphen, or behind the end of a line that something parts it at. */

/** Quoted lines, comments and tables begin with signs of their own. */
const overLines = /[-\u2010\u2011\u00ad\u200b\\=][^\S\n]*\n[\s>|*#/]*/uy;
/** Of prose strangers read a space where its writer's line ended. */
const lineJoint = new RegExp(
  `(?<=\\S)(?:${overLines.source}|[-\u2010\u2011\u00ad\u200b\\\\=] +(?=\\S))`,
  "u",
);
/** As lines look that were joined by a program: "infor-mation", "infor- mation". */
const inLine = /[-\u2010\u2011] ?(?=[\p{L}\p{N}*_~`[<])/uy;

export const hasJoints = (text: string): boolean =>
  /[-\u2010\u2011]|[\u00ad\u200b\\=][^\S\n]*\n/.test(text);

/** A text as if none of its lines parted a word, with where they did; null where none does. */
export function acrossLines(text: string): { text: string; joints: number[] } | null {
  const joints: number[] = [];
  const [first = "", ...parts] = text.split(lineJoint);
  let joined = first;
  for (const part of parts) {
    // Behind a letter or a number, a number is another one.
    const isAnother = /[\p{L}\p{N}]$/u.test(joined) && /^\p{N}/u.test(part);
    if (isAnother) joined += "-\n";
    else joints.push(joined.length);
    joined += part;
  }
  return joints.length > 0 ? { text: joined, joints } : null;
}

/** How long the joint is that begins here; 0 where none does. `before` is the sign in front. */
export function jointAt(text: string, at: number, before: string | undefined): number {
  if (before === undefined || /\s/u.test(before)) return 0;
  const length = lengthOf(overLines, text, at);
  if (length > 0 || !/[\p{L}\p{N}\p{M}'’]/u.test(before)) return length;
  const joint = lengthOf(inLine, text, at);
  // Two numbers are another number.
  return /\p{N}/u.test(before) && /\p{N}/u.test(text.charAt(at + joint)) ? 0 : joint;
}

export function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
