import { type Day, isoOf } from "@/lib/dates/instants";
import { MomentPlacer, type Placed } from "@/lib/dates/placed-moments";
import { dateOrderIn, type Entry, readEntries } from "./entries";
import { type Milestone, markedOnce, milestoneInText, milestoneOfLabel } from "./milestones";
import { columnsOf } from "./table-rows";
import { type TextLine, textLines, verbatim } from "./text-lines";

/**
 * An event that was read from text and that nobody has kept yet. `at` and `end` are ISO 8601
 * instants in UTC, `source` the lines as they were written, `line` the first of them (from 1).
 */
export type ProposedEvent = {
  at: string;
  end?: string;
  precision: "exact" | "approximate" | "range" | "unknown";
  /** What the writer's clock showed, where that is another one than the reader's: "14:02 CET". */
  written?: string;
  text: string;
  source: string;
  line: number;
  milestone?: Milestone;
};

/** Text that had no place, as it was written. */
export type Leftover = { heading?: string; text: string; line: number };

/** Something about a line that a reader should look at. */
export type Notice = { line: number; message: string };

/** `zone` is for times that name none, `day` for those before any date. `now` settles missing years. */
export type ReadOptions = { zone: string; day?: Day; now?: Date };

/** Reads pasted lines (a chat, a list, a table, "14:02 something") as events, in the written order. */
export function readLines(
  text: string,
  options: ReadOptions,
): { events: ProposedEvent[]; leftovers: Leftover[]; notices: Notice[] } {
  const { entries, heads, rest } = readEntries(textLines(withoutCommonIndent(text)), true);
  const now = options.now ?? new Date();
  const near = options.day ?? dayOf(now);
  const order = dateOrderIn(entries);
  const placer = new MomentPlacer({ zone: options.zone, near, day: near, order });
  const { events, notices } = placeEntries(entries, placer);
  return { events: markedOnce(events), leftovers: blocksOf(withHeads(rest, heads)), notices };
}

function withoutCommonIndent(text: string): string {
  const indented = /^(?: {4,}|\t+)/.exec(text)?.[0];
  if (indented === undefined) return text;
  const lines = text.split("\n");
  const all = lines.every((line) => line.startsWith(indented) || line.trim() === "");
  return all ? lines.map((line) => line.slice(indented.length)).join("\n") : text;
}

// "| Time | What |" is understood; the head of a table about something else is somebody's text.
function withHeads(rest: readonly TextLine[], heads: readonly TextLine[]): TextLine[] {
  const others = heads.filter(
    ({ text }) => /[\p{L}\p{N}]/u.test(text) && columnsOf(text).time.length === 0,
  );
  return [...rest, ...others].sort((a, b) => a.line - b.line);
}

function dayOf(now: Date): Day {
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() };
}

/** Events in the written order, with the local day of each. */
export type PlacedEntries = { events: ProposedEvent[]; days: Day[]; notices: Notice[] };

/** Turns entries into events. `notices` say what had to be assumed about single lines. */
export function placeEntries(entries: readonly Entry[], placer: MomentPlacer): PlacedEntries {
  const notices: Notice[] = [];
  const days: Day[] = [];
  let stands: number | undefined;
  const events = entries.map((entry) => {
    for (const { line, start } of entry.dates) {
      const notes = start.moment.date ? placer.carry(start.moment.date) : [];
      notices.push(...notes.map((message) => ({ line: line.line, message })));
    }
    const placed = entry.start.unknown
      ? unplaced(placer, stands)
      : placer.place(entry.start.moment);
    const event = eventOf(entry, placed);
    stands = placed.endMs ?? placed.atMs;
    days.push(placed.day);
    notices.push(...placed.notes.map((message) => ({ line: event.line, message })));
    return event;
  });
  return { events, days, notices };
}

/** It stands for now where the one before it ended, and says so by its precision. */
function unplaced(placer: MomentPlacer, standsMs: number | undefined): Placed {
  return {
    atMs: standsMs ?? placer.startOfDay(),
    precision: "unknown",
    day: placer.carriedDay,
    notes: [],
  };
}

function eventOf(entry: Entry, placed: Placed): ProposedEvent {
  const [first, ...below] = entry.lines;
  const apart = entry.start.shape === "heading" || below[0]?.kind === "blank";
  const parts = [entry.start.text, verbatim(below)].filter((part) => part !== "");
  const text = parts.join(apart ? "\n\n" : "\n");
  const source = [...entry.dates.map(({ line }) => line), ...entry.lines];
  const milestone =
    entry.start.shape === "label" ? milestoneOfLabel(entry.start.text) : milestoneInText(text);
  return {
    at: isoOf(placed.atMs),
    ...(placed.endMs !== undefined && { end: isoOf(placed.endMs) }),
    precision: placed.precision,
    ...(placed.written !== undefined && { written: placed.written }),
    text: text === "" ? (first?.text ?? "") : text,
    source: source
      .map(({ raw }) => raw)
      .join("\n")
      .trimEnd(),
    line: first?.line ?? 0,
    ...(milestone && { milestone }),
  };
}

/** Lines that stand together become one piece; blank lines and other lines between divide them. */
export function blocksOf(lines: readonly TextLine[]): Leftover[] {
  const blocks: TextLine[][] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    if (last && line.line === last.line + 1) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = line;
  }
  return blocks.flatMap((block) => {
    const text = verbatim(block);
    const first = block.find(({ kind }) => kind !== "blank");
    return text === "" || !first ? [] : [{ text, line: first.line }];
  });
}
