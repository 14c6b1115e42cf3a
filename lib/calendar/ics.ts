import { daysAfter } from "@/lib/dates/days";

/** One date of a calendar: a whole day, or a time with a length. */
export type CalendarDate = {
  /** Stable, so that a calendar knows it again. */
  id: string;
  title: string;
  note: string;
  url: string;
  changedAt: Date;
} & ({ day: string } | { at: Date; lengthMin: number; place: string });

/**
 * An iCalendar object (RFC 5545). Days take nobody's time: they are shown, and block nothing.
 * @param name what a calendar calls it
 * @param host part of each date's worldwide name
 */
export function icsOf(name: string, host: string, dates: readonly CalendarDate[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parapet//Dates//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${text(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...dates.flatMap((date) => eventOf(date, host)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf(date: CalendarDate, host: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${date.id}@${host}`,
    `DTSTAMP:${instant(date.changedAt)}`,
    ...timesOf(date),
    `SUMMARY:${text(date.title)}`,
    ...(date.note ? [`DESCRIPTION:${text(date.note)}`] : []),
    `URL:${date.url}`,
    "END:VEVENT",
  ];
}

function timesOf(date: CalendarDate): string[] {
  if ("day" in date)
    return [
      `DTSTART;VALUE=DATE:${plain(date.day)}`,
      // Without an end a day is a day; the last one that there is has none after it.
      ...(date.day < "9999-12-31" ? [`DTEND;VALUE=DATE:${plain(daysAfter(date.day, 1))}`] : []),
      "TRANSP:TRANSPARENT",
    ];
  const end = new Date(date.at.getTime() + date.lengthMin * 60_000);
  return [
    `DTSTART:${instant(date.at)}`,
    `DTEND:${instant(end)}`,
    ...(date.place ? [`LOCATION:${text(date.place)}`] : []),
  ];
}

const plain = (day: string): string => day.replaceAll("-", "");
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");

/** RFC 5545, 3.3.11; control characters have no place in a text. */
function text(words: string): string {
  return (
    words
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll("\n", "\\n")
  );
}

/** Lines of 75 bytes at most, none cut inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    // The lines after the first begin with the space that says that they go on.
    const room = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].join("\r\n ");
}
