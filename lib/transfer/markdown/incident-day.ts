import { dateAt, type WrittenDate } from "@/lib/dates/calendar-dates";
import { type Day, isDay } from "@/lib/dates/instants";
import { repairedYear } from "@/lib/dates/written-years";

/** A day that the document gives for the incident, and where it stands. */
export type StatedDay = { day: Day; where: "front matter" | "title" | "file name" | "text" };

/** Where a date may be stated, in the order in which the places are believed. */
export type DatePlaces = { front?: string; title?: string; filename?: string; texts: string[] };

/** The days that the document states for the incident, the most trusted first. */
export function statedDays({ front, title, filename, texts }: DatePlaces): StatedDay[] {
  const days: StatedDay[] = [];
  const add = (text: string | undefined, where: StatedDay["where"]) => {
    const day = text === undefined ? undefined : fullDateIn(text);
    if (day) days.push({ day, where });
  };
  add(front, "front matter");
  add(title, "title");
  add(filename?.replace(/(\d{4})(\d\d)(\d\d)(?=\D)/, "$1-$2-$3").replaceAll("_", " "), "file name");
  for (const text of texts) if (!days.some(({ where }) => where === "text")) add(text, "text");
  return days;
}

/** A year that stands anywhere in these texts, for dates without one. */
export function yearIn(texts: readonly (string | undefined)[]): number | undefined {
  for (const text of texts) {
    const year = /(?<!\d)((?:19[7-9]|20)\d{1,2})(?!\d)/.exec(text?.slice(0, 300) ?? "")?.[1];
    if (year?.length === 4) return Number(year);
  }
  return undefined;
}

/** The first date with a year in the first 300 characters of a text. */
function fullDateIn(text: string): Day | undefined {
  const head = text.slice(0, 300);
  for (let at = 0; at < head.length; at++) {
    if (/[\p{L}\p{N}]/u.test(head[at - 1] ?? "") || !/[\p{L}\p{N}]/u.test(head[at] ?? "")) continue;
    const found = dateAt(head, at);
    const day = found && dayIn(found.value);
    if (day) return day;
  }
  return undefined;
}

function dayIn(date: WrittenDate): Day | undefined {
  if (date.readings) return date.readings.length === 1 ? date.readings[0] : undefined;
  const year = date.oddYear === undefined ? date.year : repairedYear(date.oddYear, 2020);
  if (year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const day = { year, month: date.month, day: date.day };
  return isDay(day) ? day : undefined;
}
