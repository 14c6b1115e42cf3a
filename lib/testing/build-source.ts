import type { PublicContent } from "@/lib/sharing/content";
import { contentOf } from "@/lib/sharing/redact";
import { redacted } from "@/lib/sharing/redacted";
import { Strikes } from "@/lib/sharing/schema";
import type { Source, SourceEvent, SourceWhy } from "@/lib/sharing/source";

/** A postmortem as sharing reads it; each part says only what a test names. */
export const sourceOf = (parts: Partial<Source> = {}): Source => ({
  title: "A thing went dark",
  nearMiss: false,
  severity: null,
  team: "",
  services: [],
  occurredOn: null,
  summary: "",
  impact: "",
  surprised: "",
  wentWell: "",
  lucky: "",
  figures: [],
  layers: [],
  cheapestNote: "",
  events: [],
  whys: [],
  actions: [],
  lessons: [],
  pictures: [],
  people: [],
  hosts: [],
  ...parts,
});

export const eventOf = (parts: Partial<SourceEvent> = {}): SourceEvent => ({
  id: "01980000-0000-7000-8000-000000000001",
  at: "2026-03-14T14:02:00.000Z",
  end: null,
  precision: "exact",
  beside: null,
  text: "Something happened.",
  kind: null,
  milestone: null,
  starred: false,
  pictures: [],
  ...parts,
});

export const whyOf = (parts: Partial<SourceWhy> = {}): SourceWhy => ({
  id: "01980000-0000-7000-8000-00000000000a",
  parent: null,
  question: "Why did it happen?",
  answer: "",
  kind: null,
  layer: null,
  assumption: false,
  contributing: false,
  pictures: [],
  ...parts,
});

/** Strikes that say only what a test names. */
export const strikesOf = (parts: Partial<Strikes> = {}): Strikes => Strikes.parse(parts);

/** Every word of these is struck, with a bar. */
export const striking = (...words: string[]): Strikes =>
  strikesOf({ words: words.map((struck) => ({ words: struck, instead: "" })) });

/** What strangers would get, as the editor makes it of what is struck. */
export const redact = (source: Source, strikes: Strikes): PublicContent =>
  contentOf(source, strikes, redacted(source, strikes));
