import { isWord, type Reading } from "./context";
import { failingsOfDamage } from "./damage";
import {
  duties,
  mindLapses,
  missable,
  noticing,
  ofPeopleOnly,
  safeguards,
  sharedDuties,
} from "./lapses";
import { singular } from "./letters";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import type { Subject } from "./subject";
import type { Group } from "./verbs";
import { LIKELY_PEOPLE, SURELY_PEOPLE } from "./who";
import { words } from "./words";

/** A verb in its sentence: what stands around it and who does it. */
export type Verb = { at: number; group: Group; subject: Subject };

/** Whether a verb tells of a failing, given who does it; the word after what belongs to it. */
export type Failing = (reading: Reading, verb: Verb) => number | undefined;

const forgetting: Failing = ({ sentence }, { at, group, subject }) => {
  const { lemma } = sentence[at] ?? { lemma: "" };
  if (!mindLapses.has(lemma) || group.negated) return undefined;
  if (isWord(sentence[at + 1], "nothing", "neither")) return undefined;
  const forgets = lemma === "forget" || lemma === "neglect" || lemma === "misremember";
  const theUser = isWord(sentence[subject.to - 1], "user", "member") && subject.who === "outsider";
  const may = LIKELY_PEOPLE.has(subject.who) || (forgets && (subject.who === "unknown" || theUser));
  return may ? endOfVerb(sentence, at) : undefined;
};

/** "We failed to reach the vendor" tells of an attempt. */
const tried =
  /^(?:reproduce|replicate|connect|reach|contact|find|locate|log|access|obtain|authenticate|load)$/;

const FAILED_PEOPLE = words("us you them customer user client community team colleague everyone");

const failing: Failing = ({ sentence }, { at, group, subject }) => {
  const next = sentence[at + 1];
  if (sentence[at]?.lemma !== "fail" || group.negated || isWord(next, "over", "back", "forward"))
    return undefined;
  const left = sentence[at + 2]?.lemma ?? "";
  const theirs =
    SURELY_PEOPLE.has(subject.who) ||
    (subject.who === "name" && ofPeopleOnly.has(left)) ||
    (subject.who === "they" && ofPeopleOnly.has(left));
  if (!theirs) return undefined;
  const object = phraseAfter(sentence, at + 1);
  if (isWord(next, "to")) return tried.test(left) ? undefined : endOfVerb(sentence, at);
  const people = object && FAILED_PEOPLE.has(singular(sentence[object.to - 1]?.low ?? ""));
  return people && subject.from < subject.to ? object.to : undefined;
};

/** "refused to listen": a machine refuses connections. */
const refusing: Failing = ({ sentence }, { at, group, subject }) => {
  if (sentence[at]?.lemma !== "refuse" || !group.past || group.negated) return undefined;
  const left = sentence[at + 2];
  const owed = isWord(left, "listen", "cooperate", "help") || ofPeopleOnly.has(left?.lemma ?? "");
  return owed && SURELY_PEOPLE.has(subject.who) ? at + 3 : undefined;
};

const leavingUndone: Failing = ({ sentence }, { at, group, subject }) => {
  const { lemma = "" } = sentence[at] ?? {};
  const none = subject.who === "nobody" || isWord(sentence[subject.from - 1], "not");
  if (none === group.negated) return undefined;
  const helped = sentence
    .slice(group.start, at)
    .some(({ low }) => /^(?:did|had|has|have|'ve|never|neither|n't)$/.test(low));
  if (!group.past || (!helped && !none)) return undefined;
  const open = sentence.slice(group.start, at + 6).some(({ low }) => low === "yet");
  if (open || isWord(sentence[at + 1], "any", "anything")) return undefined;
  const job = sentence.slice(at, at + 5).findIndex(({ low }) => low === "job");
  if (isWord(sentence[at], "do") && job > 0 && SURELY_PEOPLE.has(subject.who)) return at + job + 1;
  if (isReport(sentence, at)) return undefined;
  if (SURELY_PEOPLE.has(subject.who) && isTakenIntoAccount(sentence, at)) return at + 1;
  const owed =
    subject.who === "person" ? duties : subject.who === "name" ? ofPeopleOnly : sharedDuties;
  const reader =
    subject.who === "outsider" &&
    isWord(sentence[subject.to - 1], "user") &&
    /^(?:think|follow|read|bother)$/.test(lemma);
  const theirs = reader || (LIKELY_PEOPLE.has(subject.who) && owed.has(lemma));
  if (none && noticing.has(lemma)) return endOfVerb(sentence, at);
  return theirs ? endOfVerb(sentence, at) : undefined;
};

