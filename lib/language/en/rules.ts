import type { Context, LanguageRules, Passage, Remark } from "../rule-set";
import { blameByPassive } from "./blame-by-passive";
import type { Rule } from "./context";
import { heldResponsible, toBlame } from "./held-responsible";
import { hindsight } from "./hindsight";
import { humanError } from "./human-error";
import { lookedDownOn } from "./looked-down-on";
import { mistakeOfSomebody } from "./mistakes";
import { onlyNames } from "./only-names";
import { otherPast } from "./other-past";
import { personAtFault } from "./person-at-fault";
import { plainAfterwards } from "./plain-afterwards";
import { rootCause } from "./root-cause";
import { sayings } from "./sayings";
import { sentencesOf } from "./sentences";
import { slipTold, withoutCare } from "./slip-told";
import { againstAdvice, carelesslyDone, itWasThem, personAsCause } from "./told";
import { vagueAction } from "./vague-action";
import { wrongThing } from "./wrong-thing";

const OF_PROSE: readonly Rule[] = [
  personAtFault,
  slipTold,
  wrongThing,
  mistakeOfSomebody,
  withoutCare,
  toBlame,
  heldResponsible,
  personAsCause,
  itWasThem,
  againstAdvice,
  carelesslyDone,
  lookedDownOn,
  humanError,
  hindsight,
  otherPast,
  sayings,
  plainAfterwards,
  rootCause,
  blameByPassive,
];
const ACTIONS =
  /\b(?:actions?|action items?|follow[- ]?ups?|next steps|to[- ]?dos?|improvements?|corrective|preventative|preventive|remediations?)\b/i;

export const english: LanguageRules = {
  language: "en",
  isActionHeading: (heading) => ACTIONS.test(heading),
  onlyNames,
  remarksOn(passage, context) {
    const remarks = sentencesOf(passage.text).flatMap((sentence, nth) => {
      const reading = { sentence, own: context.ownWords, text: passage.text, kind: passage.kind };
      const rules = passage.place === "action" && nth === 0 ? [...OF_PROSE, vagueAction] : OF_PROSE;
      return rules.flatMap((rule) => rule(reading));
    });
    return withoutOverlaps([...remarks, ...withoutOwner(passage, context)]);
  },
};

/** Of one rule's remarks on the same words the longest stays. */
function withoutOverlaps(remarks: readonly Remark[]): Remark[] {
  const kept: Remark[] = [];
  const longestFirst = [...remarks].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const remark of longestFirst) {
    const clash = kept.some(
      ({ rule, start, end }) => rule === remark.rule && start < remark.end && remark.start < end,
    );
    if (!clash) kept.push(remark);
  }
  return kept;
}

function withoutOwner({ text, place }: Passage, { owner }: Context): Remark[] {
  if (place !== "action" || owner !== false) return [];
  const start = text.search(/\S/);
  const why = "Who will see to this?";
  return [{ rule: "no-owner", start, end: text.trimEnd().length, why, suggestions: [] }];
}
