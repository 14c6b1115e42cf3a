import { doing, vagueQualities, vagueThings } from "./action-words";
import { isWord } from "./context";
import { singular } from "./letters";
import { hasMeasure, isMeasured } from "./measures";
import type { Sentence } from "./sentences";
import { words } from "./words";

const GIVING =
  /^(?:implement|need|have|add|adding|create|setup|set|introduce|provide|get|do|develop|establish|use|put|build|want|come|find|make|write|define|adopt|install|deploy|conduct|perform|carry|run|hold|offer|give|organi[sz]e)$/;
/** Sizes can be seen, so "use a bigger disk" is no wish. */
const SIZES =
  /^(?:larger|bigger|smaller|longer|shorter|higher|lower|newer|older|other|further|never|later|earlier|under|over|per|server|user|number|water)$/;
const MARKERS = /^(?:needed|necessary|appropriate|required|applicable)$/;
const GERUNDS =
  /^(?:monitoring|alerting|testing|logging|training|tracing|planning|scaling|tooling|reporting|handling|versioning|caching|profiling|sharing|learning|onboarding)$/;
const MOVING =
  /^(?:increase|reduce|decrease|raise|lower|extend|expand|minimi[sz]e|maximi[sz]e|limit|avoid|prevent|mitigate|eliminate|handle|address|tackle|facilitate|support|promote|elevate|sync|become|remain|simplify|communicate|coordinate|speed|train|clean|tidy|prioritize|prioritise)$/;
const VAGUE_AIMS = words(
  "debt risk noise toil time complexity awareness chance impact likelihood mistake error issue incident problem recurrence failure outage happening coverage downtime dependency speed knowledge confusion friction overhead ambiguity uncertainty exposure fatigue stress dependence silo pressure toil it this such similar future load burden effort disruption mttr situation concern team engineer everyone staff people old unused resource",
);

/** "Add more alerts", "better testing", "some kind of monitoring", "make deploys safer". */
export function isMoreOfSomething(sentence: Sentence, at: number, base: string): boolean {
  if (kindOf(sentence, at) || asNeeded(sentence, at) || bareThing(sentence, at)) return true;
  const gives = GIVING.test(base);
  if (isMeasured(sentence, at)) return false;
  if (madeBetter(sentence, at)) return true;
  const reach = reachOf(sentence, at);
  for (let i = at; i < reach; i++) {
    const low = sentence[i]?.low ?? "";
    const comparative = isComparative(sentence, i);
    if ((!comparative && !vagueQualities.has(low)) || isOneMore(sentence, i)) continue;
    const thing = sentence
      .slice(i + 1, i + 4)
      .some((token) => vagueThings.has(singular(token.low)));
    if (
      i === at &&
      (thing || comparative || isWord(sentence[i], "proper", "robust", "regular", "potential"))
    )
      return true;
    if (gives && i > at && (thing || comparative)) return true;
  }
  return false;
}

const kindOf = (sentence: Sentence, at: number): boolean =>
  sentence
    .slice(at, at + 7)
    .some((token, i) => isWord(token, "kind", "sort") && isWord(sentence[at + i + 1], "of"));

/** "Update the docs as needed". */
const asNeeded = (sentence: Sentence, at: number): boolean =>
  sentence.some(
    (token, i) =>
      i > at &&
      isWord(token, "as", "where", "if") &&
      !isWord(sentence[i - 1], "much", "soon", "far", "quickly", "well", "many") &&
      MARKERS.test(sentence[i + 1]?.low ?? ""),
  );

/** "Add monitoring": of what? */
function bareThing(sentence: Sentence, at: number): boolean {
  if (
    /^(?:test|verify|check|validate)$/.test(sentence[at]?.low ?? "") &&
    isWord(sentence[at + 1], "more", "better", "everything", "thoroughly", "properly")
  )
    return true;
  if (
    !/^(?:add|implement|setup|create|introduce|write|have|increase|do)$/.test(
      sentence[at]?.low ?? "",
    )
  )
    return false;
  const left = sentence.slice(at + 1).filter(({ tag }) => tag !== "PUNCT" && tag !== "DET");
  return left.length === 1 && vagueThings.has(singular(left[0]?.low ?? ""));
}

/** "Make the system more resilient", "refactor the code to be more robust". */
function madeBetter(sentence: Sentence, at: number): boolean {
  const made = isWord(sentence[at], "make", "making", "keep");
  const clause = sentence.findIndex(({ tag }, i) => i > at && tag === "IF");
  const left = sentence.slice(at + 1, clause < 0 ? undefined : clause);
  const more = left.findIndex(
    (token, i) =>
      isWord(
        token,
        "more",
        "safer",
        "better",
        "easier",
        "stronger",
        "cleaner",
        "simpler",
        "faster",
      ) ||
      (made && i > 0 && (vagueQualities.has(token.low) || token.low === "less")),
  );
  if (more < 0) return false;
  const toBe = isWord(left[more - 1], "be") && isWord(left[more - 2], "to", "will");
  const rest = left.slice(more + 1).filter(({ tag }) => tag !== "PUNCT");
  if (made && isWord(left[more], "easier")) return true;
  return (made || toBe) && rest.length < 4;
}

