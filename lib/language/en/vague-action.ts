import { opening } from "./action-opening";
import { doing, ensuring, looking, vagueQualities, vagueThings, wishing } from "./action-words";
import { asksForCare } from "./care-asked";
import { isWord, type Reading, type Rule, remark } from "./context";
import { isBroughtDown, isIdiom, isPushedOn, isTriedALittle, isWatched } from "./idle-verbs";
import { singular } from "./letters";
import { hasFigure, hasMeasure, hasOutcome, isCheckable } from "./measures";
import { mayBeVerb, type Sentence } from "./sentences";
import { isGerundAlone, isMoreOfSomething, isVerbThere, isWishMet } from "./vague-things";

const ASK = {
  looking: "Looking is a start. What will exist when it is done, and by when?",
  wishing: "Better by how much, or by doing what? Name what will be different.",
  ensuring: "How would one see that it holds? Name the check, the change or the number.",
  careful: "Care cannot be scheduled. What could make it hard to get wrong?",
  hedged: "This leaves open whether it happens. What has been decided?",
  noVerb: "What will be done? Begin with a verb: add, remove, write, change.",
};

/** An action of which nobody could say when it is done. */
export const vagueAction: Rule = (reading) => {
  const { sentence, kind } = reading;
  if (kind === "heading" || kind === "cell" || isDone(sentence)) return [];
  const { at, hedged } = opening(sentence);
  if (!sentence[at]) return [];
  const care = asksForCare(sentence, at);
  const why = care === undefined ? whyVague(reading, at, hedged) : ASK.careful;
  if (!why) return [];
  const to = care ?? (why === ASK.noVerb ? sentence.length : objectEnd(sentence, at));
  return [remark("vague-action", sentence, [at, lastWord(sentence, at, to)], why)];
};

const isDone = (sentence: Sentence): boolean =>
  [...sentence.slice(-4), ...sentence.slice(0, 3)].some(({ low }) =>
    /^(?:done|completed|finished|✅)$/.test(low),
  );

function whyVague({ sentence }: Reading, at: number, hedged: boolean): string | undefined {
  const verb = sentence[at];
  if (!verb) return undefined;
  const base = isBroughtDown(sentence, at) ? "reduce" : baseOf(verb.low, verb.lemma);
  if (isWord(verb, "something", "somehow", "how", "whether", "why", "what")) return ASK.noVerb;
  if (isTriedALittle(sentence, at) || isIdiom(sentence, at)) return ASK.wishing;
  if (isPushedOn(sentence, at) || isWatched(sentence, at)) return ASK.looking;
  if (isSure(sentence, at, base)) return isCheckable(sentence, at) ? undefined : ASK.ensuring;
  if (isMoreOfSomething(sentence, at, base)) return ASK.wishing;
  if (looking.has(base)) return isSettled(sentence, at, base) ? undefined : ASK.looking;
  if (isTalk(sentence, at)) return ASK.looking;
  if (wishing.has(base)) return isWishMet(sentence, at, base) ? undefined : ASK.wishing;
  if (hedged && !hasMeasure(sentence, at)) return ASK.hedged;
  if (isGerundAlone(sentence, at)) return ASK.noVerb;
  if (doing.has(base) && verb.tag !== "NOUN") return undefined;
  return doing.has(verb.low) || isVerbThere(sentence, at) ? undefined : noVerb(sentence, at);
}

