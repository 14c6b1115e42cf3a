import type { ActionStatus, Priority } from "@/lib/db/generated/enums";

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

export const isPromised = (status: ActionStatus): boolean =>
  status === "open" || status === "in_progress";
