import { calendarDay, dayAndMonth } from "@/lib/dates/clock";
import type { Milestone } from "@/lib/db/generated/enums";
import { excerpt } from "@/lib/markdown/plain";
import { type Mark, marksOf } from "./phases";
import type { EventView } from "./schema";
import { contradicts } from "./spans";
import { milestoneWords } from "./words";
import { whenWritten } from "./written-times";

/** A sentence about times that cannot all be right, and the events that it speaks of. */
export type OrderRemark = { text: string; ids: string[] };

const course: readonly Milestone[] = [
  "impact_started",
  "detected",
  "responded",
  "mitigated",
  "resolved",
];

/**
 * What does not fit together: a milestone that surely lies before the one it should follow, and
 * events that are said to lie behind something that came later. Said, never enforced: an incident
 * may be noticed before anybody feels it.
 */
export function orderRemarks(events: readonly EventView[], zone: string): OrderRemark[] {
  return [
    ...marksOf(events).flatMap(({ marks }) => milestoneRemarks(marks, zone)),
    ...events.filter(contradicts).map((event) => boundsRemark(event, zone)),
  ];
}

function milestoneRemarks(marks: readonly Mark<EventView>[], zone: string): OrderRemark[] {
  const present = course.flatMap((one) => marks.find(({ milestone }) => milestone === one) ?? []);
  return present.flatMap((mark, index) => {
    const due = present[index - 1];
    if (!due || !liesBefore(mark, due)) return [];
    const name = milestoneWords[mark.milestone];
    const subject = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const other =
      due.milestone === "impact_started" ? "the impact started" : milestoneWords[due.milestone];
    const times = timesOf(mark.event, due.event, zone);
    const text = `${subject} stands before ${other}: ${times}. Is one of the times off?`;
    return [{ text, ids: [mark.event.id, due.event.id] }];
  });
}

function liesBefore({ span: one }: Mark<EventView>, { span: other }: Mark<EventView>): boolean {
  return one.latest !== null && other.earliest !== null && one.latest < other.earliest;
}

function timesOf(one: EventView, other: EventView, zone: string): string {
  const [day, otherDay] = [one, other].map(({ at }) => calendarDay(new Date(at), zone));
  const told = (event: EventView, on = "") =>
    `${day === otherDay ? "" : `${dayAndMonth(on)} `}${whenWritten(event, zone)}`;
  return `${told(one, day)} and ${told(other, otherDay)}`;
}

function boundsRemark(event: EventView, zone: string): OrderRemark {
  const ids = [event.id, event.after, event.before].filter((id) => id !== null);
  const name = excerpt(event.text, 60);
  const text = `“${name}” is said to lie ${whenWritten(event, zone)}. Is one of the times off?`;
  return { text, ids };
}
