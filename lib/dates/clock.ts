import { instantOf, offsetMinutesAt } from "./instants";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (part: number) => String(part).padStart(2, "0");

/** What the clock on the wall of `zone` shows at an instant, as a date whose UTC parts are local. */
export function wallClock(at: Date, zone: string): Date {
  return new Date(at.getTime() + offsetMinutesAt(at.getTime(), zone) * 60_000);
}

/** "14:02", with seconds only where there are some: "14:02:10". */
export function clockTime(at: Date, zone: string): string {
  const wall = wallClock(at, zone);
  const seconds = wall.getUTCSeconds();
  const minutes = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
  return seconds === 0 ? minutes : `${minutes}:${two(seconds)}`;
}

/** "2026-03-14", the day on the wall of `zone`. */
export const calendarDay = (at: Date, zone: string): string =>
  wallClock(at, zone).toISOString().slice(0, 10);

/** "14 Mar 2026" for "2026-03-14" or an instant in UTC. */
export function dayInWords(day: string | Date): string {
  const date = typeof day === "string" ? new Date(day) : day;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "14 Mar", for places where the year is plain. */
export const dayAndMonth = (day: string | Date): string => dayInWords(day).slice(0, -5);

/** Whether the wall clock alone tells this second: not when it shows the same hour once more. */
export function isToldByClock(at: Date, zone: string): boolean {
  const wall = wallClock(at, zone);
  const day = {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
  };
  const second =
    Math.floor(wall.getTime() / 1000) - Date.UTC(day.year, day.month - 1, day.day) / 1000;
  return instantOf(day, second, zone) === Math.floor(at.getTime() / 1000) * 1000;
}

/** "UTC+1", "UTC+5:30", "UTC": how the clock of `zone` stands at that instant. */
export function offsetInWords(at: Date, zone: string): string {
  const minutes = offsetMinutesAt(at.getTime(), zone);
  const size = Math.abs(minutes);
  const part = size % 60 === 0 ? "" : `:${two(size % 60)}`;
  return minutes === 0 ? "UTC" : `UTC${minutes < 0 ? "-" : "+"}${Math.floor(size / 60)}${part}`;
}

/** "41 min", "2 h 5 min", "3 d 4 h", "50 s": two units at most. */
export function lengthInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}