function isComparative(sentence: Sentence, at: number): boolean {
  const { low = "", tag } = sentence[at] ?? {};
  if (low === "better" || low === "stricter") return true;
  if (low === "more") return isMoreOf(sentence, at);
  if (at === 0 && /^(?:deeper|closer|clearer|faster|safer|simpler|smarter|tighter)$/.test(low))
    return sentence.length > 1;
  if (low === "easier") return sentence.length - at < 5;
  return tag === "ADJ" && /[a-z]{3}er$/.test(low) && !SIZES.test(low);
}

/** "More tests", "more robust code"; but "a more descriptive name" is seen at once. */
function isMoreOf(sentence: Sentence, at: number): boolean {
  const [next, then] = [sentence[at + 1], sentence[at + 2]];
  const told = /^(?:descriptive|specific|explicit|detailed|verbose|granular|recent)$/;
  const thing = then?.tag === "NOUN" && !vagueThings.has(singular(then.low));
  if (told.test(next?.low ?? "") && thing) return false;
  return ["ADJ", "NOUN", "ADV"].includes(next?.tag ?? "");
}

/** "an additional test for the path": one, and of what. */
function isOneMore(sentence: Sentence, at: number): boolean {
  if (!isWord(sentence[at], "additional", "extra") || !isWord(sentence[at - 1], "a", "an", "one"))
    return false;
  return sentence
    .slice(at + 1, at + 5)
    .some(({ tag, low }) => tag === "ADP" || tag === "TO" || low === "that");
}

/** Up to where the first object goes. */
function reachOf(sentence: Sentence, at: number): number {
  const stops = ["PUNCT", "IF", "TO", "AND"];
  const until = sentence.findIndex(
    ({ tag, low }, i) =>
      i > at && (stops.includes(tag) || (tag === "ADP" && low !== "up" && low !== "with")),
  );
  return Math.min(until < 0 ? sentence.length : until, at + 6);
}

/** "Increase the frequency of full backups" moves a thing; "increase coverage" wishes. */
export function isWishMet(sentence: Sentence, at: number, base: string): boolean {
  const hopes = sentence.some(({ low }, i) => i > at && low === "again");
  if (hopes && !isMeasured(sentence, at)) return false;
  if (base === "align") return isMeasured(sentence, at);
  if (base !== "work" && hasMeasure(sentence, at)) return true;
  const aimless = sentence.slice(at + 1, at + 5).some(({ low }) => vagueThings.has(singular(low)));
  if (base === "work") return !aimless && !isWord(sentence[at + 1], "with");
  if (!MOVING.test(base)) return false;
  const object = sentence.slice(at + 1).filter(({ tag }) => tag !== "PUNCT");
  const vague = object
    .slice(0, 5)
    .some(
      ({ low }) =>
        VAGUE_AIMS.has(singular(low)) || vagueThings.has(singular(low)) || vagueQualities.has(low),
    );
  return object.length > 0 && !vague;
}

/** "Alerting for the queue" names a thing; "adding alerts" is done to one. */
export function isGerundAlone(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1];
  return (
    GERUNDS.test(sentence[at]?.low ?? "") &&
    (!next || ["ADP", "PUNCT", "AND", "IF", "NOUN"].includes(next.tag))
  );
}

/** Whether something is said to be done: "the importer rejects files", not "plan for checking". */
export function isVerbThere(sentence: Sentence, at: number): boolean {
  if (sentence[at]?.tag === "VERB" && at + 1 < sentence.length) return true;
  for (let i = at; i < sentence.length; i++) {
    const { tag, low = "", lemma = "" } = sentence[i] ?? {};
    if (tag === "IF") return false;
    if (tag === "AUX" && low !== "be") return true;
    const before = sentence[i - 1]?.tag ?? "";
    const acts =
      doing.has(lemma) &&
      low === `${lemma}s` &&
      before === "NOUN" &&
      ["NOUN", "DET", "ADJ"].includes(sentence[i + 1]?.tag ?? "") &&
      sentence[at]?.tag === "DET";
    if (acts) return true;
    if (before === "TO" && doing.has(lemma) && !isPurpose(sentence, at, i - 1)) return true;
    if (tag !== "VERB" || i === at || /(?:ing|ed)$/.test(low)) continue;
    const object = /ing$/.test(sentence[i - 1]?.low ?? "");
    if (!object && !["TO", "DET", "ADJ", "ADP", "OWN", "AND"].includes(before)) return true;
  }
  return false;
}

/** "Automatic process to detect it" is a thing and what it is for. */
const isPurpose = (sentence: Sentence, at: number, to: number): boolean =>
  to > at &&
  sentence.slice(at, to).every(({ tag }) => ["NOUN", "ADJ", "NAME", "DET"].includes(tag));
