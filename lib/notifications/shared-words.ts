import { calendarDay, clockTime, dayAndMonth } from "@/lib/dates/clock";
import type { NoticeView } from "./schema";

/** What happened to a postmortem that the reader takes part in. */
export function sharedInWords({ postmortem, activity, by, meetingAt, zone }: NoticeView): string {
  const what = postmortem ? `PM-${postmortem.number} “${postmortem.title}”` : "A postmortem";
  if (activity?.kind === "postmortem.published") return `${what} is published.`;
  if (activity?.kind !== "review.scheduled")
    return by ? `${by} asked for a review of ${what}.` : `${what} went to review.`;
  if (!meetingAt) return `The review of ${what} was called off.`;
  const at = new Date(meetingAt);
  const day = dayAndMonth(calendarDay(at, zone));
  return `The review of ${what} takes place on ${day} at ${clockTime(at, zone)}.`;
}
