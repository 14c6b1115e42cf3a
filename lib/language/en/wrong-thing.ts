import { isWord, type Rule, remark } from "./context";
import { badQualities, bringing, flaws, mistakes } from "./lapses";
import { singular } from "./letters";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { groupOf, isConditional } from "./verbs";
import { LIKELY_PEOPLE, SURELY_PEOPLE } from "./who";
import { whyOf } from "./why";

/** "Marta pushed the wrong config", "we made a mistake", "Ben introduced a bug". */
export const wrongThing: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    const token = sentence[at];
    if (token?.tag !== "VERB") return [];
    const wrongAt = theWrong(sentence, at);
    if (!bringing.has(token.lemma) && wrongAt === undefined) return [];
    const group = groupOf(sentence, at);
    if (group.passive || group.negated || group.modal || group.infinitive || !group.past) return [];
    const particle = isWord(sentence[at + 1], "out", "in", "up") ? 1 : 0;
    const object = phraseAfter(sentence, wrongAt ?? at + 1 + particle);
    if (!object) return [];
    const said = sentence.slice(object.from, object.to).map(({ low }) => singular(low));
    const choice = said.some((word) =>
      /^(?:decision|call|assumption|choice|judgment|judgement|guess)$/.test(word),
    );
    const poor = said.some((word) => badQualities.has(word) || word === "poor" || word === "false");
    const made =
      /^(?:make|take)$/.test(token.lemma) &&
      (said.some((word) => mistakes.has(word) && word !== "failure") || (choice && poor));
    const brought = token.lemma === "introduce" && said.some((word) => flaws.has(word));
    const wrong = token.lemma !== "make" && said.some((word) => badQualities.has(word));
    if (!made && !brought && !(wrong && !isRemoved(token.lemma, said))) return [];
    const subject = subjectOf(sentence, at, own);
    if (!subject || !(made ? LIKELY_PEOPLE : SURELY_PEOPLE).has(subject.who)) return [];
    if (isConditional(sentence, subject.from, group.past)) return [];
    return [remark("person-at-fault", sentence, [subject.from, object.to], whyOf(subject.who))];
  });

const SEEING =
  /^(?:look|search|think|see|watch|check|investigate|spend|suspect|debug|be|have|get|find|blame|follow|chase|discover|notice|fix|correct|know|tell|report|note|identify|replace|revert|spot|realise|realize|understand|remove)$/;

/** "plugged it into the wrong switch"; looking in the wrong place is no slip. */
function theWrong(sentence: Sentence, at: number): number | undefined {
  if (SEEING.test(sentence[at]?.lemma ?? "")) return undefined;
  const stop = sentence.findIndex(
    ({ tag }, i) =>
      i > at &&
      (tag === "VERB" ||
        /^[,;:.()]$/.test(sentence[i]?.low ?? "") ||
        tag === "IF" ||
        tag === "AND"),
  );
  const end = Math.min(stop < 0 ? sentence.length : stop, at + 8);
  for (let i = at + 1; i + 1 < end; i++)
    if (
      isWord(sentence[i], "the", "a") &&
      isWord(sentence[i + 1], "wrong", "incorrect") &&
      sentence[i + 2]?.tag === "NOUN"
    )
      return i;
  return undefined;
}

/** Who deletes the broken thing helps. */
const isRemoved = (lemma: string, said: readonly string[]): boolean =>
  /^(?:delete|remove|drop|revert|restart|revoke|rotate|run|stop)$/.test(lemma) &&
  !said.includes("wrong");
