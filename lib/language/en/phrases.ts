import type { Sentence, Token } from "./sentences";
import { words } from "./words";

/** A run of words that names something: "one of our engineers", "Marta", "the etcd operator". */
export type Phrase = { from: number; to: number };

const INSIDE = new Set(["NOUN", "NAME", "ADJ", "DET", "NUM", "OWN", "POS", "ADP", "PRON", "OTHER"]);
/** They stand for the phrase behind "of". */
const SHARES = words(
  "one some most many none any each few several both all member members group part half majority pair handful couple lot number lots two three four five rest either neither",
);
const JOINING = new Set(["-", "/", "&"]);

/** Where the verb group of `verb` begins: "had not properly | checked". */
export function groupStart(sentence: Sentence, verb: number): number {
  let at = verb;
  while (at > 0 && isVerbal(sentence[at - 1], sentence[at])) at--;
  return at;
}

function isVerbal(token: Token | undefined, next: Token | undefined): boolean {
  if (!token || token.low === "how" || token.low === "why" || token.low === "when") return false;
  if (token.tag === "ADV" && /^(?:here|there|today|yesterday|however|later)$/.test(token.low))
    return false;
  if (token.low === "'s") return token.tag === "AUX" && next?.tag !== "NOUN";
  return token.tag === "AUX" || token.tag === "NOT" || token.tag === "ADV";
}

/** The phrase that ends before `end`, the way a subject stands before its verb. */
export function phraseBefore(sentence: Sentence, end: number): Phrase | undefined {
  const from = regionStart(sentence, end);
  if (from >= end) return undefined;
  const phrases = phrasesIn(sentence, from, end);
  const free = phrases.filter(({ governed }) => !governed);
  const last = free.at(-1);
  if (!last) return undefined;
  const shared = sharedPhrase(sentence, last, phrases);
  const figures = sentence.slice(last.from, last.to).every(({ low }) => /^\d/.test(low));
  if (figures) return undefined;
  return shared ? { from: last.from, to: shared.to } : last;
}

/** The phrase that starts at `from`: an object, or who did it behind "by". */
export function phraseAfter(sentence: Sentence, from: number): Phrase | undefined {
  let to = from;
  while (to < sentence.length && continuesPhrase(sentence, from, to)) to++;
  if (to === from) return undefined;
  const shares = SHARES.has(sentence[to - 1]?.low ?? "") && sentence[to]?.low === "of";
  return { from, to: (shares ? phraseAfter(sentence, to + 1)?.to : undefined) ?? to };
}

function continuesPhrase(sentence: Sentence, from: number, at: number): boolean {
  const token = sentence[at];
  if (!token || token.tag === "ADP") return false;
  // "the most expensive mistake"
  if (token.tag === "ADV") return at > from && sentence[at + 1]?.tag === "ADJ";
  if (at > from && startsPhrase(token, sentence[at - 1])) return false;
  return INSIDE.has(token.tag) || (at > from && JOINING.has(token.low));
}

function regionStart(sentence: Sentence, end: number): number {
  let at = end;
  while (at > 0) {
    const token = sentence[at - 1];
    if (!token) break;
    const joins =
      JOINING.has(token.low) || (token.tag === "AND" && joinsNouns(sentence, at - 1, end));
    if (!INSIDE.has(token.tag) && !joins) break;
    at--;
  }
  return at;
}

/** "Ana and Ben forgot" joins, "it ran and Ben forgot" does not. */
function joinsNouns(sentence: Sentence, at: number, end: number): boolean {
  if (at === 0 || at + 1 >= end) return false;
  const before = sentence[at - 1];
  if (!before || !["NOUN", "NAME", "PRON"].includes(before.tag)) return false;
  let from = at - 1;
  while (from > 0 && INSIDE.has(sentence[from - 1]?.tag ?? "")) from--;
  const verb = sentence[from - 1];
  return !verb || !["VERB", "AUX", "NOT", "ADV", "TO"].includes(verb.tag);
}

type Governed = Phrase & { governed: boolean };

function phrasesIn(sentence: Sentence, from: number, end: number): Governed[] {
  const found: Governed[] = [];
  let open: Governed | undefined;
  let governed = false;
  for (let at = from; at < end; at++) {
    const token = sentence[at];
    if (!token) break;
    if (token.tag === "ADP" && token.low !== "oncall") {
      open = undefined;
      governed = true;
    } else if (!open || startsPhrase(token, sentence[at - 1])) {
      open = { from: at, to: at + 1, governed };
      governed = false;
      found.push(open);
    } else open.to = at + 1;
  }
  return found;
}

function startsPhrase(token: Token, before: Token | undefined): boolean {
  if (!before || before.tag === "AND" || JOINING.has(before.low)) return false;
  if (token.tag === "PRON") return true;
  if (token.tag === "DET" || token.tag === "OWN")
    return before.tag !== "DET" && before.low !== "of";
  if (token.tag === "NAME") return before.tag === "NUM" && /\d[:.]\d/.test(before.low);
  return before.tag === "PRON" && !/^(?:one|no)$/.test(before.low);
}

function sharedPhrase(
  sentence: Sentence,
  phrase: Phrase,
  phrases: readonly Governed[],
): Phrase | undefined {
  const head = sentence[phrase.to - 1];
  if (!head || !SHARES.has(head.low) || sentence[phrase.to]?.low !== "of") return undefined;
  return phrases.find(({ from }) => from === phrase.to + 1);
}

/** "outages happening and | causing disruption": of two such verbs the first has the subject. */
export function gerundBefore(sentence: Sentence, before: number): number | undefined {
  for (let at = before - 1; at > Math.max(0, before - 8); at--) {
    const { tag, low = "" } = sentence[at] ?? {};
    if (tag === "AUX" || (tag === "PUNCT" && low !== "-")) return undefined;
    if (tag === "VERB") return /ing$/.test(low) ? at : undefined;
  }
  return undefined;
}
