import { calendarDay, clockTime, dayInWords } from "@/lib/dates/clock";
import type { Day } from "@/lib/dates/instants";
import { momentAt } from "@/lib/dates/moments";
import { MomentPlacer } from "@/lib/dates/placed-moments";
import type { StoredMoment } from "./moments";
import type { EventView } from "./schema";

/**
 * Reads a time as people write it ("14:02", "≈14:02", "14:02–14:10", "15 Mar 09:00") on the clock of
 * `zone`; one without a day falls on `day`. Null when it is none, or more than a time.
 */
export function readWhen(text: string, zone: string, day: Day): StoredMoment | null {
  const found = momentAt(text.trim(), 0, true);
  if (!found || text.trim().slice(found.rest).trim() !== "") return null;
  const placed = new MomentPlacer({ zone, near: day, day }).place(found.moment);
  const endAt = placed.endMs === undefined ? null : new Date(placed.endMs);
  return { at: new Date(placed.atMs), endAt, precision: endAt ? "range" : placed.precision };
}

/** The same time written again, so that it reads back as it is: "≈14:02", "14:02–14:10". */
export function whenWritten(event: Pick<EventView, "at" | "end" | "precision">, zone: string) {
  const at = new Date(event.at);
  const start = clockTime(at, zone);
  if (event.precision === "approximate") return `≈${start}`;
  if (!event.end) return start;
  const end = new Date(event.end);
  const sameDay = calendarDay(at, zone) === calendarDay(end, zone);
  return `${start}–${sameDay ? "" : `${dayInWords(calendarDay(end, zone))} `}${clockTime(end, zone)}`;
}

export function dayFrom(iso: string): Day {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}
