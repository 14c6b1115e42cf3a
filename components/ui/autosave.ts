import type { FormState } from "@/lib/http/form-state";
import type { Unsaved } from "./unsaved";

/** What the server has, as far as this page knows. */
type Known = { text: string; version: number };

/** Somebody else's words for the same field; a list is written with commas. */
export type Theirs = Known & { isList: boolean };

/** A text that saves itself, between one moment and the next. */
export type Autosave = {
  /** What stands in the field. */
  written: string;
  /** What this writing started from. Only an answer or the writer's choice moves it. */
  stored: Known;
  /**
   * What stood in the field when it and `stored` were one; the server may have trimmed it. Null from a
   * choice until its answer: theirs is sent too, so that all who heard of the conflict hear its end.
   */
  settled: string | null;
  /** On its way. */
  sent: string | null;
  /** Nothing is sent until the writer has chosen. */
  theirs: Theirs | null;
  problem: string | null;
  /** The same words are to be sent again after a while. */
  tryAgain: boolean;
};

export const opened = (text: string, version: number): Autosave => ({
  ...{ written: text, stored: { text, version }, settled: text, sent: null, theirs: null },
  ...{ problem: null, tryAgain: false },
});

export const isWritten = ({ written, settled }: Autosave): boolean => written !== settled;

/** Whether leaving now could lose words. */
export const isWaiting = (now: Autosave): boolean =>
  isWritten(now) || now.sent !== null || now.theirs !== null;

/** What the browser keeps until the server has it; null where the field says nothing of its own. */
export const keptOf = (now: Autosave): Unsaved | null =>
  isWritten(now)
    ? { value: now.written, base: now.stored.text, version: now.stored.version }
    : null;

export const wrote = (now: Autosave, written: string): Autosave => ({ ...now, written });

/**
 * Goes on with what an earlier visit left. It is judged by what it started from, not by what this page
 * shows, so that it cannot pass over what others wrote since.
 */
export function restored(now: Autosave, { value, base, version }: Unsaved): Autosave {
  // A page that shows them in the version they were begun in is showing what this browser guessed.
  const isThere = value === now.stored.text && version < now.stored.version;
  if (isThere || value === base) return now;
  return { ...now, written: value, stored: { text: base, version }, settled: base };
}

/** The words on their way; unchanged where there is nothing to send or something to be settled. */
export function sending(now: Autosave): Autosave {
  if (now.sent !== null || now.theirs || !isWritten(now)) return now;
  return { ...now, sent: now.written, tryAgain: false };
}

export function answered(
  now: Autosave,
  field: string,
  answer: FormState<{ version: number }>,
): Autosave {
  const { sent } = now;
  if (sent === null) return now;
  const rested = { ...now, sent: null };
  if (answer.status === "idle") return rested;
  if (answer.status === "done") {
    const { version } = answer.result;
    const text = textIn(answer.result, field) ?? sent;
    return { ...rested, stored: { text, version }, settled: sent, problem: null };
  }
  const { code, message, current, version } = answer;
  if (code === "unanswered") return { ...rested, problem: silent, tryAgain: true };
  if (code !== "conflict") return { ...rested, problem: message };
  const text = textIn(current, field);
  // Too many saved at once: there is nothing to choose from.
  if (text === null || version === undefined)
    return { ...rested, problem: crowded, tryAgain: true };
  if (text === now.written) return opened(text, version);
  const isList = Array.isArray(current?.[field]);
  return { ...rested, theirs: { text, version, isList }, problem: null };
}

/** The writer has seen both; what they choose goes over what they have seen, and over nothing newer. */
export function chosen(now: Autosave, text: string): Autosave {
  if (!now.theirs) return now;
  const { text: seen, version } = now.theirs;
  return { ...opened(seen, version), written: text, settled: null };
}

/** The page was drawn again with what others wrote: an untouched field follows. */
export function drawn(now: Autosave, text: string, version: number): Autosave {
  const { stored } = now;
  if (isWaiting(now) || version < stored.version) return now;
  if (text !== stored.text) return opened(text, version);
  return version === stored.version ? now : { ...now, stored: { text, version } };
}

/** Both texts in one, as the field has its texts: with commas, in one line, in paragraphs. */
export function bothOf(theirs: Theirs, mine: string, multiline: boolean): string {
  if (!theirs.isList) return [theirs.text, mine].filter(Boolean).join(multiline ? "\n\n" : " ");
  const names = `${theirs.text},${mine}`.split(",").map((name) => name.trim());
  return [...new Set(names.filter(Boolean))].join(", ");
}

/** Null where nothing is said of the field. */
function textIn(row: Record<string, unknown> | undefined, field: string): string | null {
  if (!row || !(field in row)) return null;
  const value = row[field];
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

const silent = "Not saved yet: the server does not answer. We keep trying; your text is safe here.";
const crowded = "Not saved yet: several people are saving at once. We keep trying.";
