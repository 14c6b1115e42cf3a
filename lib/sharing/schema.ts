import { z } from "zod";
import { ByNumber, Day, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";
import type { PublicContent } from "./content";

/**
 * Where a text stands: "title" "summary" "impact" "surprised" "wentWell" "lucky" "figure:<id>"
 * "event:<id>" "why:<id>" "layer:<slug>" "cheapest" "action:<id>" "lesson:<id>" "caption:<imageId>",
 * and of the head "team" "severity" "services"; in what was found also "address".
 */
export type Place = string;

/** What can be left out besides single places. */
export const sections = [
  "section:timeline",
  "section:whys",
  "section:layers",
  "section:actions",
  "section:lessons",
] as const;

/** Half a character, as a chosen stretch may end with, has no place in PostgreSQL's JSON. */
const Text = (limit: number) =>
  Prose(limit).transform((text) => text.replace(/\p{Surrogate}/gu, "\ufffd"));

/** A private key is long. */
const Words = Text(20_000).pipe(z.string().trim().min(1, "Choose some words first."));
const Instead = Text(200).pipe(z.string().trim()).default("");
const Name = Text(200).pipe(z.string().trim().min(1, "Whose name?"));
const Spot = Text(200).pipe(z.string().min(1));

/** Once, in one place: the `nth` (from 1) time that the words stand in its text. */
export type Span = z.infer<typeof Span>;
export const Span = z.object({
  place: Spot,
  words: Words,
  nth: z.number().int().min(1).max(100_000),
  instead: Instead,
});

const Pixels = z.number().int().min(0).max(20_000);

/** A part of a picture, in its pixels. */
export type StruckBox = z.infer<typeof StruckBox>;
export const StruckBox = z.object({
  picture: z.uuid(),
  x: Pixels,
  y: Pixels,
  width: Pixels.min(1),
  height: Pixels.min(1),
});

export type Strikes = z.infer<typeof Strikes>;
export const Strikes = z.object({
  /** Whole places and sections; "clock": times are told from the start of the impact, no dates. */
  out: z.array(Spot).max(10_000).default([]),
  /** Wherever they stand, in any case, as whole words; an empty `instead` is a bar. */
  words: z
    .array(z.object({ words: Words, instead: Instead }))
    .max(2_000)
    .default([]),
  spans: z.array(Span).max(5_000).default([]),
  /** People become roles, the same everywhere. */
  roles: z
    .array(z.object({ name: Name, role: Instead }))
    .max(1_000)
    .default([]),
  /** Words of finds that a person chose to leave. */
  kept: z.array(Words).max(5_000).default([]),
  /** Ids of images that somebody looked at and lets out. */
  pictures: z.array(z.uuid()).max(300).default([]),
  /** Struck within a picture. */
  boxes: z.array(StruckBox).max(1_000).default([]),
});

export type EditionStart = z.infer<typeof EditionStart>;
export const EditionStart = ByNumber;

export type EditionChange = z.infer<typeof EditionChange>;
export const EditionChange = z.object({
  number: PostmortemNumber,
  title: Prose(300)
    .pipe(z.string().trim().min(1, "Give it a title that strangers understand."))
    .optional(),
  strikes: Strikes.optional(),
  /** Null makes a new address of chance. One that this edition had before can be had again. */
  slug: z.string().max(200).nullish(),
  /** Strangers read it until the end of that day, in UTC; null, until it is withdrawn. */
  expiresOn: z.union([Day, z.literal("").transform(() => null)]).nullish(),
  /** Search engines may list it. */
  indexed: z.boolean().optional(),
  /** It stands in the public index and its feed. */
  listed: z.boolean().optional(),
  ...Revision,
});

export type PuttingOut = z.infer<typeof PuttingOut>;
export const PuttingOut = z.object({
  number: PostmortemNumber,
  /** `seen` of what was looked at: no other preview becomes public, and none with other settings. */
  seen: z.string().min(1, "Look at the preview first.").max(100),
});

export const findKinds = [
  "email",
  "phone",
  "ip",
  "host",
  "address",
  "secret",
  "account",
  "handle",
  "inside",
  "when",
  "link",
] as const;
export type FindKind = (typeof findKinds)[number];

/**
 * Something that strangers should hardly read. "inside": a struck word within a longer one. "when":
 * a day or time in a text, looked for once the clock is struck. "link": where a link leads, which is
 * left out unless somebody keeps it, and never open.
 */
export type Find = {
  kind: FindKind;
  /** As it stands there; the same words in another case are one find. */
  words: string;
  /** Each place once. */
  places: Place[];
  /** Stands in nothing of the inside: somebody wrote it instead of struck words, or as the address. */
  written: boolean;
};

/** Open ones stand in the way of putting out. */
export type FindView = Find & { state: "open" | "struck" | "kept" };

/** A name that occurs. */
export type NameView = {
  name: string;
  /** Of somebody who has an account here, and not only looks like a name. */
  known: boolean;
  /** The forms that stand in the text: "Ana Kowalski", "Ana", "@ana". */
  forms: string[];
  places: Place[];
  /** As of a find. */
  written: boolean;
  /** Open ones stand in the way of putting out. */
  state: "open" | "struck" | "kept";
  /** The role that stands for it now, or null. */
  role: string | null;
  /** What could stand for it: "engineer A". */
  suggested: string;
};

/** A stretch of a text inside, and what strikes it. */
export type Stretch = {
  text: string;
  strike?: {
    by: "words" | "span" | "role";
    /** Its place in `strikes.words`, `strikes.spans` or `strikes.roles`. */
    index: number;
    instead: string;
  };
};

/** A text of the inside with its strikes, as the left half shows it. */
export type InsidePart = {
  place: Place;
  section: "head" | "telling" | "layers" | "timeline" | "whys" | "actions" | "lessons" | "pictures";
  /** "Summary", "14:02", "Lesson 2". */
  label: string;
  /** Left out, by itself or with what it belongs to. */
  out: boolean;
  /** Left out by itself, so that it can be taken back here. */
  outItself: boolean;
  /** Joined, this is the text in which a span's `nth` counts. Blocks are lines. */
  text: Stretch[];
};

export type PictureView = {
  id: string;
  width: number;
  height: number;
  caption: string;
  letOut: boolean;
};

/** What strangers would read differently from what they read now; empty where there is none. */
export type PublicDifference = { where: string; before: string; after: string };

export type EditionView = {
  slug: string;
  /** Somebody chose it, so that it can be guessed. */
  chosen: boolean;
  title: string;
  strikes: Strikes;
  expiresOn: string | null;
  indexed: boolean;
  listed: boolean;
  putOutAt: string | null;
  putOutBy: string | null;
  withdrawnAt: string | null;
  /** Strangers can read it at this moment. */
  isOut: boolean;
  version: number;
};

/** What a command leaves; the editor is then read anew. */
export type EditionSaved = { version: number };

export type EditionEditorView = {
  number: number;
  /** The postmortem's own. */
  title: string;
  isPublished: boolean;
  /** Null until somebody starts one; all below then shows what a start would give. */
  edition: EditionView | null;
  may: { prepare: boolean; putOut: boolean };
  inside: InsidePart[];
  /** Exactly what strangers would read. Pictures carry their inner ids here. */
  preview: PublicContent;
  /** Names this preview with its address, its last day and who finds it, for putting it out. */
  seen: string;
  finds: FindView[];
  names: NameView[];
  pictures: PictureView[];
  /** Spans whose words are no longer where they were. */
  lost: Span[];
  /** Sentences: what stands in the way of putting it out. */
  problems: string[];
  /** Strangers read something else now than the preview. False where nothing is out. */
  differs: boolean;
  /**
   * Explains `differs` as far as words can; empty also where only an order, a look or a picture
   * differs.
   */
  changes: PublicDifference[];
};

/** An edition as its feed tells it. */
export type PublicFeedItem = PublicEditionView & {
  /** Stays whatever becomes of the address. */
  entry: string;
  firstOutAt: string;
};

/** What a stranger's request finds. */
export type PublicEditionView = {
  slug: string;
  content: PublicContent;
  indexed: boolean;
  listed: boolean;
  putOutAt: string;
};

export type PublicEditionRow = {
  slug: string;
  title: PublicContent["title"];
  summary: PublicContent["summary"];
  layers: PublicContent["layers"];
  day: string | null;
  putOutAt: string;
};
