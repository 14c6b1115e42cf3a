/** One thing that is asked for: a word, or a phrase whose words stand together. */
export type Unit = {
  text: string;
  phrase: boolean;
  /** What has it is left out. */
  without: boolean;
  /** Every word that begins so will do. */
  opening: boolean;
};

/** More words than these narrow nothing any more. */
const mostUnits = 24;
const longestWord = 60;
const longestPhrase = 160;
/** Characters of all that is typed. */
export const longestSearch = 300;

/** "isn't" and "customer's" are looked for as "is" and "customer". */
const short = /n?['’](?:t|s|re|ve|ll|d|m)$/iu;
/** Whoever types in a hurry leaves the sign out; then it would be a word that nobody wrote. */
const hurried = /^(do|does|did|is|are|was|were|has|have|had|would|could|should)nt$/iu;

const piece = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * What somebody typed: words, "phrases", -without, begin*. Any text can be read. The last word may
 * still be on its way, so it stands for every word that begins like it, unless a space follows.
 */
export function readWords(typed: string): Unit[] {
  const text = typed.replace(/[“”„«»]/g, '"').replace(/[‐‑–—−](?=[\p{L}\p{N}"])/gu, "-");
  const units = [...text.matchAll(piece)].flatMap(([whole, minus, phrase, word = ""], at, all) => {
    const without = minus === "-";
    if (phrase !== undefined) return phraseOf(phrase, without);
    const last = at === all.length - 1 && text.endsWith(whole);
    return wordOf(word, without, last);
  });
  return units.slice(0, mostUnits);
}

const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function phraseOf(said: string, without: boolean): Unit[] {
  const text = said.replace(/\s+/g, " ").trim().slice(0, longestPhrase).trim();
  return saysSomething(text) ? [{ text, phrase: true, without, opening: false }] : [];
}

function wordOf(said: string, without: boolean, last: boolean): Unit[] {
  const text = said
    .replace(/^[-*]+|\*+$/g, "")
    .replace(short, "")
    .replace(hurried, "$1")
    .slice(0, longestWord);
  if (!saysSomething(text)) return [];
  const opening = !without && (last || said.endsWith("*"));
  return [{ text, phrase: false, without, opening }];
}

/** The same as it could have been typed: reading it again gives the same. */
export function writeWords(units: readonly Unit[]): string {
  const words = units.map(({ text, phrase, without, opening }, at) => {
    const last = at === units.length - 1;
    const said = phrase ? `"${text}"` : `${text}${opening && !last ? "*" : ""}`;
    return `${without ? "-" : ""}${said}`;
  });
  const end = units.at(-1);
  const done = end && !end.phrase && !end.opening && !end.without;
  return `${words.join(" ")}${done ? " " : ""}`;
}

const numbered = /^\s*(?:pm[-\s]?|(?:https?:\/\/\S+)?\/postmortems\/)(\d{1,10})(?:[/?#]\S*)?\s*$/i;

/** "PM-214", "pm 214", "214" or the address of its page: the postmortem of that number. */
export function numberIn(typed: string): number | null {
  const [, digits] = numbered.exec(typed) ?? /^\s*(\d{1,10})\s*$/.exec(typed) ?? [];
  const number = Number(digits ?? 0);
  return number > 0 && number <= 2_147_483_647 ? number : null;
}

type First = { kind: string; number: number | null; href: string };

/**
 * Somebody who writes a number so means that postmortem and nothing else: the way to it, if it was
 * found first. Another one may only speak of it.
 */
export const leadsTo = (typed: string, first: First | undefined): string | null =>
  numbered.test(typed) && first?.kind === "postmortem" && first.number === numberIn(typed)
    ? first.href
    : null;

/** Nothing of it can be looked for: signs alone, or only what is to be left out. */
export const asksNothing = (typed: string): boolean =>
  readWords(typed).every(({ without }) => without);

/** What was pasted, cut to what a search reads; no sign is cut in two. */
export const cutToWords = (pasted: string): string =>
  pasted
    .replaceAll("\u0000", "")
    .slice(0, longestSearch)
    .replace(/\p{Surrogate}/gu, "");
