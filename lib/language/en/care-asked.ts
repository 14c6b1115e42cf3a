import { isWord } from "./context";
import type { Sentence } from "./sentences";

const CARE =
  /^(?:careful|mindful|vigilant|aware|attentive|cautious|diligent|thorough|cognizant|conscious|alert|proactive|disciplined|responsible)$/;
const REMINDING = /^(?:remind|reminding|educate|encourage|strive|doublecheck)$/;

/**
 * "Be more careful", "remind everyone", "never deploy without checking": care that is asked of people.
 * The word after what asks for it.
 */
export function asksForCare(sentence: Sentence, at: number): number | undefined {
  const [first, second] = [sentence[at], sentence[at + 1]];
  if (REMINDING.test(first?.low ?? "")) return at + 2;
  if (isWord(first, "double") && isWord(second, "check", "checking")) return at + 2;
  if (isWord(first, "follow") && isFollowed(sentence, at)) return sentence.length;
  if (isWord(first, "communicate", "collaborate", "coordinate") && isBare(sentence, at))
    return at + 2;
  return qualityOf(sentence, at) ?? prohibition(sentence, at);
}

function qualityOf(sentence: Sentence, at: number): number | undefined {
  const earlier = sentence.slice(Math.max(0, at - 3), at);
  for (let i = at; i < Math.min(at + 7, sentence.length); i++) {
    const token = sentence[i];
    const asks = [...earlier, ...sentence.slice(at, i)].some((word) =>
      isWord(word, "be", "being", "more", "stay", "become", "remain"),
    );
    if (CARE.test(token?.low ?? "") && asks) return i + 1;
    if (isWord(token, "attention") && isWord(sentence[at], "pay", "paying")) return i + 1;
    if (isWord(token, "care") && isWord(sentence[at], "take", "taking")) return i + 1;
    if (isWord(token, "awareness")) return i + 1;
  }
  return undefined;
}

/** "Do not make the same mistake again"; "do not use the shared account" is a rule that one can see. */
function prohibition(sentence: Sentence, at: number): number | undefined {
  const forbids = sentence
    .slice(Math.max(0, at - 1), at + 3)
    .some(({ low, tag }) => tag === "NOT" || low === "don't" || low === "avoid");
  if (!forbids) return undefined;
  const hopes = sentence.findIndex(
    (token, i) =>
      i > at &&
      (isWord(
        token,
        "mistake",
        "mistakes",
        "forget",
        "again",
        "careless",
        "panic",
        "assume",
        "rush",
      ) ||
        (isWord(token, "without") &&
          /^(?:checking|testing|thinking|asking|verifying)$/.test(sentence[i + 1]?.low ?? ""))),
  );
  return hopes < 0 ? undefined : hopes + 1;
}

const isFollowed = (sentence: Sentence, at: number): boolean =>
  sentence
    .slice(at + 1, at + 5)
    .some(({ low }) =>
      /^(?:process|processes|procedure|procedures|practice|practices|guideline|guidelines|rules|standards|checklist|runbook)$/.test(
        low,
      ),
    );

const isBare = (sentence: Sentence, at: number): boolean => {
  const next = sentence[at + 1];
  return (
    !next ||
    isWord(next, "better", "more", "clearly", "early", "earlier", "with", "proactively") ||
    next.tag === "PUNCT"
  );
};
