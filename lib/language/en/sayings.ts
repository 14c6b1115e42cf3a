import { isWord, type Rule, remark } from "./context";
import { PEOPLE, WHY } from "./other-past";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";

const NOW_KNOWN = "Now we know the end. What was known at that moment?";
const PLAIN_NOW = "It is plain now. What could be seen then?";

const HINDSIGHT = /^(?:hindsight|retrospect)$/;

/** "obviously", "in hindsight", "it was obvious that", "clearly should". */
export const sayings: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => sayingAt(sentence, own, at));

function sayingAt(sentence: Sentence, own: ReadonlySet<string>, at: number) {
  const token = sentence[at];
  const low = token?.low ?? "";
  if (HINDSIGHT.test(low) && !isWord(sentence[at + 1], "bias")) {
    const from = isWord(sentence[at - 1], "in", "with", "of") ? at - 1 : at;
    return [remark("hindsight", sentence, [from, at + 1], NOW_KNOWN)];
  }
  if (
    isWord(token, "looking") &&
    isWord(sentence[at + 1], "back") &&
    !isWord(sentence[at + 2], "at", "into", "through")
  )
    return [remark("hindsight", sentence, [at, at + 2], NOW_KNOWN)];
  if (
    isWord(token, "wish", "wished") &&
    sentence.slice(at, at + 5).some(({ low }) => low === "had")
  )
    return [remark("hindsight", sentence, [at, at + 1], WHY)];
  const course = isWord(token, "of") && isWord(sentence[at + 1], "course");
  if (
    course &&
    sentence.slice(at, at + 8).some(({ low }) => /^(?:should|never|n't|nobody|wrong)$/.test(low))
  )
    return [remark("hindsight", sentence, [at, at + 2], PLAIN_NOW)];
  if (low === "obviously" && !isNegated(sentence, at))
    return [remark("hindsight", sentence, [at, at + 1], PLAIN_NOW)];
  if (low === "clearly" && judgesClearly(sentence, at, own))
    return [remark("hindsight", sentence, [at, at + 1], PLAIN_NOW)];
  if (/^(?:avoidable|preventable|foreseeable)$/.test(low) && isToldOf(sentence, at))
    return [remark("hindsight", sentence, [at, at + 1], PLAIN_NOW)];
  const known = sentence.slice(at, at + 5).map((word) => word.low);
  if (/^(?:what|knowing) we know (?:now|today)/.test(known.join(" ").replace("what what", "what")))
    return [remark("hindsight", sentence, [at, at + 4], NOW_KNOWN)];
  const obvious =
    low === "obvious" &&
    isWord(sentence[at - 1], "was", "were", "been") &&
    !isNegated(sentence, at) &&
    (sentence[at + 1] === undefined ||
      sentence[at + 1]?.tag === "PUNCT" ||
      isWord(sentence[at + 1], "that"));
  return obvious ? [remark("hindsight", sentence, [at, at + 1], PLAIN_NOW)] : [];
}

/** "It was avoidable", "an entirely preventable outage". */
const isToldOf = (sentence: Sentence, at: number): boolean =>
  !isNegated(sentence, at) &&
  sentence
    .slice(Math.max(0, at - 4), at)
    .some((token) => isWord(token, "was", "were", "been", "an", "a", "entirely", "completely"));

const isNegated = (sentence: Sentence, at: number): boolean =>
  sentence
    .slice(Math.max(0, at - 4), at)
    .some(({ low, tag }) => tag === "NOT" || /^(?:nothing|anything|no|without)$/.test(low));

/** "clearly did not test" judges; "clearly visible", "clearly marked", "clearly showed" do not. */
function judgesClearly(sentence: Sentence, at: number, own: ReadonlySet<string>): boolean {
  const near = sentence.slice(Math.max(0, at - 2), at + 3);
  if (near.some(({ low }) => /^(?:should|wrong|mistake|ought|needed|broken)$/.test(low)))
    return true;
  const verb = sentence.findIndex(({ tag }, i) => i > at && i < at + 5 && tag === "VERB");
  if (verb < 0 || !sentence.slice(Math.max(0, at - 2), verb).some(({ tag }) => tag === "NOT"))
    return false;
  const subject = subjectOf(sentence, verb, own);
  return subject !== undefined && PEOPLE.has(subject.who);
}
