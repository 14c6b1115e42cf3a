import { type Atom, atomsOf, type Reading } from "./folding";
import { hasJoints } from "./joints";

export type Found = { start: number; end: number };

/** Words to look for, in whatever form they stand. */
export type Pattern = {
  look: RegExp;
  /** What any match has in it, so that most texts are passed over quickly. */
  first: string;
  /** Only as a name is written: with a capital, or after an @. */
  capital: boolean;
  /** Within other words too. */
  inside: boolean;
};

type Wishes = { capital?: boolean; plural?: boolean; inside?: boolean };

/** Between the words of a phrase: "Acme Corp", "acme-corp", "Acme, Corp", "AcmeCorp". */
const between = "[\\s\\-_+.,·:/\\\\]";
/** "+49", "/srv/acme/", "C++". */
const [headSigns, tailSigns] = [/^[-_+.:/\\]+/, /[-_+/\\]+$/];

export function patternOf(words: string, wishes: Wishes = {}): Pattern | null {
  const { capital = false, plural = false, inside = false } = wishes;
  const text = atomsOf(words, "plain")
    .map(({ fold }) => fold)
    .join("")
    .trim();
  const parts = text.split(new RegExp(`${between}+`, "u")).filter((part) => part !== "");
  const given = parts.length > 0 ? parts : [text];
  if (text === "") return null;
  const look = given
    .map((part, index) => gapBefore(given[index - 1], part) + escaped(part))
    .join("");
  // The signs around them go with them where they stand, and are no condition.
  const around = (signs: RegExp) => {
    const [said] = (parts.length > 0 && signs.exec(text)) || [];
    return said ? `(?:${escaped(said)})?` : "";
  };
  return {
    look: new RegExp(around(headSigns) + look + (plural ? "s?" : "") + around(tailSigns), "gu"),
    first: given[0] ?? "",
    capital,
    inside,
  };
}

/** Two numbers without anything between them are another number. */
function gapBefore(before: string | undefined, part: string): string {
  if (before === undefined) return "";
  return /\p{N}$/u.test(before) && /^\p{N}/u.test(part) ? `${between}+` : `${between}*`;
}

/** As itself within a pattern. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

type Stream = { reading: Reading; folded: string; atoms: Atom[]; owner: number[] };

/** A text made ready to be looked through many times. */
export type Readable = Stream[];

export function readable(text: string, edges?: ReadonlySet<number>): Readable {
  const readings: Reading[] = ["plain"];
  if (/[%&\\]/.test(text)) readings.push("decoded");
  if (/[*_~`<[%&\\]/.test(text)) readings.push("bare");
  if (hasJoints(text)) readings.push("joined");
  return readings.map((reading) => streamOf(reading, atomsOf(text, reading, edges)));
}

function streamOf(reading: Reading, atoms: Atom[]): Stream {
  const owner: number[] = [];
  for (const [index, { fold }] of atoms.entries())
    for (let unit = 0; unit < fold.length; unit += 1) owner.push(index);
  return { reading, folded: atoms.map(({ fold }) => fold).join(""), atoms, owner };
}

/** Every place where the words stand, in any of their forms. */
export function foundIn(text: Readable, pattern: Pattern): Found[] {
  return text.flatMap((stream) => {
    // "name-eternal" has no "meet" in it.
    if (pattern.inside && stream.reading === "joined") return [];
    if (!stream.folded.includes(pattern.first)) return [];
    const found: Found[] = [];
    const { look } = pattern;
    look.lastIndex = 0;
    for (let match = look.exec(stream.folded); match; match = look.exec(stream.folded)) {
      // Words may overlap with themselves.
      look.lastIndex = match.index + 1;
      const place = placed(stream, match.index, match.index + match[0].length, pattern);
      if (place) found.push(place);
    }
    return found;
  });
}

function placed({ atoms, owner }: Stream, from: number, to: number, pattern: Pattern) {
  const [head, tail] = [owner[from] ?? 0, owner[to - 1] ?? 0];
  const [first, last] = [atoms[head], atoms[tail]];
  // No half of a sign: "ﬁ" is one.
  if (!first || !last || (from > 0 && owner[from - 1] === head) || owner[to] === tail) return null;
  if (!pattern.inside) {
    if (isWithin(atoms[head - 1], first, atoms[head + 1])) return null;
    if (isWithin(last, atoms[tail + 1], atoms[tail + 2])) return null;
    if (pattern.capital && !isCapital(first.raw) && atoms[head - 1]?.raw !== "@") return null;
  }
  return { start: first.start, end: last.end };
}

const isCapital = (sign: string): boolean => /\p{Lu}|\p{Lt}/u.test(sign);
const isWordly = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign);
const isDigit = (sign: string): boolean => /\p{N}/u.test(sign);
/** Scripts that write words without spaces, or hang endings on names. */
const isSpaceless = (sign: string): boolean =>
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(
    sign,
  );

/** Whether two neighbours belong to one word. "acmePay", "ACMEPay" and "acme2" are two each. */
function isWithin(left: Atom | undefined, right: Atom | undefined, after: Atom | undefined) {
  if (!left || !right || right.gap || !isWordly(left.raw) || !isWordly(right.raw)) return false;
  if (isSpaceless(left.raw) || isSpaceless(right.raw)) return false;
  if (isDigit(left.raw) !== isDigit(right.raw)) return false;
  if (!isCapital(right.raw)) return true;
  if (!isCapital(left.raw)) return false;
  return !(after && isWordly(after.raw) && !isDigit(after.raw) && !isCapital(after.raw));
}

/** Equal for the same words, whatever their case and form. */
export const foldedWords = (text: string): string =>
  atomsOf(text, "plain")
    .map(({ fold }) => fold)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
