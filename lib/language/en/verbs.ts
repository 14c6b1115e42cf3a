import { groupStart } from "./phrases";
import type { Sentence } from "./sentences";
import { words } from "./words";

const MODALS = words(
  "can could may might must will would shall should 'll ca wo sha ought 'd cannot",
);
const BE = words("be am is are was were been being 's 're 'm get gets got getting");
const CONDITION = words("if when whenever unless lest should whether until once before");
const IRREGULAR = words(
  `been done gone seen known taken given had made said told found kept held left lost meant met paid
  put read run sent set shown shut spent stood thought understood written broken chosen driven fallen
  forgotten gotten got hidden ridden risen spoken stolen thrown woken worn begun brought built bought
  caught cut dealt drawn felt fought hit heard led let laid lain learnt sat sold slept spun split
  spread struck stuck sought shot taught torn undone undertaken withdrawn won wound rewritten misread overread
  overridden overseen foreseen reset rebuilt redone rerun bound bitten blown beaten become come cost`,
);

const isModal = (low: string): boolean => MODALS.has(low);
export const isBe = (low: string): boolean => BE.has(low);

export function isParticiple(low: string): boolean {
  return /[a-z]{2}ed$/.test(low) || IRREGULAR.has(low);
}

export type Group = {
  start: number;
  negated: boolean;
  modal: boolean;
  passive: boolean;
  infinitive: boolean;
  /** "did", "had", "was" or the verb's own form says that it is over. */
  past: boolean;
};

/** What stands between the subject and the verb at `verb`. */
export function groupOf(sentence: Sentence, verb: number): Group {
  const start = groupStart(sentence, verb);
  const before = sentence.slice(start, verb);
  const word = sentence[verb]?.low ?? "";
  const last = before.filter(({ tag }) => tag === "AUX").at(-1);
  const passive = last !== undefined && isBe(last.low) && isParticiple(word);
  return {
    start,
    negated: before.some(({ tag }) => tag === "NOT"),
    // "must have forgotten" is said as what happened.
    modal: before.some(
      ({ low }, at) => isModal(low) && !(low === "must" && before[at + 1]?.low === "have"),
    ),
    passive,
    infinitive: sentence[start - 1]?.tag === "TO" || isTo(sentence, verb),
    past: before.some(({ low }) => /^(?:did|had|was|were|have|has|'ve)$/.test(low)) || isPast(word),
  };
}

const isTo = (sentence: Sentence, verb: number): boolean => sentence[verb - 1]?.tag === "TO";

const PAST = words(
  `forgot misread broke took brought knocked ran did made put left let cut shut set sent lost hit
  kept held told thought wrote chose gave went came fell blew`,
);

function isPast(low: string): boolean {
  return /ed$/.test(low) || PAST.has(low) || IRREGULAR.has(low);
}

/** "if someone forgets", "so that nobody forgets": no story of what happened. */
export function isConditional(sentence: Sentence, subjectFrom: number, past: boolean): boolean {
  const before = sentence[subjectFrom - 1];
  const earlier = sentence[subjectFrom - 2];
  if (!before) return false;
  if (/^(?:if|unless|lest|whether|case)$/.test(before.low)) return true;
  if (
    before.low === "that" &&
    /^(?:so|case|ensure|sure|chance|risk|likely|possible)$/.test(earlier?.low ?? "")
  )
    return true;
  return !past && CONDITION.has(before.low);
}
