import type { WhyView } from "./schema";

type Leaf = Pick<WhyView, "answer" | "kind" | "contributing" | "askOn" | "layer">;

/** Five whys are a hint and no rule; a chain that ends in the first three is looked at. */
const early = 3;
/** Shorter than this, an answer mostly says what happened and not what made it possible. */
const shortAnswer = 70;

export const askFurther = "What made that possible?";

/**
 * Whether a chain seems to stop at a symptom: it is short, nobody said what kind of answer its end
 * is or marked it as a condition, and it tells what happened. Deep chains are let be.
 * @param depth from 0 for a first question.
 */
export function stopsEarly(leaf: Leaf, depth: number): boolean {
  const { answer, kind, contributing, askOn, layer } = leaf;
  if (depth >= early || answer.trim() === "") return false;
  if (kind !== null || contributing || layer !== null || askOn !== null) return false;
  return tellsWhatHappened.test(answer) || answer.trim().length < shortAnswer;
}

const tellsWhatHappened =
  /\b(?:fail(?:ed|s|ing)?|crash\w*|broke|down|slow\w*|errors?|time(?:d)? ?outs?|unavailable|stopped|full|ran out|wrong|lost|missing|corrupt\w*|overload\w*|5\d\d)\b/i;
