import type { ActionType } from "@/lib/db/generated/enums";
import type { ProposedEvent } from "@/lib/timeline/lines";

/** What a postmortem says of itself. Texts are Markdown; `occurredOn` is a day (`2021-11-18`). */
export type UnderstoodFacts = {
  title: string;
  occurredOn?: string;
  zone?: string;
  severity?: string;
  services: string[];
  summary?: string;
  impact?: string;
  surprised?: string;
  wentWell?: string;
  lucky?: string;
};

/** A change somebody promised. `area` is the heading it stood under. */
export type UnderstoodAction = {
  title: string;
  detail?: string;
  owner?: string;
  url?: string;
  /** Where a column of a table says it; the word itself stays in the detail. */
  type?: ActionType;
  done: boolean;
  area?: string;
  line: number;
};

export type UnderstoodLesson = { text: string; line: number };

/** A why and its answer; `depth` counts from 0 along one chain. */
export type UnderstoodWhy = { question: string; answer: string; depth: number; line: number };

/** Text that has no place in a postmortem, as it was written. */
export type UnderstoodLeftover = { heading?: string; text: string; line: number };

/** A sentence for a reader about something that was assumed, repaired or not found. */
export type UnderstoodWarning = { line?: number; message: string };

/** A line that was understood and has no text of its own: what it was taken for. */
export type UnderstoodStructure = {
  text: string;
  as: "title" | "heading" | "front matter" | "table head" | "zone" | "date";
  line: number;
};

/**
 * A document as far as it was understood. Every word of it is in one of these lists: nothing is
 * dropped. Lines are counted from 1, events stand in the order in which they were written.
 */
export type Understanding = {
  facts: UnderstoodFacts;
  events: ProposedEvent[];
  actions: UnderstoodAction[];
  lessons: UnderstoodLesson[];
  whys: UnderstoodWhy[];
  leftovers: UnderstoodLeftover[];
  warnings: UnderstoodWarning[];
  structure: UnderstoodStructure[];
};
