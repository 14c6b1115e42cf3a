import { isWord, type Rule, remark } from "./context";
import { careNouns, mistakes, signals } from "./lapses";
import { singular } from "./letters";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { type Group, groupOf, isBe, isParticiple } from "./verbs";
import { words } from "./words";

const PROPERLY = words(
  "properly carefully adequately sufficiently thoroughly correctly appropriately diligently fully seriously rigorously closely attentively duly",
);
/** What people do with care. A service may be "not correctly configured"; that is its state. */
const HUMAN_WORK = words(
  "check test review verify validate consider communicate think follow read examine inspect discuss supervise prepare brief coordinate vet escalate oversee proofread scrutinise scrutinize inform tell plan",
);
const POORLY = /^(?:improperly|inadequately|insufficiently|poorly|carelessly|negligently)$/;
const WHY =
  "Nobody is named, yet someone was not careful. What would have made it hard to get wrong?";
const HELD_BY_MACHINE = words("missed ignored overlooked dismissed skipped");

/** "was overlooked", "was not properly tested", "no care was taken", "mistakes were made". */
export const blameByPassive: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    const token = sentence[at];
    if (!token || !isParticiple(token.low)) return [];
    const group = groupOf(sentence, at);
    const from = group.passive ? group.start : partStart(sentence, at);
    if (from === undefined || group.modal || group.infinitive) return [];
    if (hasAgent(sentence, at)) return [];
    if (!isBlame(sentence, at, group, own)) return [];
    return [remark("blame-by-passive", sentence, [from, at + 1], WHY)];
  });

/** "which was never checked" has its verb; "left unchecked" and headlines have none. */
function partStart(sentence: Sentence, at: number): number | undefined {
  if (isWord(sentence[at - 1], "got", "gets", "been")) return at - 1;
  const { low, lemma = "" } = sentence[at] ?? {};
  // "was labelled, inadequately reviewed, and shipped"
  if (POORLY.test(sentence[at - 1]?.low ?? "") && HUMAN_WORK.has(lemma)) return at - 1;
  if (low !== "forgotten" && low !== "neglected") return undefined;
  // "was acknowledged but then forgotten"
  const joined = sentence.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === "AND");
  const be = sentence.slice(Math.max(0, at - 9), at).some((token) => isBe(token.low));
  return joined && be ? at : undefined;
}

function isBlame(sentence: Sentence, at: number, group: Group, own: ReadonlySet<string>): boolean {
  const { low, lemma } = sentence[at] ?? { low: "", lemma: "" };
  const subject = subjectOf(sentence, at, own);
  const about = sentence
    .slice(subject?.from ?? at, subject?.to ?? at)
    .map((token) => singular(token.low));
  const head = about.at(-1) ?? "";
  const noCare = group.negated || sentence[(subject?.from ?? 0) - 1]?.tag === "NOT";
  if (careTaken(lemma, about, noCare)) return true;
  if (low === "made" && about.some((word) => mistakes.has(word) && word !== "failure"))
    return !group.negated;
  if (group.negated && lemma === "follow") return isStepOfPeople(head);
  if (group.negated) return HUMAN_WORK.has(lemma) && isProperly(sentence, at, group);
  if (POORLY.test(sentence[at - 1]?.low ?? "")) return HUMAN_WORK.has(lemma);
  if (/^(?:forget|neglect|overlook|disregard|misread)$/.test(lemma)) return true;
  const danger = (word: string) => signals.has(word) || /^(?:risk|danger|concern)$/.test(word);
  const meant =
    /^(?:it|this|they|these)$/.test(head) && sentence.some((token) => danger(singular(token.low)));
  if (HELD_BY_MACHINE.has(low)) return danger(head) || meant || isStepOfPeople(head);
  return false;
}

const isStepOfPeople = (head: string): boolean =>
  /^(?:review|checklist|procedure|process|policy|protocol|guideline|rule|practice|runbook|playbook|warning|instruction)$/.test(
    head,
  );

/** "proper care was not taken", "no attention was paid", "insufficient thought was given". */
function careTaken(lemma: string, about: readonly string[], negated: boolean): boolean {
  if (!/^(?:take|pay|give|exercise|show)$/.test(lemma)) return false;
  if (!about.some((word) => careNouns.has(word) || word === "precaution")) return false;
  return negated || /^(?:no|insufficient|inadequate|little|not)$/.test(about[0] ?? "");
}

function isProperly(sentence: Sentence, at: number, { start }: Group): boolean {
  if (sentence.slice(start, at).some(({ low }) => PROPERLY.has(low))) return true;
  return (
    sentence.slice(at + 1, at + 3).some(({ low }) => PROPERLY.has(low)) ||
    isWord(sentence[at + 1], "enough")
  );
}

/** Done by a machine it is a machine's work, done by people it is told elsewhere. */
function hasAgent(sentence: Sentence, at: number): boolean {
  return sentence
    .slice(at + 1, at + 4)
    .some((token, i, near) => isWord(token, "by") && !/ing$/.test(near[i + 1]?.low ?? ""));
}
