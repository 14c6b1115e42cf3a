import { calendarDay, clockTime, dayInWords } from "@/lib/dates/clock";
import { aheadInWords } from "@/lib/timeline/ahead";
import type { EventView } from "@/lib/timeline/schema";

/**
 * What stands behind a time: the reader's own clock where it shows another one, and what the source
 * wrote. For what only the browser draws; the server does not know the reader's zone.
 */
export function toldOf(event: EventView, zone: string, own = readersZone()): string[] {
  return [onOwnClock(event, zone, own), bySource(event)].filter((line) => line !== null);
}

const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function onOwnClock({ at, precision }: EventView, zone: string, own: string): string | null {
  if (precision === "unknown") return null;
  const instant = new Date(at);
  const time = clockTime(instant, own);
  if (time === clockTime(instant, zone)) return null;
  const day = calendarDay(instant, own);
  const on = day === calendarDay(instant, zone) ? "" : `${dayInWords(day)}, `;
  return `${on}${time} on your clock`;
}

/** "Source wrote 14:02 CET; its clock ran 3 min ahead, corrected". */
export function bySource({ written, aheadMs }: EventView): string | null {
  const off = aheadMs === 0 ? "" : `its clock ran ${aheadInWords(aheadMs)}, corrected`;
  if (written) return `Source wrote ${written}${off && `; ${off}`}`;
  return off ? `Source: ${off}` : null;
}
