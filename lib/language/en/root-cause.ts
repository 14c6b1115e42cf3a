import { isWord, type Rule, remark } from "./context";
import { oneReasonIn } from "./one-reason";
import type { Sentence } from "./sentences";
import type { Range } from "./turns";

const ONLY = /^(?:true|real|sole|only|main|single|ultimate|primary)$/;
const WHY = "There is rarely one cause. What else had to be true for this to happen?";

/** One condition as the cause of it all. The plural knows better. */
export const rootCause: Rule = ({ sentence, kind }) => {
  const causes = [...sentence.keys()].map(
    (at) => rootAt(sentence, at) ?? onlyCauseAt(sentence, at),
  );
  return [...causes, ...oneReasonIn(sentence)].flatMap((range) => {
    if (!range || isDenied(sentence, range[0])) return [];
    const other = otherWords(sentence, range, kind === "heading");
    return [remark("root-cause", sentence, other?.range ?? range, WHY, other ? [other.words] : [])];
  });
};

function rootAt(sentence: Sentence, at: number): Range | undefined {
  const token = sentence[at];
  if (isWord(token, "rootcause")) return [at, at + 1];
  if (!isWord(token, "root")) return undefined;
  const to = isWord(sentence[at + 1], "-") ? at + 2 : at + 1;
  return isWord(sentence[to], "cause", "caused", "causing") ? [at, to + 1] : undefined;
}

/** "the real cause of", "the sole cause was". */
function onlyCauseAt(sentence: Sentence, at: number): Range | undefined {
  const [first, second, third] = [sentence[at], sentence[at + 1], sentence[at + 2]];
  if (!ONLY.test(first?.low ?? "") || !isWord(second, "cause")) return undefined;
  const twice = ONLY.test(sentence[at - 1]?.low ?? "") ? at - 2 : at - 1;
  const definite = isWord(sentence[twice], "the", "its", "one");
  const tells = isWord(third, "of", "was", "is", "for", "behind", ":") || third === undefined;
  return definite && (tells || third?.tag === "PUNCT") ? [at, at + 2] : undefined;
}

/** "There is no root cause", "no single root cause", "we do not look for a root cause". */
function isDenied(sentence: Sentence, at: number): boolean {
  const before = sentence
    .slice(Math.max(0, at - 9), at)
    .map(({ low }) => low)
    .join(" ");
  if (
    /\b(?:no|not|never|n't|rarely|seldom)(?: (?:a|an|any|just|only))? (?:one|single|sole)$/.test(
      before,
    )
  )
    return true;
  if (
    /\b(?:there (?:is|was|'s|are|were) (?:no|not a|never a|rarely a|seldom a)|instead of (?:a|the|one)|rather than (?:a|the|one))$/.test(
      before,
    )
  )
    return true;
  if (
    /\b(?:never|not|n't|rarely|seldom) (?:a|the)$/.test(before) &&
    /\b(?:is|are) \S+ \S+$/.test(before)
  )
    return true;
  return /\b(?:not|n't|never) (?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?|speak|talk|write|say|use|believe|call)(?: \w+){0,5}$/.test(
    before,
  );
}

function otherWords(sentence: Sentence, [from, to]: Range, heading: boolean) {
  const title = /^[A-Z]/.test(sentence[from]?.text ?? "");
  const [before, next] = [sentence[from - 1], sentence[to]];
  const capital = (words: string, high: boolean) =>
    high ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  const plain = !/^(?:caused|causing|-)$/.test(sentence[to - 1]?.low ?? "");
  if (!plain) return undefined;
  if (heading || (title && (next === undefined || isWord(next, ":"))))
    return from === 0 && (next === undefined || next.tag === "PUNCT")
      ? { range: [from, to] as Range, words: "Contributing conditions" }
      : undefined;
  if (!isWord(before, "the", "a") || !isWord(next, "was", "is", "of", "for")) return undefined;
  const high = /^[A-Z]/.test(before?.text ?? "");
  return { range: [from - 1, to] as Range, words: capital("one contributing condition", high) };
}
