/**
 * Words as Markdown shows them, every sign as it was. A line break within is a hard break, so that
 * it reads as one; at the edges, and for signs that no line can end or begin with, entities.
 */
export function written(text: string): string {
  const [, before = "", inner = "", behind = ""] = /^(\n*)(.*?)(\n*)$/s.exec(text) ?? [];
  const lines = inner.split("\n").map((line) => edges(signs(line)));
  return `${entities(before)}${lines.join("\n")}${entities(behind)}`;
}

const entities = (breaks: string): string => "&#10;".repeat(breaks.length);

const signs = (line: string): string =>
  line.replace(/[\\`*_[\]<>&~|]/g, "\\$&").replace(unseen, entity);

/** Blanks that are none to everybody, and signs that break a line or cannot be seen. */
const unseen = /(?![ \n\u{200c}\u{200d}])[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}]/gu;

const edges = (line: string): string =>
  line
    .replace(/^ /, entity)
    .replace(/ $/, entity)
    .replace(/^(?:[#+=:-]|\d+(?=[.)]))/, mark);

/** "1." begins a list, and so does "1\." nowhere: a number is marked behind its digits. */
const mark = (start: string): string => (/^\d/.test(start) ? `${start}\\` : `\\${start}`);

const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/** The words that were written so. */
export const read = (text: string): string =>
  text.replace(
    /\\([!-/:-@[-`{-~])|&#(\d{1,7});|&(amp|lt|gt|quot|nbsp);/g,
    (whole, sign?: string, code?: string, name?: string) => {
      if (sign !== undefined) return sign;
      if (name !== undefined) return named[name] ?? whole;
      const point = Number(code);
      return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
    },
  );
