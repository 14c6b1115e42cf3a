import { isWord, type Rule, remark } from "./context";
import { harms, mistakes } from "./lapses";
import { singular } from "./letters";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { groupOf, isBe } from "./verbs";
import { LIKELY_PEOPLE, SURELY_PEOPLE } from "./who";
import { whyOf } from "./why";

/** "Bob is to blame", "it is the vendor's fault", "our bad", "blamed the intern for". */
export const toBlame: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    const token = sentence[at];
    if (
      isWord(token, "our", "my") &&
      isWord(sentence[at + 1], "bad") &&
      sentence[at + 2]?.tag !== "NOUN"
    )
      return [remark("person-at-fault", sentence, [at, at + 2], whyOf("we"))];
    if (isWord(token, "blame") && isWord(sentence[at - 1], "to")) {
      const be = subjectOf(sentence, at - 2, own);
      if (
        be &&
        LIKELY_PEOPLE.has(be.who) &&
        !groupOf(sentence, at - 2).negated &&
        !isWord(sentence[at - 2], "not")
      )
        return [remark("person-at-fault", sentence, [be.from, at + 1], whyOf(be.who))];
    }
    if (
      isWord(token, "blame", "fault") &&
      (sentence[at]?.tag === "NOUN" || at === 0) &&
      (isWord(token, "blame") ||
        sentence.slice(at + 1, at + 6).some(({ low }) => low === "with")) &&
      /^(?:lie|lies|lay|lying|rest|fall|belong|be|go)$/.test(verbAfter(sentence, at))
    )
      return [remark("person-at-fault", sentence, [at, at + 1], whyOf("person"))];
    return [];
  });

/** "for the outage", not "for incident response". */
function isForHarm(sentence: Sentence, at: number): boolean {
  const harm = sentence.findIndex(
    ({ low }, i) =>
      i > at && i < at + 5 && (harms.has(singular(low)) || mistakes.has(singular(low))),
  );
  return harm > 0 && isWord(sentence[at], "for") && sentence[harm + 1]?.tag !== "NOUN";
}

function verbAfter(sentence: Sentence, at: number): string {
  const verb = sentence.slice(at + 1, at + 4).find(({ tag }) => tag === "VERB" || tag === "AUX");
  return verb?.lemma ?? "";
}

/** "was responsible for the outage", "was at fault", "were wrong". */
export const heldResponsible: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    if (!isBe(sentence[at]?.low ?? "") || groupOf(sentence, at).modal) return [];
    if (isWord(sentence[at], "is", "are", "am", "be")) return [];
    const next = sentence[at + 1];
    const responsible = isWord(next, "responsible") && isForHarm(sentence, at + 2);
    const atFault = isWord(next, "at") && isWord(sentence[at + 2], "fault");
    const wrong = isWord(next, "wrong") && !isWord(sentence[at], "being");
    if (!responsible && !atFault && !wrong) return [];
    const subject = subjectOf(sentence, at, own);
    if (!subject || !SURELY_PEOPLE.has(subject.who)) return [];
    return [
      remark(
        "person-at-fault",
        sentence,
        [subject.from, at + (atFault ? 3 : 2)],
        whyOf(subject.who),
      ),
    ];
  });
