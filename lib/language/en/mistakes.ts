import { isWord, type Rule, remark } from "./context";
import { mistakes } from "./lapses";
import { singular } from "./letters";
import { phraseAfter, phraseBefore } from "./phrases";
import type { Sentence } from "./sentences";
import { isParticiple } from "./verbs";
import { SURELY_PEOPLE, whoIs } from "./who";
import { whyOf } from "./why";

/** "Bob's mistake", "our failure to notice", "a typo by the intern", "it was her fault". */
export const mistakeOfSomebody: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    const token = sentence[at];
    const word = singular(token?.low ?? "");
    const lack = word === "lack" ? lackBy(sentence, at, own) : undefined;
    if (lack) return [remark("person-at-fault", sentence, [at, lack], whyOf("people"))];
    if (!token || !mistakes.has(word) || token.tag === "VERB") return [];
    const from = ownerBefore(sentence, at, own, word);
    if (from !== undefined)
      return [remark("person-at-fault", sentence, [from, at + 1], whyOf("person"))];
    const to =
      madeBy(sentence, at, own) ?? ownerAfter(sentence, at, own) ?? dutyAfter(sentence, at, word);
    return to === undefined ? [] : [remark("person-at-fault", sentence, [at, to], whyOf("person"))];
  });

/** "a mistake we made". */
function madeBy(sentence: Sentence, at: number, own: ReadonlySet<string>): number | undefined {
  const from = isWord(sentence[at + 1], "that", "which") ? at + 2 : at + 1;
  const phrase = phraseAfter(sentence, from);
  if (!phrase || !SURELY_PEOPLE.has(whoIs(sentence, phrase, own))) return undefined;
  const made = sentence.slice(phrase.to, phrase.to + 3).findIndex(({ lemma }) => lemma === "make");
  return made < 0 ? undefined : phrase.to + made + 1;
}

/** "lack of proper testing by the QA team". */
function lackBy(sentence: Sentence, at: number, own: ReadonlySet<string>): number | undefined {
  const what = isWord(sentence[at + 1], "of") ? phraseAfter(sentence, at + 2) : undefined;
  const agent =
    what && isWord(sentence[what.to], "by") ? phraseAfter(sentence, what.to + 1) : undefined;
  return agent && SURELY_PEOPLE.has(whoIs(sentence, agent, own)) ? agent.to : undefined;
}

const THEIRS = /^(?:my|our|his|her|your)$/;

function ownerBefore(
  sentence: Sentence,
  at: number,
  own: ReadonlySet<string>,
  word: string,
): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = sentence[i];
    if (!token) break;
    // "Our failure rate", "our error budget" are figures, and "our errors" are those of the system.
    if (THEIRS.test(token.low))
      return isOfSystem(sentence, at, word) || isLearning(sentence, at) ? undefined : i;
    if (token.tag === "POS") {
      if (sentence[at + 1]?.tag === "NOUN") return undefined;
      const owner = phraseBefore(sentence, i);
      if (!owner) return undefined;
      const who = whoIs(sentence, owner, own);
      const duty = who === "name" && isWord(sentence[at + 1], "to");
      return SURELY_PEOPLE.has(who) ||
        (who === "name" &&
          /^(?:mistake|fault|negligence|carelessness|oversight|typo)$/.test(word)) ||
        duty
        ? owner.from
        : undefined;
    }
    if (!["ADJ", "NOUN", "ADV", "NUM"].includes(token.tag)) break;
  }
  return undefined;
}

/** "We learn from our mistakes." */
const isLearning = (sentence: Sentence, at: number): boolean =>
  sentence[at]?.low !== singular(sentence[at]?.low ?? "") ||
  sentence.slice(Math.max(0, at - 4), at).some(({ lemma }) => lemma === "learn");

function isOfSystem(sentence: Sentence, at: number, word: string): boolean {
  if (sentence[at + 1]?.tag === "NOUN") return true;
  if (word === "fault") return sentence[at]?.low !== "fault";
  if (/^(?:error|failure|omission|lapse)$/.test(word))
    return !isWord(sentence[at + 1], "to", "in", "of") && !isWord(sentence[at - 1], "own");
  return false;
}

/** "mistake by an engineer", "failure of the team to notice", "a mistake on our side". */
function ownerAfter(sentence: Sentence, at: number, own: ReadonlySet<string>): number | undefined {
  let by = at + 1;
  const was = isWord(sentence[by], "was", "were", "is");
  if (was && isWord(sentence[by + 1], "mine", "ours", "his", "hers", "theirs", "yours"))
    return by + 2;
  if (was && isWord(sentence[by + 1], "made")) by++;
  if (isParticiple(sentence[by]?.low ?? "")) by++;
  const link = sentence[by];
  if (isWord(link, "on") && isWord(sentence[by + 2], "part", "side", "end"))
    return isWord(sentence[by + 1], "our", "my", "his", "her", "their") ? by + 3 : undefined;
  if (!isWord(link, "by", "of", "from")) return undefined;
  const agent = phraseAfter(sentence, by + 1);
  if (!agent || !SURELY_PEOPLE.has(whoIs(sentence, agent, own))) return undefined;
  const theirs =
    isWord(link, "by") ||
    isWord(sentence[agent.to], "to") ||
    /^(?:mistake|fault|negligence|oversight)$/.test(sentence[at]?.low ?? "");
  return theirs ? agent.to : undefined;
}

/** "failure to follow the procedure", "due to an oversight": whoever it was. */
function dutyAfter(sentence: Sentence, at: number, word: string): number | undefined {
  const leads =
    isWord(sentence[at - 1], "an", "this") &&
    isWord(sentence[at - 2], "to", "of", "by", "through", "was");
  const led = isWord(
    sentence[at + 1],
    "led",
    "caused",
    "meant",
    "resulted",
    "allowed",
    "contributed",
  );
  const calledSo = ["DET", "ADJ"].includes(sentence[at - 1]?.tag ?? "") && isCalled(sentence, at);
  if (word === "oversight" && (led || calledSo)) return at + 1;
  if (
    word === "oversight" &&
    (leads || isWord(sentence[at - 1], "by", "an")) &&
    !isWord(sentence[at + 1], "of")
  )
    return at + 1;
  const undone =
    word === "failure" &&
    isWord(sentence[at + 1], "to") &&
    /^(?:test|review|communicate|inform|follow|consider|heed|act|tell|ask|escalate|document|plan|coordinate|notice|read|check|respond|prepare)$/.test(
      sentence[at + 2]?.lemma ?? "",
    );
  const free =
    at === 0 ||
    ["DET", "ADP", "ADJ", "TO", "PUNCT", "AUX", "AND"].includes(sentence[at - 1]?.tag ?? "");
  return undone && free ? at + 3 : undefined;
}

/** "It was an honest oversight." */
const isCalled = (sentence: Sentence, at: number): boolean =>
  sentence.slice(Math.max(0, at - 4), at).some((token) => isWord(token, "was", "were", "been")) &&
  !isWord(sentence[at + 1], "of", "board", "committee");
