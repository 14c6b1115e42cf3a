import { type FoundMoment, type Moment, momentAt } from "@/lib/dates/moments";
import { type Columns, timedRow } from "./table-rows";
import type { TextLine } from "./text-lines";
import { unknownAt } from "./unknown-times";

/** The first line of an entry: its moment, what stands beside it and how it was written. */
export type Start = {
  shape: "heading" | "bullet" | "row" | "paragraph" | "label" | "chat";
  moment: Moment;
  text: string;
  /** It begins with a "?" where the time would stand. */
  unknown?: true;
};

const MAY_HOLD_TIME = /\d|\?\?|X[:X]/;
const LABEL = /^([A-Za-z][A-Za-z' ]{2,40}?)\s*:?\s+(?=~?\d)/;
const SPEAKER =
  /^([\p{L}@`][\p{L}\p{N} ._'’`@()-]{0,40}?)(?:\s*[—–-]\s*|\s{2,}|\s+(?=\[|\d))(?:(?:today|yesterday) at )?(?=[[\d])/iu;

/** The entry that this line begins, if it begins one. `columns` is the head of the table it is in. */
export function startOf(line: TextLine, columns?: Columns): Start | undefined {
  if (!MAY_HOLD_TIME.test(line.text.slice(0, 120))) return undefined;
  switch (line.kind) {
    case "heading":
      return titled(line.text);
    case "row":
      return row(line.text, columns);
    case "bullet":
      return timeFirst(line.text, "bullet") ?? labelFirst(line.text);
    case "text":
      return line.indent < 4 ? timeFirst(line.text, "paragraph") : undefined;
    default:
      return undefined;
  }
}

function titled(text: string): Start | undefined {
  const found = momentAt(text, 0, true);
  return found && { shape: "heading", moment: found.moment, text: textAfter(text, found) };
}

function textAfter(text: string, { rest, unclosed }: FoundMoment): string {
  const after = text.slice(rest).trim();
  const marks = unclosed !== "" && after.endsWith(unclosed) ? unclosed.length : 0;
  return after.slice(0, after.length - marks).trim();
}

function row(text: string, columns: Columns | undefined): Start | undefined {
  const timed = timedRow(text, columns);
  return timed && { shape: "row", moment: timed.found.moment, text: timed.text };
}

// A bare date opens an entry only with a separator after it: "May 12 was quiet" is prose.
function timeFirst(text: string, shape: "bullet" | "paragraph"): Start | undefined {
  const found = momentAt(text, 0, true);
  if (!found) return undefined;
  const after = textAfter(text, found);
  const separated = /[-–—:;|,.=]/.test(found.separator);
  if (!found.moment.clock && after !== "" && !separated) return undefined;
  return { shape, moment: found.moment, text: after };
}

/** "Incident declared 2022-03-10 11.50": a few words, then a date with a time, then nothing. */
function labelFirst(text: string): Start | undefined {
  const label = LABEL.exec(text);
  if (!label) return undefined;
  const found = momentAt(text, label[0].length, true);
  if (!found?.moment.date || !found.moment.clock || found.rest < text.length) return undefined;
  return { shape: "label", moment: found.moment, text: label[1] ?? "" };
}

/** "Jo Bloggs  8:27 AM" or "jo — Today at 14:02" on a line of its own, as chat programs copy it. */
export function speakerOf(line: TextLine): Start | undefined {
  if (line.kind !== "text" || line.text.length > 80) return undefined;
  const speaker = SPEAKER.exec(line.text);
  if (!speaker) return undefined;
  const found = momentAt(line.text, speaker[0].length, false);
  if (!found?.moment.clock || found.rest < line.text.length) return undefined;
  return { shape: "chat", moment: found.moment, text: `${(speaker[1] ?? "").trim()}:` };
}

/** Whether the line holds nothing but a date, which then holds for the times below it. */
export function isDateAlone(start: Start): boolean {
  return start.moment.date !== undefined && !start.moment.clock && start.text === "";
}

/** "? The cache was emptied": somebody knows that it happened there, but not when. */
export function unknownOf(line: TextLine): Start | undefined {
  if (line.kind !== "bullet" && line.kind !== "text") return undefined;
  const found = line.text.startsWith("?") ? unknownAt(line.text) : null;
  const text = line.text.slice(found?.rest ?? line.text.length);
  if (text === "") return undefined;
  const shape = line.kind === "bullet" ? "bullet" : "paragraph";
  return { shape, moment: { approximate: false, text: "" }, text, unknown: true };
}
