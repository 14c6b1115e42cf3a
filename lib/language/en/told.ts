import { isWord, type Reading, type Rule, remark } from "./context";
import { type Phrase, phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { companies, tools } from "./things";
import { groupOf, isBe } from "./verbs";
import { SURELY_PEOPLE, whoIs } from "./who";
import { whyOf } from "./why";

/** "The cause was a developer running…": somebody stands where a condition should. */
export const personAsCause: Rule = (reading) => {
  const { sentence } = reading;
  return [...sentence.keys()].flatMap((at) => {
    const from = causedBy(sentence, at);
    const phrase = from === undefined ? undefined : phraseAfter(sentence, from);
    if (!phrase || !isActing(reading, phrase)) return [];
    return [remark("person-at-fault", sentence, [phrase.from, phrase.to + 1], whyOf("person"))];
  });
};

const HARMING = /^(?:delete|drop|break|cause|overwrite|unplug|trigger|introduce|erase|wipe|crash)$/;

/** "It was the intern who deleted the table." */
export const itWasThem: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    if (!isWord(sentence[at], "it") || !isWord(sentence[at + 1], "was")) return [];
    const phrase = phraseAfter(sentence, at + 2);
    const who = phrase ? sentence.findIndex((t, i) => i > at + 2 && isWord(t, "who")) : -1;
    if (!phrase || who < 0 || who > phrase.to) return [];
    const verb = sentence[who + 1];
    if (verb?.tag !== "VERB" || !HARMING.test(verb.lemma)) return [];
    if (!SURELY_PEOPLE.has(whoIs(sentence, { from: at + 2, to: who }, own))) return [];
    return [remark("person-at-fault", sentence, [at + 2, who + 2], whyOf("person"))];
  });

/** Where the cause is named: behind "the cause was (found to be)", "was caused by". */
function causedBy(sentence: Sentence, at: number): number | undefined {
  if (isWord(sentence[at], "caused") && isWord(sentence[at + 1], "by")) return at + 2;
  if (!isWord(sentence[at], "cause") || sentence[at]?.tag !== "NOUN") return undefined;
  const be = sentence.slice(at + 1, at + 8).findIndex(({ low }) => isBe(low)) + at + 1;
  if (be === at) return undefined;
  const as = sentence.slice(be + 1, be + 4).findIndex((token) => isWord(token, "as", "be", "by"));
  return as < 0 ? be + 1 : be + as + 2;
}

function isActing({ sentence, own }: Reading, phrase: Phrase): boolean {
  const who = whoIs(sentence, phrase, own);
  const next = sentence[phrase.to];
  return (who === "person" || who === "people") && next?.tag === "VERB" && /ing$/.test(next.low);
}

/** "although he was told not to", "despite being warned": somebody who would not listen. */
export const againstAdvice: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    const opens = isWord(sentence[at], "although", "though", "despite", "after");
    const told = opens ? toldAt(sentence, at) : undefined;
    if (told === undefined) return [];
    const who = isWord(sentence[at], "despite", "after")
      ? undefined
      : subjectOf(sentence, told, own)?.who;
    const theirs = who === undefined || SURELY_PEOPLE.has(who) || who === "they";
    const listens = isWord(sentence[at], "after") && !isForbidden(sentence, told);
    if (!theirs || listens) return [];
    return [remark("person-at-fault", sentence, [at, told + 1], whyOf("person"))];
  });

function toldAt(sentence: Sentence, at: number): number | undefined {
  for (let i = at + 1; i < Math.min(at + 7, sentence.length); i++) {
    const token = sentence[i];
    if (isWord(token, ",", ";")) return undefined;
    const told = isWord(token, "told", "warned", "instructed", "advised", "reminded", "asked");
    const passive = isWord(sentence[i - 1], "been", "was", "were", "being", "repeatedly", "twice");
    if (told && passive) return i;
  }
  return undefined;
}

const isForbidden = (sentence: Sentence, told: number): boolean =>
  isWord(sentence[told + 1], "not", "never") || isWord(sentence[told], "warned");

const CAREFULLY =
  /^(?:properly|adequately|sufficiently|thoroughly|carefully|appropriately|diligently|seriously|closely|rigorously)$/;
const WORK_OF_MINDS =
  /^(?:study|check|test|review|verify|validate|consider|communicate|think|read|examine|inspect|discuss|supervise|prepare|brief|coordinate|vet|oversee|inform|plan|train|assess|understand|follow|maintain|document)$/;

/** "FE had not adequately studied its system": what is done with care is done by people. */
export const carelesslyDone: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    if (sentence[at]?.tag !== "VERB" || !WORK_OF_MINDS.test(sentence[at]?.lemma ?? "")) return [];
    const group = groupOf(sentence, at);
    const words = sentence.slice(group.start, at);
    const careful = words.some(({ low }) => CAREFULLY.test(low));
    if (!careful || !group.negated || group.passive || group.modal || !group.past) return [];
    const subject = subjectOf(sentence, at, own);
    const head = sentence[(subject?.to ?? 0) - 1];
    if (!subject || !(SURELY_PEOPLE.has(subject.who) || mayBeCompany(head))) return [];
    return [remark("person-at-fault", sentence, [subject.from, at + 1], whyOf(subject.who))];
  });

/** A capitalised word that is no tool; also one of capitals alone. */
const mayBeCompany = (token: Sentence[number] | undefined): boolean =>
  token !== undefined &&
  (companies.has(token.low) || (token.tag === "NAME" && !tools.has(token.low)));
