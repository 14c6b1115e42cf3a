import type { RemovalView } from "@/lib/postmortems/schema";

const names: Record<RemovalView["kind"], string> = {
  figure: "Figure",
  event: "Timeline event",
  why: "Why",
  action: "Action item",
  lesson: "Lesson",
  evidence: "Evidence",
};

/** "Why, with 2 more below it", "Evidence, 3 pieces". */
export function whatWent({ kind, things }: Pick<RemovalView, "kind" | "things">): string {
  if (things === 1) return names[kind];
  if (kind === "why") return `${names.why}, with ${things - 1} more below it`;
  return `${names[kind]}, ${things} pieces`;
}
