import { takenFor } from "./alike-letters";
import { jointAt, lengthOf } from "./joints";

/** One sign as a reader sees it, folded so that all forms of a word are equal. */
export type Atom = {
  start: number;
  end: number;
  /** As it stands, for what case tells. */
  raw: string;
  fold: string;
  /** Something that nobody sees stands in front of it, or another look begins. */
  gap: boolean;
};

/**
 * How a text is read: as it stands; with what is encoded in it read as what it means; also without
 * marks; and also with words joined that a hyphen or the end of a line parts.
 */
export type Reading = "plain" | "decoded" | "bare" | "joined";

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]|(?![\t\n\r])\p{Cc}/u;
/** Accents and points; vowel signs of scripts that need them are not among these. */
const accents = new RegExp(
  [
    "[\\u0300-\\u036f]",
    "[\\u0591-\\u05c7]",
    "[\\u064b-\\u065f]",
    "\\u0670",
    "[\\u1ab0-\\u1aff]",
    "[\\u1dc0-\\u1dff]",
    "[\\u20d0-\\u20ff]",
    "[\\ufe20-\\ufe2f]",
  ].join("|"),
  "gu",
);

function folded(sign: string): string {
  const bare = sign.normalize("NFKD").replace(accents, "");
  const small = bare
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(accents, "")
    .replace(/\s/gu, " ")
    .replace(/\p{Pd}/gu, "-")
    .replace(/[\u2018\u2019\u02bc]/gu, "'");
  return takenFor(small);
}

const encoded =
  /(?<percent>(?:%[0-9a-f]{2})+)|(?<entity>&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});)|(?<escaped>\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[!-/:-@[-`{-~]))/giy;
const marks = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]{0,300}>|\]\([^()\s]{0,300}\)|[*_~`[\]]/giy;

const known = new Map<string, string | null>();

/** Null for what nobody sees. Texts have few signs, and each is looked at often. */
function foldOf(sign: string): string | null {
  const found = known.get(sign);
  if (found !== undefined) return found;
  const fold = unseen.test(sign) ? null : folded(sign);
  if (known.size < 20_000) known.set(sign, fold);
  return fold;
}

/** A text as its signs, without those that nobody sees. At `edges` one look ends and another begins. */
export function atomsOf(text: string, reading: Reading, edges?: ReadonlySet<number>): Atom[] {
  const atoms: Atom[] = [];
  let gap = false;
  const push = (start: number, end: number, raw: string) => {
    const fold = foldOf(raw);
    if (fold === null) gap = true;
    else {
      const last = atoms.at(-1);
      if (fold !== "") atoms.push({ start, end, raw, fold, gap });
      else if (last) last.end = end;
      gap = false;
    }
  };
  for (let at = 0; at < text.length; ) {
    if (edges?.has(at)) gap = true;
    const hidden = hiddenAt(text, at, reading, atoms.at(-1)?.raw);
    const code = hidden === 0 && reading !== "plain" ? decodedAt(text, at) : null;
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + (hidden || code?.length || sign.length);
    if (code) for (const raw of code.text) push(at, end, raw);
    else if (hidden === 0) push(at, end, sign);
    else gap = true;
    at = end;
  }
  return atoms;
}

function hiddenAt(text: string, at: number, reading: Reading, before: string | undefined): number {
  if (reading === "plain" || reading === "decoded") return 0;
  return lengthOf(marks, text, at) || (reading === "joined" ? jointAt(text, at, before) : 0);
}

function decodedAt(text: string, at: number): { text: string; length: number } | null {
  if (!"%&\\".includes(text.charAt(at))) return null;
  encoded.lastIndex = at;
  const found = encoded.exec(text);
  if (!found) return null;
  const { percent, entity, escaped } = found.groups ?? {};
  const means = percent ? fromPercent(percent) : entity ? fromEntity(entity) : fromEscape(escaped);
  return means === null ? null : { text: means, length: found[0].length };
}

const fromPercent = (code: string): string =>
  new TextDecoder().decode(Uint8Array.from(code.slice(1).split("%"), (byte) => parseInt(byte, 16)));

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "\u00ad",
  period: ".",
  commat: "@",
  lowbar: "_",
  hyphen: "-",
};

function fromEntity(entity: string): string | null {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return named[name] ?? null;
  return signOf(name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

function fromEscape(escaped = ""): string | null {
  const code = /^\\(?:u\{?|x)([0-9a-f]+)\}?$/i.exec(escaped)?.[1];
  return code === undefined ? escaped.slice(1) : signOf(parseInt(code, 16));
}

const signOf = (code: number): string | null =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