/** "did not take long", "did not look good", "did not follow from that". */
function isReport(sentence: Sentence, at: number): boolean {
  const [verb, next] = [sentence[at], sentence[at + 1]];
  if (isWord(verb, "look")) return !isWord(next, "at", "into", "for", "up", "closely");
  if (isWord(verb, "do")) return !isWord(next, "their", "his", "her", "its", "the", "due", "any");
  if (isWord(verb, "think") && isWord(sentence[at + 2], "through")) return false;
  if (isWord(verb, "think")) return !isWord(next, "of", "about", "to", "through", "twice");
  return isWord(verb, "follow") && isWord(next, "from");
}

/** "did not take it into account", "never got around to it". */
function isTakenIntoAccount(sentence: Sentence, at: number): boolean {
  const near = sentence
    .slice(at + 1, at + 8)
    .map(({ low }) => low)
    .join(" ");
  if (isWord(sentence[at], "get", "got")) return /^a?round to\b/.test(near);
  return (
    sentence[at]?.lemma === "take" &&
    /\b(?:account|consideration|precautions?|seriously|care to|the time|responsibility|action)\b/.test(
      near,
    )
  );
}

const missing: Failing = ({ sentence }, { at, group, subject }) => {
  if (
    sentence[at]?.lemma !== "miss" ||
    isWord(sentence[at], "missing") ||
    group.negated ||
    !SURELY_PEOPLE.has(subject.who)
  )
    return undefined;
  const object = phraseAfter(sentence, at + 1);
  const head = singular(sentence[(object?.to ?? 0) - 1]?.low ?? "");
  if (isWord(sentence[at + 1], "out") || missable.has(head)) return undefined;
  const what = isWord(sentence[subject.from - 1], "what", "that", "which");
  return object || what || isWord(sentence[at + 1], "that", "how")
    ? endOfVerb(sentence, at)
    : undefined;
};

const ignoring: Failing = ({ sentence }, { at, group, subject }) => {
  const { lemma = "" } = sentence[at] ?? {};
  if (group.negated || !SURELY_PEOPLE.has(subject.who)) return undefined;
  const object = phraseAfter(sentence, at + 1);
  const said = sentence.slice(object?.from ?? 0, object?.to ?? 0).map(({ low }) => singular(low));
  if (lemma === "ignore" || lemma === "dismiss") {
    const noise = said.some((word) => /^(?:false|flaky|spam|noise|noisy|duplicate)$/.test(word));
    const none = isWord(sentence[at + 1], "nothing", "none", "no");
    const over = group.past || isWord(sentence[at - 1], "kept");
    return said.length > 0 && over && !noise && !none ? endOfVerb(sentence, at) : undefined;
  }
  const around = /^(?:skip|bypass|circumvent|sidestep|omit)$/.test(lemma);
  // "We skipped the step" tells of a decision.
  return around && group.past && subject.who !== "we" && said.some((word) => safeguards.has(word))
    ? endOfVerb(sentence, at)
    : undefined;
};

export const failings: readonly Failing[] = [
  forgetting,
  failing,
  refusing,
  leavingUndone,
  missing,
  ignoring,
  ...failingsOfDamage,
];

/** With the verb that it governs: "forgot to run". */
export function endOfVerb(sentence: Sentence, at: number): number {
  let to = at + 1;
  if (isWord(sentence[to], "to") && sentence[to + 1]?.tag === "VERB") to += 2;
  return to;
}
