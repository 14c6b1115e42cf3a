import type {
  ActionStatus,
  ActionType,
  Effect,
  Priority,
  ProofKind,
} from "@/lib/db/generated/enums";

export const statusWords: Record<ActionStatus, string> = {
  open: "Open",
  in_progress: "In progress",
  done: "Done",
  verified: "Verified",
  wont_do: "Won’t do",
};

export const priorityWords: Record<Priority, string> = {
  high: "High",
  medium: "Medium",
  low: "Low",
};

export const typeWords: Record<ActionType, string> = {
  prevent: "Prevent",
  detect: "Detect",
  respond: "Respond",
  learn: "Learn",
};

export const proofKindWords: Record<ProofKind, string> = {
  link: "A link",
  test_run: "A test run",
  image: "An image",
  sentence: "A sentence",
};

export const effectWords: Record<Effect, string> = {
  held: "It held",
  never_tested: "Not put to the test yet",
  did_not_hold: "It did not hold",
};

export const isPromised = (status: ActionStatus): boolean =>
  status === "open" || status === "in_progress";
