import { gerundBefore, groupStart, type Phrase, phraseAfter, phraseBefore } from "./phrases";
import type { Sentence } from "./sentences";
import { type Who, whoIs } from "./who";
import { words } from "./words";

/** Who or what does the verb. `from`…`to` are its words. */
export type Subject = Phrase & { who: Who };

const RAISING = words(
  "seem appear happen manage continue begin start tend choose decide prove opt proceed try attempt",
);
const RELATIVE = words("who that which");
/** "Two people reviewed it and both missed it." */
const QUANTIFIERS = words("both all neither each");
const FARTHEST = 4;

/** The subject of the verb at `verb`, undefined when the sentence does not say. */
export function subjectOf(
  sentence: Sentence,
  verb: number,
  own: ReadonlySet<string>,
  depth = 0,
): Subject | undefined {
  if (depth > FARTHEST) return undefined;
  const start = groupStart(sentence, verb);
  const before = sentence[start - 1];
  const gerund = /ing$/.test(sentence[verb]?.low ?? "") && sentence[verb - 1]?.tag !== "AUX";
  if (gerund && (!before || ["ADP", "IF"].includes(before.tag)))
    return ofMainClause(sentence, verb, own) ?? ofEarlierVerb(sentence, start - 1, own, depth);
  if (!before) return undefined;
  const twin = gerund && before.tag === "AND" ? gerundBefore(sentence, start - 1) : undefined;
  if (twin !== undefined) return subjectOf(sentence, twin, own, depth + 1);
  if (gerund && /^(?:keep|start|begin|continue|stop)$/.test(before.lemma))
    return subjectOf(sentence, start - 1, own, depth + 1);
  if (before.tag === "TO") return ofRaisingVerb(sentence, start - 1, own, depth);
  if (before.tag === "PUNCT" && !/^[/&-]$/.test(before.low))
    return acrossPunctuation(sentence, start, own, depth);
  if (before.tag === "AND" || /^(?:then|but)$/.test(before.low))
    return ofEarlierVerb(sentence, start - 1, own, depth);
  if (RELATIVE.has(before.low)) return antecedent(sentence, start, own);
  const phrase = phraseBefore(sentence, start);
  if (!phrase) return behindClause(sentence, start, own);
  if (phrase.to === phrase.from + 1 && QUANTIFIERS.has(sentence[phrase.from]?.low ?? ""))
    return ofEarlierVerb(sentence, phrase.from, own, depth) ?? { ...phrase, who: "thing" };
  return whoseObject(sentence, phrase, own) ?? { ...phrase, who: whoIs(sentence, phrase, own) };
}

/** "The engineer who reviewed the change | missed it", "the team asking for the change | sent it". */
function whoseObject(
  sentence: Sentence,
  { from }: Phrase,
  own: ReadonlySet<string>,
): Subject | undefined {
  const verb = sentence[from - 1];
  if (!verb || (verb.tag !== "VERB" && verb.tag !== "AUX")) return undefined;
  if (!/ing$/.test(verb.low)) return behindClause(sentence, from, own);
  const phrase = phraseBefore(sentence, from - 1);
  return phrase ? { ...phrase, who: whoIs(sentence, phrase, own) } : undefined;
}

/** "The engineer who was on call | failed". */
function behindClause(
  sentence: Sentence,
  start: number,
  own: ReadonlySet<string>,
): Subject | undefined {
  for (let at = start - 1; at >= 0 && start - at < 12; at--) {
    const token = sentence[at];
    if (!token || token.tag === "PUNCT" || token.tag === "IF" || token.tag === "AND")
      return undefined;
    if (token.low === "whoever") return { from: at, to: at + 1, who: "person" };
    // "said that the engineer forgot" is no relative clause.
    if (RELATIVE.has(token.low))
      return ["NOUN", "NAME", "PRON"].includes(sentence[at - 1]?.tag ?? "")
        ? antecedent(sentence, at + 1, own)
        : undefined;
  }
  return undefined;
}

/** "After deleting the namespace, | the engineer | restored it". */
function ofMainClause(
  sentence: Sentence,
  verb: number,
  own: ReadonlySet<string>,
): Subject | undefined {
  const comma = sentence.findIndex(({ low }, at) => at > verb && low === ",");
  const phrase = comma < 0 ? undefined : phraseAfter(sentence, comma + 1);
  if (!phrase || sentence.slice(0, verb).some(({ tag }) => tag === "VERB")) return undefined;
  return { ...phrase, who: whoIs(sentence, phrase, own) };
}

