import { isWord, type Reading, type Rule, remark } from "./context";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { type Range, turnsOf } from "./turns";
import { SURELY_PEOPLE } from "./who";
import { whyOf } from "./why";

const disdain = turnsOf([
  /(?:was|were) (?:\S+ )?asleep (?:at the (?:wheel|switch)|on the job)/,
  /(?:was|were) (?:\S+ )?too (?:proud|lazy|stubborn|impatient|eager|confident|cocky|arrogant|shy|timid|scared|afraid|comfortable|clever)/,
  /(?:was|were) (?:\S+ )?(?:out of (?:his|her|their|our|my) depth|in over (?:his|her|their|our|my) heads?)/,
  /(?:should|ought to) (?:\S+ )?know better/,
  /(?:waved (?:\S+ ){1,4}through|winged it|rubber - stamped|half - assed|phoned it in)/,
]);
const clueless = turnsOf([/(?:had|has|have) no (?:clue|business)/]);
const ignorant = turnsOf([/(?:had|has|have) no idea/]);
const job = turnsOf([/(?:was|were|had) (?:\S+ )?(?:doing|done) (?:his|her|their|our) jobs?/]);

/** "was asleep at the wheel", "should know better": said of people, and only to look down on them. */
export const lookedDownOn: Rule = (reading) => {
  const { sentence } = reading;
  return [
    ...disdain(sentence).flatMap((turn) => ofPeople(reading, turn)),
    // "We had no clue what it was" tells of what was known.
    ...clueless(sentence).flatMap((turn) => ofPeople(reading, turn, true)),
    ...ignorant(sentence).flatMap((turn) => after(sentence, turn, "whoever", reading)),
    ...job(sentence).flatMap((turn) => after(sentence, turn, "if", reading)),
  ];
};

/** "Whoever wrote this had no idea", "if ops were doing their job". */
const after = (sentence: Sentence, turn: Range, word: string, reading: Reading) =>
  sentence.slice(0, turn[0]).some((token) => isWord(token, word)) ? ofPeople(reading, turn) : [];

function ofPeople({ sentence, own }: Reading, [from, to]: Range, others = false) {
  const subject = subjectOf(sentence, from, own);
  if (!subject || !SURELY_PEOPLE.has(subject.who) || (others && subject.who === "we")) return [];
  return [remark("person-at-fault", sentence, [subject.from, to], whyOf(subject.who))];
}
