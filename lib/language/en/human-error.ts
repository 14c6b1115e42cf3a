import { isWord, type Rule, remark } from "./context";
import { careNouns, careWords, characterWords } from "./lapses";
import { singular } from "./letters";
import type { Sentence } from "./sentences";
import { subjectOf } from "./subject";
import { groupOf, isBe } from "./verbs";
import { type Who, whoIs } from "./who";
import { words } from "./words";

const WHOSE = words(
  "human operator user manual pilot engineer developer admin administrator employee staff personnel programmer operational fatfinger rookie silly stupid dumb",
);
const KINDS = words(
  "error mistake failure fault negligence oversight slip fallibility misunderstanding",
);
/** Behind "user error" they make a figure or a screen of it. */
const NOT_OF_CARE = words(
  "rate rates message messages page pages count counts log logs report reports code codes handling budget response responses screen state tracking feedback",
);
const ALONE =
  /^(?:careless(?:ly|ness)?|negligen(?:t|ce|tly)|incompeten(?:t|ce)|reckless(?:ly|ness)?|slopp(?:y|ily|iness)|laziness|inattention|inattentiveness|inattentively|incompetently|complacency|complacently|unprofessionally|irresponsible|irresponsibly|irresponsibility|unprofessional|thoughtlessness|stupidity|pebkac)$/;
const PEOPLE = new Set<Who>(["we", "person", "people", "they", "name", "outsider", "unknown"]);
const WHY =
  "This names a human limit, and there the search stops. What made the slip easy, and what could have caught it early?";

/** A word for someone's care or character in place of what could be changed. */
export const humanError: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => {
    const range =
      errorOfHumans(sentence, at) ??
      lackOfCare(sentence, at) ??
      characterOf(sentence, at, own) ??
      wordAlone(sentence, at);
    if (!range || isRejected(sentence, range[0]) || isNoEnd(sentence, range[1])) return [];
    return [remark("human-error", sentence, range, WHY, otherWords(sentence, range))];
  });

type Range = readonly [number, number];

function errorOfHumans(sentence: Sentence, at: number): Range | undefined {
  const [first, second] = [sentence[at], sentence[at + 1]];
  if (isWord(first, "human") && isWord(second, "-")) return errorAt(sentence, at, at + 2);
  if (!first || !WHOSE.has(first.low)) return undefined;
  return errorAt(sentence, at, at + 1);
}

function errorAt(sentence: Sentence, from: number, at: number): Range | undefined {
  const [whose, kind, next] = [sentence[from], sentence[at], sentence[at + 1]];
  if (from > 0 && /^[A-Z]/.test(whose?.text ?? "") && /^[A-Z][a-z]/.test(kind?.text ?? ""))
    return undefined;
  if (!kind || !KINDS.has(singular(kind.low))) return undefined;
  if (next && NOT_OF_CARE.has(next.low)) return undefined;
  const plural = kind.low !== singular(kind.low);
  if (plural && !isWord(whose, "human") && isMeasured(sentence, at + 1)) return undefined;
  if (isWord(whose, "user") && (plural || /^(?:failure|fault)$/.test(kind.low))) return undefined;
  if (!isWord(whose, "human") && isWord(kind, "failure", "failures", "fault", "faults"))
    return undefined;
  return [from, at + 1];
}

/** "Operator errors are exposed as a metric": what a machine called so counts and shows. */
const isMeasured = (sentence: Sentence, at: number): boolean =>
  isBe(sentence[at]?.low ?? "") &&
  sentence
    .slice(at + 1, at + 4)
    .some(({ low }) =>
      /^(?:exposed|logged|counted|returned|shown|raised|emitted|recorded|reported|labelled)$/.test(
        low,
      ),
    );

/** "lack of attention", "insufficient care", "poor judgement", "not paying attention". */
function lackOfCare(sentence: Sentence, at: number): Range | undefined {
  const token = sentence[at];
  const next = sentence[at + 1];
  if (isWord(token, "lack", "absence", "lapse", "lapses", "want") && isWord(next, "of", "in")) {
    for (let i = at + 2; i < at + 5; i++) {
      const low = sentence[i]?.low ?? "";
      const judged = /^(?:judgment|judgement|concentration|focus|competence)$/.test(low);
      if ((careNouns.has(low) || judged) && sentence[i + 1]?.tag !== "NOUN") return [at, i + 1];
    }
  }
  if (isWord(token, "poor", "bad", "insufficient", "inadequate") && isPoor(sentence, at))
    return [at, at + 2];
  const pays = isWord(token, "pay", "paying", "paid");
  const attention = pays && isWord(next, "attention", "enough", "close", "sufficient", "proper");
  if (attention && sentence.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === "NOT"))
    return [at - 1, isWord(next, "attention") ? at + 2 : at + 3];
  return undefined;
}

