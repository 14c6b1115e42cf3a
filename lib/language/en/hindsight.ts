import { isWord, type Reading, type Rule, remark } from "./context";
import { duties, sharedDuties } from "./lapses";
import { singular } from "./letters";
import { DONE_BY_PEOPLE, haveAfter, owedHave, participleAfter } from "./modals";
import { PEOPLE, WHY, wouldHave } from "./other-past";
import { phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import { type Subject, subjectOf } from "./subject";
import { whoIs } from "./who";
import { words } from "./words";

const HARM = words(
  "worse affected exposed lost impacted accessed compromised seen corrupted deleted leaked exploited",
);

const MODALS = words("should could would might ought must");

/** "should have tested", "could've been caught", "needed to have", "was supposed to have". */
export const hindsight: Rule = (reading) =>
  [...reading.sentence.keys()].flatMap((at) => modalPerfect(reading, at));

function modalPerfect(reading: Reading, at: number) {
  const { sentence, own } = reading;
  const token = sentence[at];
  if (!token) return [];
  const needless = isWord(token, "need") && sentence[at + 1]?.tag === "NOT";
  const modal = MODALS.has(token.low) || needless;
  const have = modal ? haveAfter(sentence, at) : owedHave(sentence, at);
  if (have === undefined) return [];
  const ends = sentence[have + 1] === undefined || sentence[have + 1]?.tag === "PUNCT";
  const verb = participleAfter(sentence, have) ?? (ends ? have : undefined);
  if (verb === undefined) return [];
  if (isQuestion(sentence, at) || isAsked(sentence, at)) return [];
  const subject = subjectOf(sentence, at, own);
  if (!subject ? isElliptic(sentence, at, verb) : !judges(reading, at, verb, subject)) return [];
  const here = remark("hindsight", sentence, [at, verb + 1], WHY);
  const owes = /^(?:should|ought|needed|supposed)$/.test(token.low);
  if (!owes || !subject || !isNamed(sentence, verb, subject)) return [here];
  const why =
    "Anyone could have been there. What made it hard to see, and what would have told us?";
  return [here, remark("person-at-fault", sentence, [subject.from, verb + 1], why)];
}

/** Somebody, and not one to whom it should have been done. */
function isNamed(sentence: Sentence, verb: number, { who }: Subject): boolean {
  if (isWord(sentence[verb - 1], "been")) return false;
  if (who === "name") return sharedDuties.has(sentence[verb]?.lemma ?? "");
  return who === "person" || who === "people";
}

const WOULD_HELP =
  /^(?:saved|spared|helped|avoided|prevented|better|useful|helpful|nice|good|easier|wise|ideal)$/;

/** Nobody is named: "Should have tested this" judges, "asking first would have saved time" does too. */
function isElliptic(sentence: Sentence, at: number, verb: number): boolean {
  // "The change that they are making would have prevented it" tells of a layer.
  const low = sentence[verb]?.low ?? "";
  const layer = /^(?:avoided|prevented)$/.test(low) && sentence[0]?.tag === "DET";
  if (isWord(sentence[at], "would")) return layer || !WOULD_HELP.test(low);
  return !(at === 0 || sentence[at - 1]?.tag === "PUNCT" || isBeside(sentence, at));
}

/** "What would have told us?" asks as the coach does. */
function isQuestion(sentence: Sentence, at: number): boolean {
  if (!sentence.some(({ low }) => low === "?")) return false;
  const first = sentence.find(({ tag }) => tag !== "PUNCT");
  return (
    /^(?:what|how|why|where|when|which|who|could|should|would|is)$/.test(first?.low ?? "") &&
    !isWord(sentence[at - 1], "we", "i")
  );
}

/** "We discuss how it could have been caught." */
function isAsked(sentence: Sentence, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 6), at);
  const asks = before.findIndex(({ low }) => low === "how" || low === "whether" || low === "what");
  const asking =
    /^(?:ask|discuss|consider|show|wonder|think|see|explore|describe|list|talk|note|question)/;
  return asks >= 0 && sentence.slice(0, at).some(({ low }) => asking.test(low));
}