/** "Adding", "Added" and "add" are one verb. */
function baseOf(low: string, lemma: string): string {
  const known = [doing, looking, wishing, ensuring];
  const stem = low.replace(/(?:ing|ed)$/, "");
  const forms = [low, lemma, stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")];
  return forms.find((form) => known.some((list) => list.has(form))) ?? lemma;
}

function isSure(sentence: Sentence, at: number, base: string): boolean {
  const next = sentence[at + 1];
  if (base === "make") return isWord(next, "sure", "certain");
  if (base === "see") return isWord(next, "to");
  return base === "ensure" || base === "guarantee" || base === "assure";
}

/** Looking that ends in something, or that is not looking: "keep the last five backups". */
function isSettled(sentence: Sentence, at: number, base: string): boolean {
  const next = sentence[at + 1];
  if (hasOutcome(sentence, at) || isJoinedToDoing(sentence, at)) return true;
  if (base === "keep")
    return !isWord(next, "an", "in", "on", "eye", "track", "looking", "improving", "working");
  if (
    base !== "check" &&
    base !== "validate" &&
    base !== "verify" &&
    base !== "test" &&
    base !== "confirm"
  )
    return false;
  if (isWord(next, "that")) return isCheckable(sentence, at + 1);
  if (
    isWord(
      next,
      "if",
      "whether",
      "why",
      "how",
      "with",
      "what",
      "for",
      "more",
      "everything",
      "everybody",
    )
  )
    return hasMeasure(sentence, at);
  return (
    sentence.slice(at + 1).filter(({ tag }) => !["PUNCT", "DET", "OWN"].includes(tag)).length > 1
  );
}

/** "Investigate and fix the leak". */
function isJoinedToDoing(sentence: Sentence, at: number): boolean {
  const verb = sentence[at + 2];
  return (
    isWord(sentence[at + 1], "and") &&
    /^(?:fix|remove|decide|document|write|add|implement|design|build|delete|replace|migrate|upgrade|publish|report|apply)$/.test(
      verb?.low ?? "",
    )
  );
}

/** "Schedule a discussion about it". */
function isTalk(sentence: Sentence, at: number): boolean {
  const talks = sentence
    .slice(at + 1, at + 4)
    .some(({ low }) =>
      /^(?:discussion|discussions|investigation|brainstorm|brainstorming|conversation)$/.test(low),
    );
  return (
    talks &&
    isWord(
      sentence[at],
      "schedule",
      "have",
      "hold",
      "start",
      "initiate",
      "begin",
      "set",
      "organise",
      "organize",
      "continue",
    )
  );
}

/** Enough of English to be sure that no verb is there. */
function noVerb(sentence: Sentence, at: number): string | undefined {
  const left = sentence.slice(at).filter(({ tag }) => tag !== "PUNCT");
  if (left.length === 0 || left.length > 14) return undefined;
  if (left.every(({ low }) => /^x+$/.test(low) || /^\d/.test(low))) return undefined;
  if (isImperative(sentence, at) || hasFigure(sentence, at)) return undefined;
  if (left.length < 3 && left.every(({ low }) => /^(?:n|a|na|none|no|nothing|-|ok)$/.test(low)))
    return undefined;
  const first = left[0]?.tag ?? "";
  const wishes = left.some(
    ({ low }) => vagueThings.has(singular(low)) || vagueQualities.has(low) || PLANS.test(low),
  );
  const short = left.length < 4 && left.every(({ low }) => !/^x+$/.test(low));
  if (!wishes && !short) return undefined;
  return ["NOUN", "ADJ", "NAME", "DET", "NUM", "ADV"].includes(first) ? ASK.noVerb : undefined;
}

const PLANS =
  /^(?:runbook|playbook|guide|plan|backup|backups|change|changes|strategy|policy|rota|possible|potential)$/;

/** "Cordon the node", "rebalance partitions", "autogenerate the client". */
function isImperative(sentence: Sentence, at: number): boolean {
  const [first, next] = [sentence[at], sentence[at + 1]];
  if (!first || !next || !/^[a-z]+$/.test(first.low)) return false;
  if (/(?:ing|tion|ment|ness|ity|ance|ence|ship|s)$/.test(first.low)) return false;
  if (["DET", "OWN"].includes(next.tag) || isWord(next, "it", "them", "everything")) return true;
  if (
    ["ADP", "AND", "PUNCT", "IF", "AUX"].includes(next.tag) &&
    next.low !== "down" &&
    next.low !== "up"
  )
    return false;
  const known = first.low.replace(/^(?:re|de|auto|pre|un|over|co|dis|inter|sub|cross)/, "");
  if (doing.has(known) || /(?:[a-z]{2}i[sz]e|ify|[a-z]{3}ate)$/.test(first.low)) return true;
  return mayBeVerb(first.low) && !NOUNS_FIRST.test(first.low);
}

/** Verbs too, yet a note that begins with one names a thing. */
const NOUNS_FIRST = /^(?:action|team|flux|database|better|secret|support|process)$/;

function objectEnd(sentence: Sentence, at: number): number {
  let to = at + 1;
  while (to < sentence.length && to < at + 8) {
    const { tag = "", low = "" } = sentence[to] ?? {};
    if (tag === "PUNCT" && low !== "-") break;
    if (to > at + 1 && ["ADP", "IF", "TO", "AND"].includes(tag)) break;
    to++;
  }
  return to;
}

/** Without the full stop. */
function lastWord(sentence: Sentence, at: number, to: number): number {
  let end = Math.min(to, sentence.length);
  while (end > at + 1 && sentence[end - 1]?.tag === "PUNCT") end--;
  return end;
}
