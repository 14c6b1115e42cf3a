import { isWord } from "./context";
import type { Failing } from "./failings";
import { breakable, breaking, harms, signals, slips } from "./lapses";
import { singular } from "./letters";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import { SURELY_PEOPLE } from "./who";

const breakingThings: Failing = ({ sentence }, { at, group, subject }) => {
  const { lemma = "" } = sentence[at] ?? {};
  if (group.negated || !SURELY_PEOPLE.has(subject.who)) return undefined;
  if (slips.has(lemma)) return at + 1;
  const object = phraseAfter(sentence, isParticle(sentence, at + 1) ? at + 2 : at + 1);
  const head = singular(sentence[(object?.to ?? 0) - 1]?.low ?? "");
  const next = sentence[object?.to ?? 0];
  const down =
    /^(?:take|bring|knock)$/.test(lemma) &&
    (isWord(sentence[at + 1], "down") || isWord(next, "down", "offline", "out"));
  if (/^(?:mess|screw|foul)$/.test(lemma) && isWord(sentence[at + 1], "up")) return at + 2;
  if (lemma === "slip" && isWord(sentence[at + 1], "up")) return at + 2;
  const after = sentence.slice(at + 1, at + 9).map(({ low }) => low);
  if (lemma === "get" && group.past && after.includes("wrong") && !after.includes("to"))
    return at + 2 + after.indexOf("wrong");
  if (
    /^(?:confused?|mistake|conflate)$/.test(lemma) &&
    /\b(?:with|for|and)\b/.test(after.join(" "))
  )
    return at + 1;
  if (/^mix(?:ed)?$/.test(lemma) && isWord(sentence[at + 1], "up")) return at + 2;
  if (lemma === "cause")
    return object &&
      sentence.slice(object.from, object.to).some(({ low }) => harms.has(singular(low)))
      ? object.to
      : undefined;
  const breaks = breaking.has(lemma) && lemma !== "kill" && lemma !== "ruin";
  if (!object || !group.past || !breakable.has(head)) return undefined;
  // Taking a thing down may be just what helps, and then it has a purpose.
  const meant =
    down &&
    (subject.who === "we" ||
      isWord(sentence[subject.from], "i") ||
      sentence.slice(at).some(({ low }) => low === "to" || low === "for" || low === "while"));
  return (breaks || down) && !meant ? object.to : undefined;
};

const isParticle = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "down", "out", "up");

/** "let the certificate expire", "left the port open". */
const letting: Failing = ({ sentence }, { at, group, subject }) => {
  const { lemma = "" } = sentence[at] ?? {};
  if (
    group.negated ||
    !SURELY_PEOPLE.has(subject.who) ||
    !group.past ||
    (lemma !== "let" && lemma !== "leave")
  )
    return undefined;
  // "We left it disabled" may be just what was decided.
  if (lemma === "leave" && subject.who === "we") return undefined;
  const object = phraseAfter(sentence, at + 1);
  const last = sentence[(object?.to ?? at) - 1]?.low ?? "";
  const next = sentence[object?.to ?? at]?.low ?? "";
  const ends =
    lemma === "let"
      ? /^(?:expire|lapse|slip|rot|slide|linger|grow)$/
      : /^(?:open|enabled|disabled|unprotected|exposed|unattended|unlocked|unpatched|unencrypted|behind|unfinished|unchecked|unsecured|misconfigured)$/;
  if (!object) return undefined;
  const passed = lemma === "let" && next === "through" && PASSED.test(singular(last));
  return ends.test(next) || passed ? object.to + 1 : ends.test(last) ? object.to : undefined;
};

const PASSED =
  /^(?:it|this|that|change|bug|build|release|regression|error|commit|diff|pr|typo|mistake|defect)$/;

/** "sat on the ticket". */
const sittingOn: Failing = ({ sentence }, { at, group, subject }) => {
  if (sentence[at]?.lemma !== "sit" || !isWord(sentence[at + 1], "on")) return undefined;
  const object = group.past ? phraseAfter(sentence, at + 2) : undefined;
  const head = singular(sentence[(object?.to ?? 0) - 1]?.low ?? "");
  const waits =
    signals.has(head) || /^(?:request|change|pr|patch|fix|question|review|it)$/.test(head);
  return object && waits && SURELY_PEOPLE.has(subject.who) ? object.to : undefined;
};

/** Said of nobody but people. */
const IDIOMS = [
  "drop the ball",
  "cut corner",
  "take shortcut",
  "take a shortcut",
  "fall asleep",
  "be asleep",
  "sleep through",
  "jump the gun",
  "know better",
  "go back to sleep",
  "get sloppy",
  "get lazy",
  "get careless",
  "let us down",
  "let everyone down",
  "let the team down",
  "do a bad job",
  "do a poor job",
  "do a sloppy job",
  "act carelessly",
  "turn a blind eye",
  "look the other way",
  "slack off",
  "shrug off",
  "shrug it off",
  "brush off",
  "brush it off",
  "blow off",
  "gloss over",
  "lie to",
  "lie about",
  "get it wrong",
  "get this wrong",
  "get that wrong",
  "lose track",
  "lose sight",
];

const failingIdiomatically: Failing = ({ sentence }, { at, group, subject }) => {
  if (group.negated || !SURELY_PEOPLE.has(subject.who)) return undefined;
  const said = [
    sentence[at]?.lemma,
    ...sentence.slice(at + 1, at + 4).map(({ low }) => singular(low)),
  ].join(" ");
  const idiom = IDIOMS.find((words) => said === words || said.startsWith(`${words} `));
  return idiom ? at + idiom.split(" ").length : undefined;
};

export const failingsOfDamage: readonly Failing[] = [
  breakingThings,
  letting,
  sittingOn,
  failingIdiomatically,
];
