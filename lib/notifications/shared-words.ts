import { calendarDay, clockTime, dayAndMonth } from "@/lib/dates/clock";
import type { NoticeView } from "./schema";

/** What happened to a postmortem that the reader takes part in. */
export function sharedInWords({ postmortem, activity, by, meetingAt, zone }: NoticeView): string {
  const what = postmortem ? `PM-${postmortem.number} “${postmortem.title}”` : "A postmortem";
  if (activity?.kind === "postmortem.published") return `${what} is published.`;
  if (activity?.kind !== "review.scheduled")
    return by ? `${by} put ${what} to review.` : `${what} went to review.`;
  if (!meetingAt) return `The review of ${what} has no time any more.`;
  const at = new Date(meetingAt);
  const day = dayAndMonth(calendarDay(at, zone));
  return `The review of ${what} meets on ${day} at ${clockTime(at, zone)}.`;
}