function isPoor(sentence: Sentence, at: number): boolean {
  const low = sentence[at + 1]?.low ?? "";
  if (/^judge?ment$/.test(low)) return true;
  // "Insufficient care was taken" is the passive's.
  if (sentence[at + 2]?.tag === "AUX") return false;
  return (
    isWord(sentence[at], "insufficient", "inadequate") && /^(?:care|attention|diligence)$/.test(low)
  );
}

/** "Bob was careless", "a negligent engineer", "the team was not careful". */
function characterOf(sentence: Sentence, at: number, own: ReadonlySet<string>): Range | undefined {
  const token = sentence[at];
  if (!token) return undefined;
  const positive = careWords.has(token.low);
  if (!positive && !characterWords.has(token.low)) return undefined;
  const next = sentence[at + 1];
  if (!positive && next && (next.tag === "NOUN" || next.tag === "NAME")) {
    const who = whoIs(sentence, { from: at + 1, to: at + 2 }, own);
    const habit = isWord(
      next,
      "habits",
      "behaviour",
      "behavior",
      "attitude",
      "mistake",
      "work",
      "conduct",
      "working",
    );
    return who === "person" || who === "people" || habit ? [at, at + 2] : undefined;
  }
  const be = beBefore(sentence, at);
  if (be === undefined) return undefined;
  const { negated, modal } = groupOf(sentence, at);
  if (modal || negated !== positive) return undefined;
  const subject = subjectOf(sentence, be, own);
  if (!subject || !PEOPLE.has(subject.who)) return undefined;
  if (
    subject.who === "unknown" &&
    (positive || /^(?:lazy|lax|unreliable|foolish|stupid)$/.test(token.low))
  )
    return undefined;
  if (subject.who === "name" && /^(?:lazy|unreliable|lax)$/.test(token.low)) return undefined;
  return [subject.from, isWord(next, "enough") ? at + 2 : at + 1];
}

function beBefore(sentence: Sentence, at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = sentence[i];
    if (!token) return undefined;
    if (isBe(token.low)) return i;
    if (!["ADV", "NOT", "AUX", "DET", "PRON"].includes(token.tag)) return undefined;
  }
  return undefined;
}

function wordAlone(sentence: Sentence, at: number): Range | undefined {
  const [token, next] = [sentence[at], sentence[at + 1]];
  // "the careless-mode flag"
  if (isWord(next, "-") && next?.start === token?.end) return undefined;
  return ALONE.test(sentence[at]?.low ?? "") ? [at, at + 1] : undefined;
}

/** "We do not say human error", "rather than human error": it is spoken about, not said. */
function isRejected(sentence: Sentence, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 7), at);
  const text = before.map(({ low }) => low).join(" ");
  if (
    /\b(?:rather than|instead of|other than|blaming|the (?:term|label|word|words|phrase|notion)|more than|beyond)\s*(?:a |an |just |any |simple |of )*$/.test(
      text,
    )
  )
    return true;
  if (
    /(?:\bno|\bnever|\bnot|\bn't|\bcannot)(?: \w+){0,3}? (?:say|write|use|call|called|blame|accept|stop at|labelled|labeled|end at|end with)\b/.test(
      text,
    )
  )
    return true;
  return /(?:\bnot|\bn't|\bno|\bnever|\bneither)(?: (?:a|an|just|any|due to|because of|caused by|simply|only|merely|about|one of))*$/.test(
    text,
  );
}

/** "Operator error is a symptom", "…is never where we stop". */
function isNoEnd(sentence: Sentence, to: number): boolean {
  if (!isBe(sentence[to]?.low ?? "")) return false;
  const after = sentence.slice(to + 1, to + 6);
  const symptom = after.some((token) => isWord(token, "symptom", "consequence", "start", "label"));
  return symptom || isWord(after[0], "never", "not", "n't", "rarely", "seldom");
}

function otherWords(sentence: Sentence, [from, to]: Range): string[] {
  const exact =
    isWord(sentence[from], "human") && isWord(sentence[to - 1], "error") && to === from + 2;
  if (!exact || isWord(sentence[to], "-")) return [];
  const before = sentence[from - 1]?.low ?? "";
  if (/^(?:to|by|of|from|with|was)$/.test(before)) return ["a step that was easy to get wrong"];
  return [];
}
