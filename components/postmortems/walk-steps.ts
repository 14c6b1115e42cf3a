import type { Step } from "@/lib/review/progress";

/** In the order of the walk. */
export const walkSteps: readonly { step: Step; name: string }[] = [
  { step: "facts", name: "Facts" },
  { step: "timeline", name: "Timeline" },
  { step: "whys", name: "Whys" },
  { step: "layers", name: "Layers" },
  { step: "actions", name: "Actions" },
  { step: "lessons", name: "Lessons" },
  { step: "review", name: "Review" },
];
