import type { Milestone, Precision } from "@/lib/db/generated/enums";

type Marked = { at: string; precision: Precision; milestone: Milestone | null };

/** Minutes that the timeline tells of, to be taken or not. */
export type Suggested = { minutes: number; milestone: Milestone };

const ends = ["detected", "mitigated", "resolved"] as const;

/**
 * From the start of the impact to each milestone at which a layer may have held. Where either time
 * is a range or unknown there is no one number, so that none is suggested.
 */
export function suggestedMinutes(events: readonly Marked[]): Suggested[] {
  const momentOf = (milestone: Milestone): number | null => {
    const event = events.find((one) => one.milestone === milestone);
    const certain = event?.precision === "exact" || event?.precision === "approximate";
    return event && certain ? Date.parse(event.at) : null;
  };
  const start = momentOf("impact_started");
  if (start === null) return [];
  return ends.flatMap((milestone) => {
    const end = momentOf(milestone);
    if (end === null || end < start) return [];
    return { minutes: Math.round((end - start) / 60_000), milestone };
  });
}
