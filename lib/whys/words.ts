import type { WhyKind } from "@/lib/db/generated/enums";

type Words = {
  name: string;
  /** What belongs here. */
  meaning: string;
  /** What to ask next about such an answer. */
  questions: [string, string];
};

/**
 * What an answer speaks of, and how to ask on. After the Etsy debriefing guide (how did it make
 * sense), Allspaw's “infinite hows” and CAST (which control was meant to act, and why it was not
 * effective); the words are our own.
 */
export const kindWords: Record<WhyKind, Words> = {
  condition: {
    name: "condition",
    meaning: "Something that was true of the system or the work",
    questions: [
      "How did it come to be like that?",
      "What would have shown that it was true, before it mattered?",
    ],
  },
  decision: {
    name: "decision",
    meaning: "It made sense at the time",
    questions: [
      "How did it make sense, with what was known then?",
      "What else was weighed, and what pressed?",
    ],
  },
  layer: {
    name: "layer",
    meaning: "A check that was meant to stop it and did not hold",
    questions: [
      "What was that layer meant to stop, and how did this get past?",
      "How would anybody have seen that it no longer held?",
    ],
  },
  knowledge: {
    name: "knowledge",
    meaning: "What somebody would have needed to know",
    questions: [
      "How would somebody doing this work have met that knowledge?",
      "Where does it live, and who learns it how?",
    ],
  },
  organisation: {
    name: "organisation",
    meaning: "How work is shared out, planned or owned",
    questions: [
      "How did the work come to be shared out like that?",
      "What does it make easy, and what does it make hard?",
    ],
  },
};

export const kindsInOrder = [
  "condition",
  "decision",
  "layer",
  "knowledge",
  "organisation",
] as const;

/** For an answer that nobody has put a kind to. */
export const plainQuestions: [string, string] = [
  "What made that possible?",
  "How does it usually go well?",
];
