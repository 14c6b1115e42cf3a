import type { Remark, RuleName } from "../rule-set";
import type { Sentence, Token } from "./sentences";

/** What a rule of this language looks at. */
export type Reading = {
  sentence: Sentence;
  own: ReadonlySet<string>;
  /** The passage, to quote from. */
  text: string;
  kind: "paragraph" | "item" | "heading" | "cell";
};

export type Rule = (reading: Reading) => Remark[];

/** A remark over the words from `from` up to, not including, `to`. */
export function remark(
  rule: RuleName,
  sentence: Sentence,
  [from, to]: readonly [number, number],
  why: string,
  suggestions: string[] = [],
): Remark {
  const start = sentence[from]?.start ?? 0;
  const end = sentence[to - 1]?.end ?? start;
  return { rule, start, end, why, suggestions };
}

export const isWord = (token: Token | undefined, ...lows: string[]): boolean =>
  token !== undefined && lows.includes(token.low);
