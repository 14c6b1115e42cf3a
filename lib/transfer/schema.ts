import { z } from "zod";
import { ActionType, Milestone, Precision } from "@/lib/db/generated/enums";
import { Zone } from "@/lib/postmortems/schema";

/** A form's empty field is a field that was not filled in. */
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const about = {
  /** Only Markdown is read so far, so "auto" is Markdown too. */
  format: z.enum(["auto", "markdown"]).default("auto"),
  /** Helps where the text itself names no title or day. */
  filename: z.string().max(300).optional(),
  /** For times that name no zone. */
  zone: unlessEmpty(Zone),
  /** A team's slug or id; the asker's first team where none is named. */
  team: unlessEmpty(z.string().max(120)),
};

const Content = z.string().refine((text) => !text.includes("\u0000"), {
  error: "This looks like a binary file. Paste the text of the postmortem, or choose a text file.",
});

export type NewImport = z.infer<typeof NewImport>;
export const NewImport = z.object({
  ...about,
  content: Content,
  /** Makes a draft of what was read. */
  commit: z.boolean().default(false),
});

/** From the interface: pasted text, a dropped file, or both fields with one of them empty. */
export type PastedDocument = z.infer<typeof PastedDocument>;
export const PastedDocument = z.object({
  ...about,
  content: Content.default(""),
  file: z.instanceof(Blob).optional(),
});

const line = z.int();

/** What was understood, and what was not; see `Understanding`. */
export type Reading = z.infer<typeof Reading>;
export const Reading = z.object({
  facts: z.object({
    title: z.string(),
    occurredOn: z.string().optional(),
    zone: z.string().optional(),
    severity: z.string().optional(),
    services: z.array(z.string()),
    summary: z.string().optional(),
    impact: z.string().optional(),
    surprised: z.string().optional(),
    wentWell: z.string().optional(),
    lucky: z.string().optional(),
  }),
  events: z.array(
    z.object({
      at: z.string(),
      end: z.string().optional(),
      precision: z.enum(Precision),
      /** What the writer's clock showed, where it is not the clock of `facts.zone`. */
      written: z.string().optional(),
      text: z.string(),
      /** The lines as they were written. */
      source: z.string(),
      milestone: z.enum(Milestone).optional(),
      line,
    }),
  ),
  actions: z.array(
    z.object({
      title: z.string(),
      detail: z.string().optional(),
      owner: z.string().optional(),
      url: z.string().optional(),
      type: z.enum(ActionType).optional(),
      done: z.boolean(),
      area: z.string().optional(),
      line,
    }),
  ),
  lessons: z.array(z.object({ text: z.string(), line })),
  whys: z.array(z.object({ question: z.string(), answer: z.string(), depth: line, line })),
  leftovers: z.array(z.object({ heading: z.string().optional(), text: z.string(), line })),
  warnings: z.array(z.object({ line: line.optional(), message: z.string() })),
  structure: z.array(z.object({ text: z.string(), as: z.string(), line })),
  /** Of the draft that was made. */
  number: z.number().optional(),
});
