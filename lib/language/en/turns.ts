import type { Sentence } from "./sentences";

export type Range = readonly [from: number, to: number];

/**
 * Finds turns of phrase in a sentence. The patterns read whole words in lower case, a blank between
 * them, and all of them are looked for in one go.
 */
export function turnsOf(patterns: readonly RegExp[]): (sentence: Sentence) => Range[] {
  const any = patterns.map(({ source }) => source).join("|");
  const whole = new RegExp(`(?<![^ ])(?:${any})(?![^ ])`, "g");
  return (sentence) => {
    const said = saidIn(sentence);
    return [...said.matchAll(whole)].map(({ index, 0: words }) => {
      const from = said.slice(0, index).split(" ").length - 1;
      return [from, from + words.split(" ").length];
    });
  };
}

const known = new WeakMap<Sentence, string>();

/** Several rules read the same sentence one after the other. */
function saidIn(sentence: Sentence): string {
  const said = known.get(sentence) ?? sentence.map(({ low }) => low).join(" ");
  known.set(sentence, said);
  return said;
}
