import { doing, vagueQualities } from "./action-words";
import { isWord } from "./context";
import type { Sentence, Token } from "./sentences";

const MEANS = ["by", "via", "through", "using", "including"];
const SHOWN =
  /^(?:include|show|contain|say|explain|cover|list|fail|alert|page|log|require|refuse|reject|run|use|match|return|notify|point|validate|name|send|warn|at|below|above|under)$/;
/** They aim at something only when it is named. */
const AIMED = /^(?:ensure|detect|check|have|catch|cover)$/;
/** "Communication with support": no means. */
const TOGETHER =
  /^(?:communication|coordination|collaboration|relationship|cooperation|work|working|dealing|experience|familiarity|integration|issues?|problems?|wrong|consistent|interaction|contact|alignment)$/;
/** Aims, not means: "to detect problems", "to allow it", "to make it better". */
const OPEN_ENDED =
  /^(?:allow|detect|enable|get|give|make|meet|monitor|produce|protect|provide|reach|relax|scale|secure|serve|stop|surface|test|use)$/;
const DECIDING =
  /^(?:decide|plan|write|document|report|record|publish|agree|choose|propose|present|list|file|open|create|implement|fix|remove|share|send|update|draft)$/;
const WHEN =
  /^(?:friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|end|the|next|q[1-4]|january|february|march|april|june|july|august|september|october|november|december)$/;

/** A number, a means, or what will be seen. */
export function hasMeasure(sentence: Sentence, at: number): boolean {
  if (isMeasured(sentence, at)) return true;
  const left = sentence.slice(at + 1);
  return left.some((token, i) => {
    const next = left[i + 1];
    if (isWord(token, "so") && isWord(next, "that", "we", "it", "they", "a", "the"))
      return !left.slice(i).some(({ low }) => isVague(low));
    if (isWord(token, "with") && next)
      return !isVague(next.low) && !TOGETHER.test(left[i - 1]?.low ?? "");
    if (isWord(token, "from")) return left.slice(i).some(({ low }) => low === "to");
    if (!isWord(token, "to")) return false;
    const specific = left
      .slice(i + 2)
      .some(({ text, low }) => /^x+$/.test(low) || /[A-Z.]/.test(text.slice(0, -1)));
    const done = doing.has(next?.low ?? "") && !OPEN_ENDED.test(next?.low ?? "");
    if (done && ["DET", "OWN"].includes(left[i + 2]?.tag ?? "")) return true;
    return SHOWN.test(next?.low ?? "") || (AIMED.test(next?.low ?? "") && specific);
  });
}

const isVague = (low: string): boolean => vagueQualities.has(low) || low === "such";

/** A number, or "by doing this". */
export function isMeasured(sentence: Sentence, at: number): boolean {
  const left = sentence.slice(at + 1);
  return hasFigure(sentence, at) || left.some((token, i) => isMeans(token, left[i + 1]));
}

export function hasFigure(sentence: Sentence, at: number): boolean {
  const left = sentence.slice(at + 1);
  return left.some((token, i) => isFigure(token, left[i - 1] ?? sentence[at], left[i + 1]));
}

function isMeans(token: Token, next: Token | undefined): boolean {
  if (isWord(token, "by")) return /ing$/.test(next?.low ?? "");
  return isWord(token, ...MEANS) && next !== undefined;
}

const BEFORE_FIGURE =
  /^(?:to|at|below|above|under|over|by|than|from|least|most|every|within|per|after|of|exceeds|[<>≥≤=])$/;
const UNITS =
  /^(?:%|percent|ms|s|sec|seconds?|m|min|minutes?|h|hours?|days?|weeks?|months?|gb|mb|kb|gib|mib|tb|times|x|requests?|messages?|nodes?|replicas?|pods?|cores?|reviewers?|approvals?|people|hosts?|attempts?|errors?)$/;

/** A number that measures; that of an issue or a version does not. */
function isFigure(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  const match = /^(\d+(?:[.,]\d+)*)(%|[a-z]{1,3})?$/i.exec(token.low);
  if (!match || /^(?:19|20)\d\d$/.test(token.low)) return false;
  if (match[2] || UNITS.test(next?.low ?? "")) return true;
  return BEFORE_FIGURE.test(before?.low ?? "");
}

/** "…and write down", "…and delete those", "…by Friday": looking that ends in something. */
export function hasOutcome(sentence: Sentence, at: number): boolean {
  return sentence.some((token, i) => {
    if (i <= at + 1) return false;
    const [next, then] = [sentence[i + 1], sentence[i + 2]];
    if (isWord(token, "and", "then", ",")) {
      if (isWord(next, "ensure")) return isCheckable(sentence, i + 1);
      if (DECIDING.test(next?.low ?? "") || isWord(next, "then")) return true;
      return doing.has(next?.low ?? "") && ["DET", "OWN", "PRON", "NUM"].includes(then?.tag ?? "");
    }
    const late = i > sentence.length - 7;
    return (
      isWord(token, "by", "until") && late && (WHEN.test(next?.low ?? "") || next?.tag === "NUM")
    );
  });
}

const WISHED =
  /^(?:happen|recur|reoccur|occur|repeat|safe|reliable|stable|robust|better|good|proper|properly|resilient|secure|correct|correctly|enough|sufficient|appropriate|adequate|successful|smooth|smoothly|aware|careful|available|quality|healthy|covered|best|durability|reliability|stability|quickly|durable|understood|understand|understands|critical|important|relevant|necessary|right|required|suitable|knows|known|well|fine|ok|okay|work|works|working)$/;

/** "Ensure that every node has time sync" can be checked; "ensure this never happens again" cannot. */
export function isCheckable(sentence: Sentence, at: number): boolean {
  const aside = sentence.findIndex(({ low }, i) => low === "," && isWord(sentence[i + 1], "which"));
  const left = sentence.slice(at + 1, aside < 0 ? undefined : aside);
  if (left.length === 3 && isState(left)) return true;
  if (left.length < 4) return false;
  if (isMeasured(sentence, at)) return true;
  const again = left.some(({ low }, i) => low === "again" && i > 1);
  if (again || left.some(({ low }) => WISHED.test(low))) return false;
  if (hasMeasure(sentence, at)) return true;
  const named = left.some(
    ({ text, low, tag }, i) =>
      i > 0 &&
      (/^x+$/.test(low) ||
        (tag === "NAME" && /^[A-Z]/.test(text)) ||
        /^(?:per|every|each|within|before|after|when|from)$/.test(low)),
  );
  const states = left.some(({ low }) =>
    /^(?:all|every|each|no|only|must|is|are|has|have|be|not|links|exits|fails|runs|returns)$/.test(
      low,
    ),
  );
  return states && (named || left.length > 6);
}

/** "pycurl is used", "tracing is enabled". */
const isState = (left: Sentence): boolean =>
  isWord(left[1], "is", "are") &&
  /^(?:used|enabled|disabled|set|installed|deployed|pinned|encrypted|removed|deleted|rotated|signed)$/.test(
    left[2]?.low ?? "",
  );
