import { lengthInWords } from "@/lib/dates/clock";
import type { EventKind, Milestone } from "@/lib/db/generated/enums";
import type { Duration } from "./durations";

export const kindWords: Record<EventKind, string> = {
  change: "change",
  signal: "signal",
  observation: "observation",
  decision: "decision",
  action: "action",
  message: "message",
};

export const milestoneWords: Record<Milestone, string> = {
  impact_started: "impact started",
  detected: "detected",
  responded: "responded",
  mitigated: "mitigated",
  resolved: "resolved",
};

/** "11 min", "≈ 11 min", "11 to 19 min". */
export function durationInWords({ leastMs, mostMs, approximate }: Duration): string {
  const least = lengthInWords(leastMs);
  const most = lengthInWords(mostMs);
  if (least === most) return approximate ? `≈ ${most}` : most;
  const [amount, unit] = least.split(" ");
  const bare = most.endsWith(` ${unit}`) && least === `${amount} ${unit}` ? amount : least;
  return `${bare} to ${most}`;
}
