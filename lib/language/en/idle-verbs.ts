import { isWord } from "./context";
import { hasFigure, hasMeasure } from "./measures";
import type { Sentence } from "./sentences";

/** "Try to deploy less on Fridays". */
export const isTriedALittle = (sentence: Sentence, at: number): boolean =>
  sentence.slice(0, at).some((token) => isWord(token, "try", "aim", "strive", "attempt")) &&
  sentence.slice(at).some((token) => isWord(token, "less", "more", "fewer", "better", "harder")) &&
  !hasFigure(sentence, at);

/** "Push forward with it" goes on with something that nobody has named. */
export const isPushedOn = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "push", "move", "press", "go", "carry") &&
  isWord(sentence[at + 1], "forward", "ahead", "on") &&
  isWord(sentence[at + 2], "with");

/** "Carefully monitor the queue" watches; "monitor the queue" may well be an alert. */
export const isWatched = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "monitor", "watch", "supervise") &&
  isWord(sentence[at - 1], "carefully", "closely", "actively", "continuously", "proactively") &&
  !hasMeasure(sentence, at);

/** "Bring down the noise"; a cluster that is brought down is gone. */
export const isBroughtDown = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "bring", "cut", "drive", "keep") &&
  sentence.slice(at + 1, at + 6).some((token) => isWord(token, "down")) &&
  sentence
    .slice(at + 1, at + 7)
    .some(({ low }) =>
      /^(?:noise|number|rate|count|times?|costs?|load|latency|volume|amount|errors?|risk|fatigue)$/.test(
        low,
      ),
    );

const IDIOMS =
  /^(?:(?:get|have) a (?:better )?(?:handle|grip|grasp) on|(?:get|stay|keep|be) on top of|(?:get|come) to grips|get better at|double down|step up|do better|up our game)\b/;

/** They name what bothers, not what will be different. */
const LEFT_OPEN =
  /^(?:(?:deal|do something) (?:with|about)|sort (?:\S+ )?out|take care of|circle back|touch base|get (?:\S+ ){1,3}on the same page|keep (?:\S+ ){0,3}in mind|have a think)\b/;

/** "Get a handle on our certificates." */
export const isIdiom = (sentence: Sentence, at: number): boolean =>
  begins(sentence, at, IDIOMS) || (begins(sentence, at, LEFT_OPEN) && !hasMeasure(sentence, at));

const begins = (sentence: Sentence, at: number, idioms: RegExp): boolean =>
  idioms.test(
    sentence
      .slice(at, at + 8)
      .map(({ low }) => low)
      .join(" "),
  );
