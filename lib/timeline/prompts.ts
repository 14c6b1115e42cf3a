import type { EventKind, Milestone } from "@/lib/db/generated/enums";
import type { EventView } from "./schema";

/**
 * What to ask about one event, by what it marks and what it is: how it looked from where people
 * stood, never why they did not do something else. In the manner of Etsy's debriefing facilitation
 * guide ("ask how") and of Howie's questions for interviews; the words are ours.
 */
export function promptsFor({ kind, milestone }: Pick<EventView, "kind" | "milestone">): string[] {
  const marked = milestone ? byMilestone[milestone] : [];
  return [...marked, ...(kind ? byKind[kind] : unnamed)].slice(0, 3);
}

const byKind: Record<EventKind, readonly string[]> = {
  change: [
    "What was it meant to make better?",
    "What was checked before it went out, and what could not be?",
    "What made it look like any other change?",
  ],
  signal: [
    "Who saw it, and where was it shown?",
    "What does the same place show on an ordinary day?",
    "What else was calling for attention just then?",
  ],
  observation: [
    "Where did you look, and what led you there?",
    "What did you expect to see?",
    "What did you take it for at first?",
  ],
  decision: [
    "What did it look like at that moment?",
    "What else was considered?",
    "What did you know by then, and what did you have to guess?",
  ],
  action: [
    "What did you expect it to do, and what did it do?",
    "How could you tell whether it worked?",
    "Was there something to follow, or was it found on the way?",
  ],
  message: [
    "Whom did it reach, and what did they do next?",
    "What was known by then that it does not say?",
  ],
};

const unnamed = [
  "Was it something seen, decided or done?",
  "How did you come to know of it?",
] as const;

const byMilestone: Record<Milestone, readonly string[]> = {
  impact_started: ["How do you know that it began then, and not earlier?", "Who felt it first?"],
  detected: ["Who or what noticed, and how?", "What was there to be seen before, and where?"],
  responded: ["How did they hear of it, and what did they know when they began?"],
  mitigated: ["What showed that it was no longer felt?", "What made this the thing to try?"],
  resolved: ["How do you know that it stays this way?", "What was left for later?"],
};
