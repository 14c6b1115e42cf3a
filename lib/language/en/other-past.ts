import { isWord, type Reading, type Rule, remark } from "./context";
import { DONE_BY_PEOPLE, haveAfter, participleAfter } from "./modals";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import type { Subject } from "./subject";
import { isParticiple } from "./verbs";
import { type Who, whoIs } from "./who";

export const WHY =
  "This tells of a past that did not happen. What did it look like at that moment, and why did that make sense?";

export const PEOPLE = new Set<Who>(["we", "person", "people", "nobody", "they"]);

/** "Had we known…", "if only…", "if we had tested…, we would". */
export const otherPast: Rule = ({ sentence, own }) =>
  [...sentence.keys()].flatMap((at) => inversion(sentence, own, at));

function inversion(sentence: Sentence, own: ReadonlySet<string>, at: number) {
  const token = sentence[at];
  if (isWord(token, "if") && isWord(sentence[at + 1], "only"))
    return [remark("hindsight", sentence, [at, at + 2], WHY)];
  if (isWord(token, "had")) {
    const to = invertedBy(sentence, at, own);
    return to === undefined ? [] : [remark("hindsight", sentence, [at, to], WHY)];
  }
  if (!isWord(token, "if")) return [];
  const phrase = phraseAfter(sentence, at + 1);
  if (!phrase || !PEOPLE.has(whoIs(sentence, phrase, own))) return [];
  const had = sentence[phrase.to];
  const verb = participleAfter(sentence, phrase.to) ?? -1;
  const looksBack = isWord(had, "had", "'d") && verb > 0 && hasWouldHave(sentence);
  return looksBack ? [remark("hindsight", sentence, [at, verb + 1], WHY)] : [];
}

function invertedBy(sentence: Sentence, at: number, own: ReadonlySet<string>): number | undefined {
  const before = sentence[at - 1];
  const opens = !before || before.tag === "PUNCT" || before.tag === "AND";
  const within = isWord(sentence[at + 1], "we", "i", "they", "he", "she") && hasWouldHave(sentence);
  if (!opens && !within) return undefined;
  const phrase = phraseAfter(sentence, at + 1);
  if (!phrase) return undefined;
  const who = whoIs(sentence, phrase, own);
  const other = hasWouldHave(sentence);
  if (!PEOPLE.has(who) && !other) return undefined;
  for (let i = phrase.to; i < Math.min(phrase.to + 6, sentence.length); i++)
    if (isParticiple(sentence[i]?.low ?? "")) return i + 1;
  return undefined;
}

const hasWouldHave = (sentence: Sentence): boolean =>
  sentence.some(
    ({ low }, at) => /^(?:would|could|might)$/.test(low) && haveAfter(sentence, at) !== undefined,
  );

/** "would have" judges when it stands beside the other past: "if we had…", "would have saved time". */
export function wouldHave(
  { sentence, own }: Reading,
  verb: number,
  subject: Subject,
  been: boolean,
): boolean {
  const { who } = subject;
  const low = sentence[verb]?.low ?? "";
  if (hasOtherPast(sentence, own)) return true;
  if (who === "we" && sentence.some((token) => isWord(token, "ideally"))) return true;
  if (thingHad(sentence))
    return (PEOPLE.has(who) && !isDenied(sentence, verb)) || (been && DONE_BY_PEOPLE.has(low));
  if (who === "thing" || who === "name" || who === "unknown" || who === "outsider") {
    if (been)
      return /^(?:better|enough|sufficient|wiser|smarter|safer|simpler|sensible|prudent|preferable|prevented|avoided|caught|detected|noticed|easier|helpful|nice|good|wise|useful|quicker|faster|shorter|ideal|averted)$/.test(
        low,
      );
    if (/^(?:helped|saved|spared)$/.test(low)) return true;
    return (
      isMoreOf(sentence, subject) &&
      /^(?:prevented|avoided|caught|detected|reduced|stopped|shown|revealed|averted|mitigated|shortened)$/.test(
        low,
      )
    );
  }
  return (
    who === "we" &&
    !isDenied(sentence, verb) &&
    /^(?:noticed|caught|known|seen|detected|found|avoided|prevented|spotted|saved)$/.test(low) &&
    !sentence.some(({ low }) => low === "otherwise")
  );
}

const isDenied = (sentence: Sentence, verb: number): boolean =>
  sentence.slice(Math.max(0, verb - 4), verb).some(({ tag }) => tag === "NOT");

/** "If the flag had been documented,". */
const thingHad = (sentence: Sentence): boolean =>
  sentence.some(
    (token, at) =>
      isWord(token, "if") &&
      sentence
        .slice(at + 1, at + 7)
        .some(
          (had, i) => isWord(had, "had") && participleAfter(sentence, at + 1 + i) !== undefined,
        ),
  );

/** "More testing", "better monitoring", "an earlier call": a wish, not a layer. */
const isMoreOf = (sentence: Sentence, { from, to }: Subject): boolean =>
  sentence
    .slice(from, to)
    .some(({ low }) =>
      /^(?:more|better|proper|earlier|closer|extra|additional|quicker|faster|simple|careful|regular)$/.test(
        low,
      ),
    );

/** "if we had", "had the team". */
function hasOtherPast(sentence: Sentence, own: ReadonlySet<string>): boolean {
  return sentence.some((token, at) => {
    if (isWord(token, "if")) {
      const phrase = phraseAfter(sentence, at + 1);
      if (!phrase || isWord(sentence[at + 1], "you")) return isWord(sentence[at + 1], "only");
      const past =
        isWord(sentence[phrase.to], "had", "'d") &&
        participleAfter(sentence, phrase.to) !== undefined;
      const who = whoIs(sentence, phrase, own);
      return PEOPLE.has(who) && (past || isWord(sentence[phrase.to], "actually"));
    }
    return isWord(token, "had") && invertedBy(sentence, at, own) !== undefined;
  });
}
