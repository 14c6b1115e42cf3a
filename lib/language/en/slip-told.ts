import { isWord, type Reading, type Rule, remark } from "./context";
import { slipAdverbs } from "./lapses";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { companies } from "./things";
import { groupOf, isConditional } from "./verbs";
import { LIKELY_PEOPLE, SURELY_PEOPLE, whoIs } from "./who";
import { whyOf } from "./why";

/** A name that does so may as well be a product. */
const OF_MACHINES_TOO =
  /^(?:incorrectly|improperly|erroneously|prematurely|needlessly|inadvertently|unintentionally|wrongly)$/;

/** "an engineer accidentally deleted": a slip, told as what somebody did. */
export const slipTold: Rule = (reading) => {
  const { sentence } = reading;
  return [...sentence.keys()].flatMap((at) => {
    if (slipAdverbs.has(sentence[at]?.low ?? "")) {
      const apart = isWord(sentence[at - 1], ",") && isWord(sentence[at + 1], ",");
      return slipped(reading, at, apart ? verbBefore(sentence, at - 1) : verbNear(sentence, at));
    }
    if (
      isWord(sentence[at], "by", "in") &&
      isWord(sentence[at + 1], "mistake", "accident", "error") &&
      // "a spike in error rates"
      sentence[at + 2]?.tag !== "NOUN"
    )
      return slipped(reading, at + 1, verbBefore(sentence, at));
    return [];
  });
};

function slipped({ sentence, own }: Reading, adverb: number, verb: number | undefined) {
  if (verb === undefined) return [];
  const group = groupOf(sentence, verb);
  if (group.negated || group.modal) return [];
  const last = Math.max(adverb, verb) + 1;
  if (group.passive) {
    const agent = agentOf({ sentence, own }, verb);
    return agent
      ? [remark("person-at-fault", sentence, [group.start, agent], whyOf("person"))]
      : [];
  }
  const named = subjectOf(sentence, verb, own);
  const subject = named && isWord(sentence[named.from], "it") ? whoDid(sentence, own) : named;
  if (!subject || isConditional(sentence, subject.from, group.past)) return [];
  const company = companies.has(sentence[subject.to - 1]?.low ?? "");
  const machine =
    subject.who === "name" && !company && OF_MACHINES_TOO.test(sentence[adverb]?.low ?? "");
  const outsider = subject.who === "outsider" && !isAttacker(sentence[subject.to - 1]?.low ?? "");
  if (!(LIKELY_PEOPLE.has(subject.who) || outsider) || machine) return [];
  const from = subject.from < verb ? subject.from : Math.min(adverb, verb);
  return [remark("person-at-fault", sentence, [from, last], whyOf(subject.who))];
}

/** "A member ran it, but it was on production by mistake": who ran it. */
function whoDid(sentence: Sentence, own: ReadonlySet<string>) {
  const first = sentence.findIndex(({ tag }) => tag === "VERB");
  const subject = first < 0 ? undefined : subjectOf(sentence, first, own);
  return subject && SURELY_PEOPLE.has(subject.who) ? subject : undefined;
}

const isAttacker = (low: string): boolean =>
  /^(?:attacker|hacker|adversary|intruder|phisher|scammer|spammer|thief|actor)s?$/.test(low);

/** The end of the people behind "by". */
function agentOf({ sentence, own }: Pick<Reading, "sentence" | "own">, verb: number) {
  const by = sentence.findIndex(({ low }, i) => low === "by" && i > verb && i < verb + 8);
  const agent = by < 0 ? undefined : phraseAfter(sentence, by + 1);
  return agent && SURELY_PEOPLE.has(whoIs(sentence, agent, own)) ? agent.to : undefined;
}

function verbNear(sentence: Sentence, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(at + 3, sentence.length); next++) {
    const tag = sentence[next]?.tag;
    if (tag === "VERB") return next;
    if (tag !== "ADV" && tag !== "AUX") break;
  }
  return verbBefore(sentence, at);
}

function verbBefore(sentence: Sentence, at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 20); before--) {
    const token = sentence[before];
    if (!token || token.low === ";" || token.low === "," || token.tag === "IF") return undefined;
    if (token.tag === "VERB" || isBeAlone(sentence, before)) return before;
  }
  return undefined;
}

const isBeAlone = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "was", "were") && sentence[at + 1]?.tag === "ADP";

/** "deployed without checking": what somebody left out, told as how they did it. */
export const withoutCare: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    if (!isWord(sentence[at], "without") || !UNDONE.test(sentence[at + 1]?.low ?? "")) {
      const next = sentence[at + 2]?.low ?? "";
      const adverb = sentence[at + 1]?.tag === "ADV" || isWord(sentence[at + 1], "first", "even");
      if (!isWord(sentence[at], "without") || !adverb || !UNDONE.test(next)) return [];
    }
    const verb = verbBefore(sentence, at);
    if (verb === undefined) return [];
    const group = groupOf(sentence, verb);
    const subject =
      group.passive || group.modal || group.infinitive ? undefined : subjectOf(sentence, verb, own);
    if (
      !subject ||
      !group.past ||
      group.negated ||
      !(
        SURELY_PEOPLE.has(subject.who) ||
        subject.who === "they" ||
        (subject.who === "name" && LEFT_BY_MINDS.test(sentence[at + 1]?.low ?? ""))
      )
    )
      return [];
    return [remark("person-at-fault", sentence, [subject.from, at + 2], whyOf(subject.who))];
  });

/** A tool may go on without checking or waiting; whoever does not ask or read is a person. */
const LEFT_BY_MINDS = /^(?:asking|telling|informing|reading|thinking|consulting|understanding)$/;

const UNDONE =
  /^(?:checking|testing|reviewing|verifying|asking|telling|informing|notifying|reading|validating|thinking|looking|consulting|confirming|following|communicating|announcing|considering|realising|realizing|waiting|noticing|understanding|coordinating)$/;
