import {
  calendarDay,
  clockTime,
  dayInWords,
  isToldByClock,
  offsetInWords,
} from "@/lib/dates/clock";
import { type Day, isoOf } from "@/lib/dates/instants";
import { momentAt } from "@/lib/dates/moments";
import { MomentPlacer } from "@/lib/dates/placed-moments";
import type { EventView } from "./schema";

export type ReadTime = Pick<EventView, "at" | "end" | "precision" | "written">;

/**
 * Reads a time as people write it ("14:02", "≈14:02", "14:02–14:10", "15 Mar 09:00") on the clock of
 * `zone`; one without a day falls on `day`. `written` keeps the writing of one on another clock.
 * Null when it is none, or more than a time.
 */
export function readWhen(text: string, zone: string, day: Day): ReadTime | null {
  const found = momentAt(text.trim(), 0, true);
  if (!found || text.trim().slice(found.rest).trim() !== "") return null;
  const { atMs, endMs, precision, written } = new MomentPlacer({ zone, near: day, day }).place(
    found.moment,
  );
  const end = endMs === undefined ? null : isoOf(endMs);
  return { at: isoOf(atMs), end, precision: end ? "range" : precision, written: written ?? "" };
}

type Shown = Pick<EventView, "at" | "end" | "precision"> &
  Partial<Pick<EventView, "earliest" | "latest">>;

/**
 * The same time written again, so that it reads back as it is: "≈14:02", "14:02–14:10"; of an
 * unknown one what its neighbours tell: "between 14:02 and 14:10", "after 14:02", "some time". In
 * the hour that a clock shows twice its offset stands with it: "02:30 UTC+1".
 */
export function whenWritten(event: Shown, zone: string): string {
  const isSure = [event.at, event.end, event.earliest, event.latest].every(
    (iso) => !iso || isToldByClock(new Date(iso), zone),
  );
  const told = (iso: string) => {
    const at = new Date(iso);
    const time = onDayOf(event.at, at, zone);
    return isSure ? time : `${time} ${offsetInWords(at, zone)}`;
  };
  if (event.precision === "unknown") return unknownWritten(event, told);
  const start = told(event.at);
  if (event.precision === "approximate") return `≈${start}`;
  return event.end ? `${start}–${told(event.end)}` : start;
}

function unknownWritten({ earliest, latest }: Shown, told: (iso: string) => string): string {
  if (earliest && latest)
    return Date.parse(earliest) > Date.parse(latest)
      ? `after ${told(earliest)} and before ${told(latest)}`
      : `between ${told(earliest)} and ${told(latest)}`;
  if (earliest) return `after ${told(earliest)}`;
  return latest ? `before ${told(latest)}` : "some time";
}

/** With its day only where that is another one. */
function onDayOf(day: string, at: Date, zone: string): string {
  const own = calendarDay(at, zone);
  const sameDay = own === calendarDay(new Date(day), zone);
  return `${sameDay ? "" : `${dayInWords(own)} `}${clockTime(at, zone)}`;
}

export function dayFrom(iso: string): Day {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}
