import {
  checkText,
  contextOf,
  type Finding,
  findingOf,
  type Options,
  passagesWithRules,
} from "./check";

const OF_WHO = new Set<string>(["person-at-fault", "human-error", "blame-by-passive", "hindsight"]);

/**
 * What makes an answer speak of who instead of what: someone who failed, a word for their care, a past
 * that did not happen, or nothing but a name or a role. Null when it says something else.
 */
export function endsInPerson(
  text: string,
  options: Pick<Options, "language" | "ownWords"> = {},
): Finding | null {
  const found = checkText(text, options).find(({ rule }) => OF_WHO.has(rule));
  if (found) return found;
  const passages = passagesWithRules(text, options);
  const [only] = passages;
  if (!only || passages.length > 1) return null;
  const remark = only.rules.onlyNames(only.passage, contextOf(options));
  return remark ? findingOf(remark, only.passage, text) : null;
}
