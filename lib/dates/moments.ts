import { afterWeekday, dateAt, type WrittenDate } from "./calendar-dates";
import { type Clock, clockAt, withMeridiem } from "./clock-times";
import { type NamedZone, zoneAtStart } from "./zones";

/** A moment or a span as it was written, before anything is known of the day or the zone around it. */
export type Moment = {
  date?: WrittenDate;
  clock?: Clock;
  toDate?: WrittenDate;
  toClock?: Clock;
  zone?: NamedZone;
  /** Of the end, where it has another one than the start. */
  toZone?: NamedZone;
  approximate: boolean;
  /** As it was written: "10:30 PST". */
  text: string;
};

/**
 * `rest` is where the text after the moment and its `separator` begins. `unclosed` is emphasis that
 * was opened before the moment and goes on after it.
 */
export type FoundMoment = { moment: Moment; rest: number; separator: string; unclosed: string };

const SPACES = /\s+/y;
const OPENING = /(?:\*{1,3}|_{1,3}|`|\[|\(|\{\{?|<(?=\d))\s*/y;
const ABOUT =
  /(?:~|≈|ca\.?\s|circa\s|c\.\s|around\s|about\s|approx(?:\.|imately)?\s|between\s)\s*/iy;
const BEFORE_CLOCK = /(?:[\s,]*(?:[-–—@|]\s*|at\s+|T(?=\d))?)/iy;
const TO = /\s*(?:-|–|—|=>|->|→|to\s|until\s|till\s|and\s)\s*/iy;
const BARE_SECONDS = /\s?[-–]\s?(\d{2})(?![\d:.])/y;
const HOURS = /(\d{1,2})\s?[-–]\s?(?=\d{1,2}\s?[ap]m)/iy;
const ON_DATE = /[\s,]*(?:on\s+|\()?/iy;
const SEPARATOR = /\s*(?:[:,;|]|\.(?=\s|$)|[-–—](?=[\s\p{L}*`"[]|$)|=>)\s*/uy;
const CLOSERS: Record<string, string> = { "[": "]", "(": ")", "{": "}", "{{": "}}", "<": ">" };

/** Reads the moment that `text` begins with (from `from` on), if it begins with one. */
export function momentAt(text: string, from = 0, dots = false): FoundMoment | undefined {
  return new MomentReader(text, from, dots).read();
}

class MomentReader {
  private readonly moment: Moment = { approximate: false, text: "" };
  private readonly opened: string[] = [];

  constructor(
    private readonly text: string,
    private at: number,
    private readonly dots: boolean,
  ) {}

  read(): FoundMoment | undefined {
    this.openings();
    const begin = this.at;
    this.weekday();
    if (this.date()) {
      this.weekday();
      this.toDate();
      this.clockAfterDate();
    } else if (this.clock(false)) {
      this.dateAfterClock();
    } else return undefined;
    if (/[\p{L}\p{N}%/]/u.test(this.text[this.at] ?? "")) return undefined;
    const end = this.at;
    this.moment.text = this.text.slice(begin, end).trim();
    const rest = this.afterSeparator();
    const unclosed = this.opened.join("");
    return { moment: this.moment, rest, separator: this.text.slice(end, rest), unclosed };
  }

  private openings(): void {
    for (let more = true; more; ) {
      more = false;
      this.skip(SPACES);
      if (this.isDigit()) return;
      const opening = this.skip(OPENING);
      if (opening !== undefined) {
        this.opened.push(opening.trim());
        more = true;
      }
      if (this.skip(ABOUT) !== undefined) {
        this.moment.approximate = true;
        more = true;
      }
    }
  }

  private isDigit(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code >= 48 && code <= 57;
  }

  private skip(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (!match) return undefined;
    this.at = form.lastIndex;
    return match[0];
  }

  private weekday(): void {
    if (this.isDigit()) return;
    const end = afterWeekday(this.text, this.at);
    if (end === this.at) return;
    const before = this.at;
    this.at = end;
    this.skip(/[\s,|]+/y);
    if (this.at === end && end < this.text.length) this.at = before;
  }

  private date(): boolean {
    const found = dateAt(this.text, this.at);
    if (!found) return false;
    this.moment.date = found.value;
    this.at = found.end;
    return true;
  }

  private toDate(): void {
    const before = this.at;
    if (this.skip(TO) !== undefined) {
      const found = dateAt(this.text, afterWeekday(this.text, this.at));
      if (found) {
        this.moment.toDate = found.value;
        this.at = found.end;
        return;
      }
    }
    this.at = before;
  }

  private clockAfterDate(): void {
    const before = this.at;
    const opened = [...this.opened];
    this.closings();
    this.skip(BEFORE_CLOCK);
    this.openings();
    this.weekday();
    if (this.clock(true)) return;
    this.at = before;
    this.opened.splice(0, this.opened.length, ...opened);
  }

  private clock(afterDate: boolean): boolean {
    const hours = this.skip(HOURS);
    const free = { afterDate, dots: this.dots };
    const found = clockAt(this.text, this.at, free);
    if (!found) return false;
    this.at = found.end;
    this.moment.clock = found.value;
    if (hours !== undefined) {
      const hour = { ...found.value, hour: Number.parseInt(hours, 10) };
      this.moment.clock = withMeridiem(hour, found.value.meridiem);
      this.moment.toClock = found.value;
    }
    this.zone();
    this.toClock(found.value, free);
    return true;
  }

  private zone(): void {
    const before = this.at;
    this.skip(/\s?[([]?/y);
    const zone = zoneAtStart(this.text.slice(this.at, this.at + 40));
    if (!zone || !this.isOffset(zone.written, this.at > before)) {
      this.at = before;
      return;
    }
    this.at += zone.written.length;
    if (/[([]/.test(this.text.slice(before, this.at - zone.written.length))) this.skip(/[)\]]/y);
    if (!this.moment.zone) this.moment.zone = zone;
    else if (this.moment.toClock) this.moment.toZone = zone;
  }

  // "09:00 -11:00" is a span and "10:00 +2 nodes" no zone; "17:53:00-07:00" and "17:53 +02:00" are.
  private isOffset(written: string, apart: boolean): boolean {
    if (!/^[+\-−]/.test(written)) return true;
    if (!/\d{4}$|:\d\d$/.test(written)) return false;
    return written.startsWith("+") || (!apart && this.moment.clock?.known === "second");
  }

  private toClock(first: Clock, free: { afterDate: boolean; dots: boolean }): void {
    // "14:02:10–25 Oct 09:00" is no span of seconds.
    const seconds =
      first.known === "second" && !this.endsOnDate(free) ? this.skip(BARE_SECONDS) : undefined;
    if (seconds !== undefined) {
      this.moment.toClock = { ...first, second: Number(seconds.slice(-2)) };
      this.zone();
      return;
    }
    const end = this.endAt(free);
    if (!end) return;
    this.at = end.at;
    this.moment.toDate = end.date;
    this.moment.toClock = end.clock;
    this.moment.clock = sharedMeridiem(first, end.clock);
    this.zone();
  }

  private endsOnDate(free: { afterDate: boolean; dots: boolean }): boolean {
    return this.endAt(free)?.date !== undefined;
  }

  /** The end of a span that goes on here: "–14:10", "to 15 Mar 09:00". Stays where it is. */
  private endAt(free: { afterDate: boolean; dots: boolean }) {
    const before = this.at;
    try {
      if (this.skip(TO) === undefined) return undefined;
      const date = dateAt(this.text, this.at);
      if (date) this.at = date.end;
      if (date) this.skip(BEFORE_CLOCK);
      const found = clockAt(this.text, this.at, free);
      return found && { at: found.end, date: date?.value, clock: found.value };
    } finally {
      this.at = before;
    }
  }

  private dateAfterClock(): void {
    const before = this.at;
    const lead = this.skip(ON_DATE) ?? "";
    this.weekday();
    if (!this.date()) this.at = before;
    else if (lead.includes("(")) this.skip(/\)/y);
  }

  private afterSeparator(): number {
    for (let turn = 0; turn < 4; turn++) {
      const before = this.at;
      this.closings();
      this.skip(SEPARATOR);
      if (this.at === before) break;
    }
    this.skip(SPACES);
    return this.at;
  }

  private closings(): void {
    while (this.opened.length > 0) {
      const mark = this.opened.at(-1) ?? "";
      const closer = CLOSERS[mark] ?? mark;
      const spaces = this.text.startsWith(" ", this.at) ? 1 : 0;
      if (!this.text.startsWith(closer, this.at + spaces)) return;
      this.at += spaces + closer.length;
      this.opened.pop();
    }
  }
}

// "00:25 - 00:29 AM": the half of the day is written once and holds for both.
function sharedMeridiem(first: Clock, second: Clock): Clock {
  if (first.meridiem !== undefined || second.meridiem === undefined) return first;
  const shared = withMeridiem(first, second.meridiem);
  const inOrder = shared.hour * 60 + shared.minute <= second.hour * 60 + second.minute;
  return inOrder ? shared : first;
}
