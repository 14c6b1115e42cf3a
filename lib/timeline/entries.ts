import type { DateOrder } from "@/lib/dates/calendar-dates";
import { isDateAlone, type Start, speakerOf, startOf, unknownOf } from "./entry-shapes";
import { type Columns, columnsOf, isDelimiter } from "./table-rows";
import type { TextLine } from "./text-lines";

/** An entry of a timeline: its first line, every line that belongs to it and the dates above it. */
export type Entry = { start: Start; lines: TextLine[]; dates: Dated[] };

/** A line that only says which day follows. */
export type Dated = { line: TextLine; start: Start };

/** How the writer of these entries puts day and month, as far as one of their dates shows it. */
export function dateOrderIn(entries: readonly Entry[]): DateOrder | undefined {
  for (const { start, dates } of entries) {
    const written = [...dates.map((dated) => dated.start), start];
    const sure = written.find(({ moment }) => moment.date?.order)?.moment.date?.order;
    if (sure) return sure;
  }
  return undefined;
}

export type ReadEntries = { entries: Entry[]; heads: TextLine[]; rest: TextLine[] };

type Opened = Entry & { indent: number; level: number };

/**
 * Divides lines into entries. `heads` are the heads of tables, `rest` whatever belongs to no entry,
 * both in the order in which they were written. `chat` also accepts lines that name a speaker, and
 * those that begin with a "?" for a time.
 */
export function readEntries(lines: readonly TextLine[], chat = false): ReadEntries {
  return new EntryReader(lines, chat).read();
}

class EntryReader {
  private readonly entries: Entry[] = [];
  private readonly heads: TextLine[] = [];
  private readonly rest: TextLine[] = [];
  private readonly starts: (Start | undefined)[];
  private current: Opened | undefined;
  private held: TextLine[] = [];
  private dates: Dated[] = [];

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly chat: boolean,
  ) {
    this.starts = this.findStarts();
  }

  private findStarts(): (Start | undefined)[] {
    let columns: Columns | undefined;
    return this.lines.map((line, at) => {
      const below = this.lines[at + 1];
      if (line.kind !== "row") columns = undefined;
      else if (below?.kind === "row" && isDelimiter(below.text) && !startOf(line)) {
        columns = columnsOf(line.text);
        this.heads.push(line);
        return undefined;
      } else if (isDelimiter(line.text)) {
        this.heads.push(line);
        return undefined;
      }
      return (
        startOf(line, columns) ?? (this.chat ? (speakerOf(line) ?? unknownOf(line)) : undefined)
      );
    });
  }

  read(): ReadEntries {
    const heads = new Set(this.heads);
    const holdsEntries = this.headingsWithEntries();
    this.lines.forEach((line, at) => {
      if (heads.has(line)) return;
      const start = this.starts[at];
      if (start && this.opens(line, at, start)) this.open(line, start, holdsEntries[at] === true);
      else this.follow(line, at);
    });
    this.close();
    this.rest.push(...this.dates.map(({ line }) => line));
    this.rest.sort((a, b) => a.line - b.line);
    return { entries: this.entries, heads: this.heads, rest: this.rest };
  }

  // "### 2018-01-15" with only prose below is an entry; with times below it dates them.
  private headingsWithEntries(): boolean[] {
    const holds: boolean[] = new Array(this.lines.length).fill(false);
    let nextTimed = false;
    let empty = true;
    for (let at = this.lines.length - 1; at >= 0; at--) {
      const line = this.lines[at];
      if (!line || line.kind === "blank") continue;
      holds[at] = nextTimed || empty;
      if (line.kind === "heading") nextTimed = false;
      else nextTimed ||= this.starts[at]?.moment.clock !== undefined;
      empty = line.kind === "heading";
    }
    return holds;
  }

  private opens(line: TextLine, at: number, start: Start): boolean {
    const { current } = this;
    const goesOn = line.kind === "text" && this.lines[at - 1]?.kind === "text";
    if (goesOn && !this.starts[at - 1] && this.isProse(start)) return false;
    if (!current) return true;
    if (line.kind === "heading") return true;
    if (current.start.shape === "heading") return false;
    if (line.kind === "bullet" && current.start.shape === "bullet") {
      return line.indent <= current.indent + 1;
    }
    const touches = this.lines[at - 1]?.kind !== "blank";
    const wraps = current.start.shape === "bullet" || current.start.shape === "label";
    return !(start.shape === "paragraph" && touches && wraps);
  }

  // In a wrapped paragraph a line may begin with a time by chance; chats and short lines may not wrap.
  private isProse(start: Start): boolean {
    if (start.unknown) return this.current?.start.shape === "chat";
    return !start.moment.clock || (!this.current && !this.chat);
  }

  private open(line: TextLine, start: Start, holdsEntries: boolean): void {
    if (isDateAlone(start) || (line.kind === "heading" && !start.moment.clock)) {
      if (line.kind !== "heading" || holdsEntries) {
        this.close();
        this.dates.push({ line, start });
        return;
      }
    }
    if (this.current) this.current.lines.push(...this.held.splice(0));
    this.current = undefined;
    const opened = { start, lines: [line], dates: this.dates, indent: line.indent };
    this.current = { ...opened, level: line.level ?? 7 };
    this.entries.push(this.current);
    this.dates = [];
  }

  private follow(line: TextLine, at: number): void {
    const { current } = this;
    if (!current || this.endsEntry(line, current)) {
      this.close();
      this.rest.push(line);
    } else if (
      current.start.shape === "label" &&
      line.kind === "bullet" &&
      line.indent <= current.indent
    ) {
      this.rest.push(line);
    } else if (this.held.length > 0 || !this.belongs(line, at, current)) this.held.push(line);
    else current.lines.push(line);
  }

  private endsEntry(line: TextLine, current: Opened): boolean {
    if (line.kind === "rule") return true;
    if (line.kind !== "heading") return false;
    return current.start.shape !== "heading" || (line.level ?? 7) <= current.level;
  }

  private belongs(line: TextLine, at: number, { start, indent }: Opened): boolean {
    if (line.kind === "blank" || line.kind === "code" || start.shape === "heading") return true;
    if (start.shape === "chat") return true;
    if (line.kind === "bullet") return line.indent > indent || start.shape === "paragraph";
    const touches = this.lines[at - 1]?.kind !== "blank";
    return touches || line.indent > indent + 1;
  }

  // What follows the last entry after a blank line is about all of them; a picture belongs to it.
  private close(): void {
    const held = this.held.splice(0);
    const end = held.findIndex(({ kind, text }) => kind !== "blank" && !isPicture(text));
    const kept = end < 0 ? held : held.slice(0, end);
    this.current?.lines.push(...kept);
    this.rest.push(...held.slice(kept.length));
    this.current = undefined;
  }
}

function isPicture(text: string): boolean {
  return /^(?:!\[|<img\b)/.test(text);
}
