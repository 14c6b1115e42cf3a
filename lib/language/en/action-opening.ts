import { doing, ensuring, looking, wishing } from "./action-words";
import { isWord } from "./context";
import { singular } from "./letters";
import { groups, roles } from "./people";
import type { Sentence } from "./sentences";

const LEADS =
  /^(?:todo|done|wip|ongoing|next|also|then|finally|please|first|second|third|lastly|additionally|furthermore|and|or|so|just|really|again|still|always|ideally|both|either|immediately|later)$/;
const HEDGES = /^(?:maybe|perhaps|possibly|potentially|probably|likely|eventually|someday)$/;
const MODAL =
  /^(?:should|must|need|needs|will|shall|'ll|let|lets|plan|plans|want|wants|ought|could|might|can|going|gonna)$/;
const FILLS = /^(?:to|be|have|us|'s|also|all|like|not|then|just|really|definitely|better|it|them)$/;
const WEAK = /^(?:could|might|can)$/;
const FARTHEST = 12;

export type Opening = {
  /** The word that says what is done. */
  at: number;
  /** "Maybe", "we could": nobody promised. */
  hedged: boolean;
};

/** Where an action begins to say what is done: behind its owner, "we should", a label, a box. */
export function opening(sentence: Sentence): Opening {
  let at = afterLabel(sentence);
  if (isTried(sentence, at)) at++;
  let hedged = false;
  while (at < sentence.length && isLead(sentence, at)) {
    hedged ||= HEDGES.test(sentence[at]?.low ?? "");
    at++;
  }
  const promise = promiseFrom(sentence, at);
  if (!promise) return { at, hedged };
  return { at: promise.end, hedged: hedged || promise.weak };
}

/** "**Redis isolation**: investigate…" is judged behind its label when something follows. */
function afterLabel(sentence: Sentence): number {
  const colon = sentence.findIndex(({ low }, at) => at < 8 && low === ":");
  return colon > 0 && colon + 1 < sentence.length ? colon + 1 : 0;
}

/** "Try to add", "aim to add": what is tried is judged. "Try the setting" is done when it was tried. */
const isTried = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "try", "attempt", "aim", "strive") && sentence[at + 1]?.tag === "TO";

function isLead(sentence: Sentence, at: number): boolean {
  const token = sentence[at];
  if (!token) return false;
  // "@ravi to look at it", "try to add it"
  const handed = sentence[at - 1];
  if (token.tag === "TO" && handed && (handed.text.startsWith("@") || isTried(sentence, at - 1)))
    return true;
  if (token.tag === "PUNCT" || token.text.startsWith("@") || /^\d+$/.test(token.low)) return true;
  if (token.tag === "ADV" && /[a-z]{3}ly$/.test(token.low)) return true;
  return LEADS.test(token.low) || HEDGES.test(token.low);
}

/** "We need to", "Ana will", "the release process should be", "the platform team to". */
function promiseFrom(sentence: Sentence, at: number): { end: number; weak: boolean } | undefined {
  if (isVerb(sentence[at]?.low ?? "") && sentence[at]?.tag !== "NOUN") return undefined;
  for (let i = at; i < Math.min(at + FARTHEST, sentence.length); i++) {
    const token = sentence[i];
    if (!token || (token.tag === "PUNCT" && token.low !== "-") || token.tag === "IF")
      return undefined;
    if (isOption(sentence, i)) return { end: i, weak: true };
    const goesOn = /^continu(?:e|es|ing)$/.test(token.low) && sentence[i + 1]?.tag === "TO";
    if (!goesOn && !isHanded(sentence, at, i) && !MODAL.test(token.low)) {
      if (["VERB", "NOT"].includes(token.tag) && i > at) return undefined;
      continue;
    }
    if (/^(?:plans?|needs?|wants?)$/.test(token.low) && sentence[i + 1]?.tag !== "TO") {
      if (token.tag === "NOUN") continue;
      return { end: i, weak: sentence.slice(at, i).some(({ low }) => HEDGES.test(low)) };
    }
    // "Automatic recovery could restart it" tells of a thing; "we could" leaves open whether anyone will.
    const ours = sentence.slice(at, i).some(({ low }) => low === "we" || low === "i");
    const open = sentence.slice(at, i).some(({ low }) => HEDGES.test(low));
    return { end: behindFills(sentence, i + 1), weak: (WEAK.test(token.low) && ours) || open };
  }
  return undefined;
}

/** "It might be an option", "it may be worth it". */
const isOption = (sentence: Sentence, at: number): boolean =>
  isWord(sentence[at], "might", "may", "could", "would") &&
  isWord(sentence[at + 1], "be") &&
  sentence
    .slice(at + 2, at + 5)
    .some((token) => isWord(token, "option", "idea", "worth", "useful", "helpful", "nice", "good"));

/** "Ana to", "the platform team to". */
function isHanded(sentence: Sentence, at: number, to: number): boolean {
  const before = sentence[to - 1];
  if (sentence[to]?.tag !== "TO" || !before || to === at || to > at + 5) return false;
  const word = singular(before.low);
  return before.tag === "NAME" || roles.has(word) || groups.has(word);
}

function behindFills(sentence: Sentence, from: number): number {
  let at = from;
  while (at < sentence.length) {
    const token = sentence[at];
    const have = isWord(token, "have") && sentence[at + 1]?.tag !== "TO";
    if (!token || have || !(FILLS.test(token.low) || MODAL.test(token.low) || token.tag === "ADV"))
      break;
    if (isWord(token, "not")) break;
    at++;
  }
  return at;
}

const isVerb = (low: string): boolean =>
  [doing, looking, wishing, ensuring].some((list) => list.has(low));
