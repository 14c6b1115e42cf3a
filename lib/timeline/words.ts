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

/** "11 min", "≈ 11 min", "11 to 19 min", "at least 11 min", "up to 8 min", "unknown". */
export function durationInWords(duration: Pick<Duration, "leastMs" | "mostMs" | "approximate">) {
  const { leastMs, mostMs, approximate } = duration;
  const about = approximate ? "≈ " : "";
  const least = lengthInWords(leastMs);
  if (mostMs === null) return leastMs === 0 ? "unknown" : `at least ${about}${least}`;
  const most = lengthInWords(mostMs);
  if (least === most) return `${about}${most}`;
  if (leastMs === 0) return `up to ${about}${most}`;
  const [amount, unit, more] = least.split(" ");
  // "11 to 2 h 7 min" would be read as hours.
  const shared = more === undefined && most.split(" ").slice(1).join(" ") === unit;
  return `${about}${shared ? amount : least} to ${most}`;
}
