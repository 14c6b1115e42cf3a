import type { PostmortemView } from "./schema";

type Facts = Pick<
  PostmortemView,
  "title" | "summary" | "impact" | "surprised" | "wentWell" | "lucky" | "nearMiss"
> & {
  /** Whether anything was counted. */
  counted: boolean;
};

/**
 * What to ask about the facts, the most telling first. Surprise, luck and what helped come from the
 * debriefing guides of Etsy and of the Howie method: they show how the work is really done.
 */
export function factsQuestions(facts: Facts): string[] {
  const { title, summary, impact, surprised, wentWell, lucky, nearMiss, counted } = facts;
  return [
    ...ask(
      wordsIn(title) < 4,
      "Where was it, and what did people meet? A title such as “Checkout returned errors for one in four customers” is found again.",
    ),
    ...ask(!impact && !nearMiss, "Who could not do what they had come for?"),
    ...ask(!impact && nearMiss, "Who would have felt it, had it gone on?"),
    ...ask(
      Boolean(impact) && !counted && !nearMiss,
      "How many met it? A rough number with “about” before it is worth more than none.",
    ),
    ...ask(!surprised, "When did you first think “that cannot be”? What had you expected instead?"),
    ...ask(
      !summary,
      "If a colleague asked at the coffee machine, which two sentences would you say?",
    ),
    ...ask(!lucky, "What happened to be so, and might not be next time?"),
    ...ask(!wentWell, "What did somebody do, or know, that kept it from growing?"),
  ].slice(0, 3);
}

const ask = (fits: boolean, question: string): string[] => (fits ? [question] : []);

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;
