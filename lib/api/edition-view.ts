import { z } from "zod";
import { type EditionEditorView, findKinds, Span, Strikes } from "@/lib/sharing/schema";
import { PublicPage } from "./public-view";

const Decided = z.enum(["open", "struck", "kept"]);
const Places = z.array(z.string());

const Find = z.object({
  kind: z.enum(findKinds),
  words: z.string(),
  places: Places,
  written: z.boolean(),
  state: Decided,
});

const Name = z.object({
  name: z.string(),
  known: z.boolean(),
  forms: z.array(z.string()),
  places: Places,
  written: z.boolean(),
  state: Decided,
  role: z.string().nullable(),
  suggested: z.string(),
});

const Stretch = z.object({
  text: z.string(),
  strike: z
    .object({ by: z.enum(["words", "span", "role"]), index: z.number(), instead: z.string() })
    .optional(),
});

const sections = [
  "head",
  "telling",
  "layers",
  "timeline",
  "whys",
  "actions",
  "lessons",
  "pictures",
] as const;

/** A text of the inside with its strikes; joined, the one in which a span's `nth` counts. */
const InsidePart = z.object({
  place: z.string(),
  section: z.enum(sections),
  label: z.string(),
  out: z.boolean(),
  outItself: z.boolean(),
  text: z.array(Stretch),
});

const Picture = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  caption: z.string(),
  letOut: z.boolean(),
});

const Edition = z.object({
  slug: z.string(),
  chosen: z.boolean(),
  title: z.string(),
  strikes: Strikes,
  expiresOn: z.string().nullable(),
  indexed: z.boolean(),
  listed: z.boolean(),
  putOutAt: z.string().nullable(),
  putOutBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  isOut: z.boolean(),
  version: z.number(),
});

/** The public edition as it is prepared, all of it: a part without a name here would not be sent. */
export const EditionEditor: z.ZodType<EditionEditorView> = z.object({
  number: z.number(),
  title: z.string(),
  isPublished: z.boolean(),
  /** Null until somebody starts one; the rest then shows what a start would give. */
  edition: Edition.nullable(),
  may: z.object({ prepare: z.boolean(), putOut: z.boolean() }),
  inside: z.array(InsidePart),
  /** Exactly what strangers would read; and what names it, with its settings, for putting it out. */
  preview: PublicPage,
  seen: z.string(),
  finds: z.array(Find),
  names: z.array(Name),
  pictures: z.array(Picture),
  /** Strikes whose words are no longer where they were. */
  lost: z.array(Span),
  /** Sentences: what stands in the way of putting it out. */
  problems: z.array(z.string()),
  /** Whether strangers read something else now than the preview; what, as far as words tell it. */
  differs: z.boolean(),
  changes: z.array(z.object({ where: z.string(), before: z.string(), after: z.string() })),
});