/** Whether the other past is one that people owed. What a machine should have done tells of a layer. */
function judges(reading: Reading, at: number, verb: number, subject: Subject): boolean {
  const { sentence } = reading;
  const low = sentence[verb]?.low ?? "";
  const been =
    isWord(sentence[verb - 1], "been", "be") ||
    low === "been" ||
    isWord(sentence[verb - 2], "been");
  const who = subject.who;
  const modal = sentence[at]?.low ?? "";
  if (verb < sentence.length && /^(?:have|'ve)$/.test(low)) return PEOPLE.has(who);
  if (low === "worse" || low === "liked" || low === "loved" || low === "preferred") return false;
  if (modal === "need") return true;
  if (modal === "must" || (modal === "should" && been && isOfMachine(reading, verb))) return false;
  const acts = /^(?:caught|prevented|noticed|spotted|seen|detected|avoided|found|helped|known)$/;
  if (modal === "might" && PEOPLE.has(who) && !been) return acts.test(low);
  if (modal === "might")
    return been ? DONE_BY_PEOPLE.has(low) && !HARM.has(low) && who !== "outsider" : false;
  if (modal === "would") return wouldHave(reading, verb, subject, been);
  if (isWord(sentence[subject.from], "you"))
    return modal === "should" && !been && duties.has(sentence[verb]?.lemma ?? "");
  if (isWord(sentence[subject.from], "anyone", "anybody", "whoever") && modal === "could")
    return false;
  const stops = sentence.some(({ low }) =>
    /^(?:catch|prevent|detect|avoid|warn|better)$/.test(low),
  );
  if (isWord(sentence[subject.from], "there")) return modal !== "could" || stops;
  if (PEOPLE.has(who)) return !(been && HARM.has(low) && modal === "could");
  if (who === "outsider")
    return modal === "should" && (low === "had" || (been && DONE_BY_PEOPLE.has(low)));
  if (who === "name" && modal !== "could")
    return been ? DONE_BY_PEOPLE.has(low) : duties.has(sentence[verb]?.lemma ?? "");
  // "The index should never have been dropped": somebody dropped it.
  if (been && modal === "should" && isWord(sentence[at + 1], "never")) return true;
  if (/^(?:happened|begun|started|begin|occurred)$/.test(low) && modal !== "could")
    return isStepOfPeople(sentence, subject);
  if (HARM.has(low)) return false;
  // "two clusters where only one should have existed" counts things.
  const counted = isWord(sentence[subject.to - 1], "one", "two", "none");
  if (low === "existed") return modal === "should" && !counted;
  const ours = sentence.slice(subject.from, subject.to).some(({ low }) => low === "our");
  if (modal === "could" && !been && LESSENED.test(low)) return isOfPeople(sentence, subject);
  if (low === "been") return isBeside(sentence, at) || (ours && modal === "should");
  return been && DONE_BY_PEOPLE.has(low) && !isSignal(sentence, subject, low);
}

const isStepOfPeople = (sentence: Sentence, { to }: Subject): boolean =>
  /^(?:rollback|review|deploy|deployment|call|handover|escalation|migration|evacuation|rehearsal|test|discussion|communication|announcement|response|investigation|this|that|it)$/.test(
    sentence[to - 1]?.low ?? "",
  );

const LESSENED =
  /^(?:reduced|prevented|avoided|mitigated|limited|shortened|caught|stopped|averted|contained|minimi[sz]ed)$/;

/** "steps that could have reduced the impact": work that people left undone, not a layer. */
const isOfPeople = (sentence: Sentence, { to }: Subject): boolean =>
  /^(?:step|measure|action|mitigation|decision|escalation|communication|conversation|question|call|care|attention|effort|precaution|eye)$/.test(
    singular(sentence[to - 1]?.low ?? ""),
  );

/** "should have been taken by the cron job". */
function isOfMachine({ sentence, own }: Reading, verb: number): boolean {
  const by = sentence.findIndex(({ low }, i) => low === "by" && i > verb && i < verb + 8);
  const agent = by < 0 ? undefined : phraseAfter(sentence, by + 1);
  return agent !== undefined && whoIs(sentence, agent, own) === "thing";
}

/** "as well as it could have been", "longer than it should have been". */
const isBeside = (sentence: Sentence, at: number): boolean =>
  sentence.slice(Math.max(0, at - 5), at).some(({ low }) => low === "as" || low === "than");

const isSignal = (sentence: Sentence, { to }: Subject, done: string): boolean =>
  /^(?:sent|fired|triggered|raised|delivered|paged|received|resolved|shown)$/.test(done) &&
  /^(?:alert|alarm|page|notification)$/.test(singular(sentence[to - 1]?.low ?? ""));
