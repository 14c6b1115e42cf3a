import { isWord, type Reading, type Rule, remark } from "./context";
import { endOfVerb, failings, type Verb } from "./failings";
import { duties, mindLapses, ofPeopleOnly, sharedDuties, slips } from "./lapses";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import { type Subject, subjectOf } from "./subject";
import { withoutTheirName } from "./suggest";
import { type Group, groupOf, isConditional } from "./verbs";
import { SURELY_PEOPLE, whoIs } from "./who";
import { whyOf } from "./why";

/** Somebody did a thing wrong, or left undone what they owed. */
export const personAtFault: Rule = (reading) => {
  const { sentence, own } = reading;
  return [...sentence.keys()].flatMap((at) => {
    if (sentence[at]?.tag !== "VERB") return [];
    const group = groupOf(sentence, at);
    if (group.start === at && isAdjective(sentence, at)) return [];
    if (group.passive) return agentAtFault(reading, at, group);
    if (group.infinitive && !isLapseOfRaised(sentence, at)) return [];
    if (isGerundOfLapse(sentence, at, group)) return failingOf(reading, at);
    const subject = subjectOf(sentence, at, own) ?? unsaid(sentence, at, group);
    if (!subject || group.modal || isConditional(sentence, subject.from, group.past)) return [];
    const again = sentence[at - 1]?.lemma === "keep";
    if (!again && isHabit(group, subject, sentence)) return [];
    const verb = { at, group, subject };
    const end = failings.map((failing) => failing(reading, verb)).find((to) => to !== undefined);
    if (end === undefined) return [];
    return [found(reading, verb, end)];
  });
};

/** "our neglected queue", "the forgotten-password page". */
const isAdjective = (sentence: Sentence, at: number): boolean =>
  /^(?:forgotten|broken|taken)$/.test(sentence[at]?.low ?? "") ||
  (/ed$/.test(sentence[at]?.low ?? "") &&
    ["DET", "OWN", "ADP"].includes(sentence[at - 1]?.tag ?? "") &&
    !/^(?:both|all|each|most|some)$/.test(sentence[at - 1]?.low ?? ""));

/** "was overlooked by the operators": who stands behind "by". */
function agentAtFault(reading: Reading, at: number, { negated, modal, start }: Group) {
  const { sentence, own } = reading;
  const { lemma = "" } = sentence[at] ?? {};
  const told =
    mindLapses.has(lemma) ||
    slips.has(lemma) ||
    /^(?:miss|ignore|cause|break|dismiss|skip|bypass)$/.test(lemma);
  const undone = negated && sharedDuties.has(lemma);
  if (modal || (!undone && (negated || !told))) return [];
  const by = sentence.findIndex(({ low }, i) => low === "by" && i > at && i < at + 4);
  const agent = by < 0 ? undefined : phraseAfter(sentence, by + 1);
  if (!agent || !SURELY_PEOPLE.has(whoIs(sentence, agent, own))) return [];
  return [remark("person-at-fault", sentence, [start, agent.to], whyOf("person"))];
}

/** "for failing to test", "by not testing". */
function isGerundOfLapse(sentence: Sentence, at: number, { start, negated }: Group): boolean {
  // "a fix for failing jobs", "by failing over"
  if (isWord(sentence[at], "failing") && !isWord(sentence[at + 1], "to")) return false;
  if (isWord(sentence[at], "failing", "forgetting", "neglecting"))
    return sentence[at - 1]?.tag !== "VERB" && !isWord(sentence[at - 1], "keep", "keeps", "kept");
  const owed = negated && sharedDuties.has(sentence[at]?.lemma ?? "");
  return owed && /ing$/.test(sentence[at]?.low ?? "") && sentence[start - 1]?.tag === "ADP";
}

/** "NASA was criticised for failing to test": who does the rest of the sentence. */
function failingOf({ sentence, own }: Reading, at: number) {
  const start = groupOf(sentence, at).start;
  const led = isWord(sentence[start - 1], "for", "by", "after", "of", "through");
  const subject = led ? subjectOf(sentence, at, own) : undefined;
  const theirs =
    subject &&
    (SURELY_PEOPLE.has(subject.who) ||
      (subject.who === "name" && ofPeopleOrDoing(sentence, at + 2)));
  return theirs
    ? [remark("person-at-fault", sentence, [start, endOfVerb(sentence, at)], whyOf(subject.who))]
    : [];
}

const ofPeopleOrDoing = (sentence: Sentence, at: number): boolean =>
  duties.has(sentence[at]?.lemma ?? "") || ofPeopleOnly.has(sentence[at]?.lemma ?? "");

/** "Forgot to renew it", "did not test on staging": a note that leaves the people out. */
function unsaid(sentence: Sentence, at: number, { start, past }: Group): Subject | undefined {
  const opens = sentence.slice(0, start).every(({ tag }) => tag === "PUNCT" || tag === "NUM");
  const verb = sentence[at]?.lemma === "fail" ? sentence[at + 2] : sentence[at];
  const told =
    mindLapses.has(verb?.lemma ?? "") ||
    verb?.lemma === "miss" ||
    isOwedByPeople(verb?.lemma ?? "");
  return opens && past && told && sentence[at]?.lemma !== "break"
    ? { from: start, to: start, who: "we" }
    : undefined;
}

const isOwedByPeople = (lemma: string): boolean =>
  ofPeopleOnly.has(lemma) ||
  /^(?:check|notice|verify|validate|notify|look|catch|spot|get|do|take|update)$/.test(lemma);

/** "seems to have forgotten", "continued to ignore". */
const isLapseOfRaised = (sentence: Sentence, at: number): boolean =>
  mindLapses.has(sentence[at]?.lemma ?? "") || sentence[at]?.lemma === "ignore";

/** "Operators forget things" and "we never test" in the present tell of how things are. */
function isHabit({ past }: Group, { who, from }: Subject, sentence: Sentence): boolean {
  return (
    !past &&
    (isWord(sentence[from], "you") ||
      who === "people" ||
      who === "we" ||
      who === "they" ||
      who === "name")
  );
}

function found(reading: Reading, { at, group, subject }: Verb, end: number) {
  const from = Math.min(subject.from, at);
  const range = [from < group.start ? from : subject.from, end] as const;
  const other = withoutTheirName(reading, subject, at, group);
  const why = whyOf(subject.who);
  return other
    ? {
        ...remark("person-at-fault", reading.sentence, [subject.from, other.to], why),
        suggestions: [other.words],
      }
    : remark("person-at-fault", reading.sentence, range, why);
}
