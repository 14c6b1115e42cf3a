import type { FindableKind } from "@/lib/db/generated/enums";

/** One and several, in the order in which they are offered. */
export const kindWords = {
  postmortem: ["Postmortem", "Postmortems"],
  lesson: ["Lesson", "Lessons"],
  practice: ["Practice", "Practices"],
  action: ["Action", "Actions"],
  team: ["Team", "Teams"],
} as const satisfies Record<FindableKind, readonly [string, string]>;
