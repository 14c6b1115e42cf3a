import type { AskOn } from "./schema";
import { speaksOfWho } from "./speaks-of-who";

/**
 * For an answer that ends in a person, in hindsight or in “human error”: why asking does not end
 * there, and *how* questions fitted to its words. Null for every other answer.
 *
 * After Etsy's debriefing facilitation guide (ask how it made sense, ask X when they say Y),
 * Allspaw's “The infinite hows” (why leads to who, how leads to what) and Leveson's CAST (what the
 * controls were meant to do, and why they were not effective there). The words are our own.
 * @param ownWords names of the organisation's services that look like people.
 */
export function askedOn(answer: string, ownWords: readonly string[] = []): AskOn | null {
  if (answer.trim() === "") return null;
  const key = [answer, ...ownWords].join("\n");
  const before = known.get(key);
  if (before !== undefined) return before;
  const said = speaksOfWho(answer, ownWords);
  const fit = said === null ? undefined : fits.find(({ says }) => says.test(said));
  const found = fit ? { because: fit.because, questions: fit.questions } : null;
  letters += key.length;
  if (letters > mostLetters) {
    known.clear();
    letters = key.length;
  }
  known.set(key, found);
  return found;
}

/** A page reads its answers at every turn, few of them change, and each look takes a while. */
const known = new Map<string, AskOn | null>();
let letters = 0;
const mostLetters = 4_000_000;

/** What to answer whoever marks such an answer as a contributing condition. */
export const notYetACondition = ({ questions: [question = "What made it possible?"] }: AskOn) =>
  `This answer says who, or what was known only afterwards, not what could be changed. Ask on: ${question}`;

type Fit = { says: RegExp; because: string; questions: string[] };

const fits: Fit[] = [
  {
    says: /\bhuman (?:error|factor|failure|mistake)|\b(?:operator|user|pilot) error|\bmistakes?\b|\btypo\b/i,
    because: "That is where the questions begin: anybody slips.",
    questions: [
      "How did the wrong way and the right way look alike at that moment?",
      "What would have shown it before it mattered?",
      "How does it usually go well?",
    ],
  },
  {
    says: /\b(?:should|could|would|ought to|might)(?:n't| not)? have\b|\bif only\b|\bobvious|\bin hindsight\b|\bhad (?:we|they|he|she|somebody|someone)\b/i,
    because: "This is known now. Then it was one of several things that could have been so.",
    questions: [
      "What did the situation look like then, with what was known?",
      "What made the way that was taken look like the right one?",
      "What would have told them in time?",
    ],
  },
  {
    says: /\bforg[eo]t|\bremember|\boverlook|\bslipped\b|\blost track\b/i,
    because: "Memory gives way now and then. Something else has to carry what is due.",
    questions: [
      "How would anybody have known that it was due?",
      "What usually reminds people, and where was that this time?",
      "What would show that it is still missing?",
    ],
  },
  {
    says: /\bcareless|\bcareful|\bneglig|\battention\b|\bsloppy|\brush|\bhast|\bdiligen|\bthorough/i,
    because: "More care is hard to build. What asks for it can be.",
    questions: [
      "How does the work show that this spot needs care?",
      "What else needed attention at that moment?",
      "What would catch it on a busy day?",
    ],
  },
  {
    says: /\b(?:know|knew|known|aware|unaware|familiar|trained|training|understand|understood|experience|realis|realiz)/i,
    because: "Knowledge has places where one meets it, or does not.",
    questions: [
      "How would somebody doing this work have met that knowledge?",
      "How did those who knew it come to know it?",
      "What would say it at the moment when it is needed?",
    ],
  },
  {
    says: /\bignor|\bskip|\bbypass|\b(?:did|had|do|does)(?:n't| not) (?:follow|check|test|review|run|read|verify|validate|look|ask|consult)/i,
    because: "Leaving a step out usually makes sense to whoever does it.",
    questions: [
      "How did going on without it make sense at that moment?",
      "How does that step help whoever does it, and what does it cost them?",
      "What would have told them that it was left out?",
    ],
  },
  {
    says: /\bnotic|\bmiss|\bsaw\b|\bsee\b|\bseen\b/i,
    because: "One sees what stands out. That can be changed.",
    questions: [
      "How would it have shown itself, and where were people looking?",
      "What else asked for attention at that time?",
      "What would make it stand out?",
    ],
  },
  {
    says: /./su,
    because: "This says who. Anybody could have been there.",
    questions: [
      "What made it possible, whoever was there?",
      "What did they see, and what did that tell them?",
      "What would have helped at that moment?",
    ],
  },
];