/** "Marta seems to have forgotten". */
function ofRaisingVerb(
  sentence: Sentence,
  to: number,
  own: ReadonlySet<string>,
  depth: number,
): Subject | undefined {
  const governing = sentence[to - 1];
  if (!governing || !RAISING.has(governing.lemma)) return undefined;
  return subjectOf(sentence, to - 1, own, depth + 1);
}

/** "Marta, who was on call, forgot"; "Marta (on call) forgot". */
function acrossPunctuation(
  sentence: Sentence,
  start: number,
  own: ReadonlySet<string>,
  depth: number,
): Subject | undefined {
  const mark = sentence[start - 1]?.low ?? "";
  const opening = mark === ")" ? "(" : mark;
  if (![",", ")", "-", "–", "—"].includes(mark)) return undefined;
  for (let at = start - 2; at > 0 && start - at < 16; at--) {
    if (sentence[at]?.low !== opening) continue;
    const phrase = phraseBefore(sentence, at);
    if (!phrase || isAdverbial(sentence, phrase)) continue;
    const who = whoIs(sentence, phrase, own);
    const other = phraseAfter(sentence, at + 1);
    // "Oscar, our OCR service, misread it"
    const alias =
      mark === "," && other?.to === start - 1 && who !== "we"
        ? whoIs(sentence, other, own)
        : undefined;
    if (alias === "thing" || alias === "person") return { ...phrase, who: alias };
    return { ...phrase, who };
  }
  return mark === "," ? ofEarlierVerb(sentence, start - 1, own, depth) : undefined;
}

const isAdverbial = (sentence: Sentence, { from }: Phrase): boolean =>
  ["IF", "ADP"].includes(sentence[from - 1]?.tag ?? "");

/** "Ana rolled back and forgot to…": the subject of the verb before. */
function ofEarlierVerb(
  sentence: Sentence,
  before: number,
  own: ReadonlySet<string>,
  depth: number,
): Subject | undefined {
  // Behind a comma "and" goes on with the main clause, not with the last one inside of it.
  const main = sentence[before]?.tag === "AND" && sentence[before - 1]?.low === ",";
  const first = main ? mainVerb(sentence, before) : undefined;
  if (first !== undefined) return subjectOf(sentence, first, own, depth + 1);
  for (let at = before - 1; at >= 0; at--) {
    const token = sentence[at];
    if (!token || token.low === ";" || token.low === ":" || token.tag === "IF") return undefined;
    if (!saysSomething(sentence, at)) continue;
    const subject = subjectOf(sentence, at, own, depth + 1);
    if (subject) return subject;
  }
  return undefined;
}

/** The first verb that stands in no "when…," clause. */
function mainVerb(sentence: Sentence, end: number): number | undefined {
  let within = false;
  const opens = Math.max(
    sentence.findLastIndex(({ low }, at) => at < end && /^[;:]$/.test(low)),
    0,
  );
  for (let at = opens; at < end; at++) {
    const token = sentence[at];
    if (token?.tag === "IF") within = true;
    else if (token?.low === ",") within = false;
    else if (!within && saysSomething(sentence, at)) return at;
  }
  return undefined;
}

/** Not "to reboot", not "servers undergoing", not "the documented procedure". */
function saysSomething(sentence: Sentence, at: number): boolean {
  const token = sentence[at];
  const before = sentence[groupStart(sentence, at) - 1];
  if (token?.tag === "AUX") return sentence[at + 1]?.tag !== "VERB" && !/ing$/.test(token.low);
  if (token?.tag !== "VERB" || before?.tag === "TO") return false;
  const helped = groupStart(sentence, at) < at && sentence[at - 1]?.tag !== "ADV";
  if (helped) return true;
  return !/ing$/.test(token.low) && !["DET", "ADJ", "OWN", "ADP"].includes(before?.tag ?? "");
}

/** "the engineer who forgot", "the team, which missed". */
function antecedent(
  sentence: Sentence,
  start: number,
  own: ReadonlySet<string>,
): Subject | undefined {
  const relative = sentence[start - 1];
  let end = start - 1;
  if (sentence[end - 1]?.low === ",") end--;
  const phrase = phraseBefore(sentence, end);
  if (!phrase)
    return relative?.low === "who" ? { from: start - 1, to: start, who: "person" } : undefined;
  const who = whoIs(sentence, phrase, own);
  return { ...phrase, who: relative?.low === "who" && who === "unknown" ? "person" : who };
}
