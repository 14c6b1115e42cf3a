import { z } from "zod";
import { ruleNames } from "@/lib/language/rules";
import { ByItem, PostmortemNumber, Prose } from "@/lib/postmortems/schema";

const Field = z.enum(["prose", "action"], "A text is prose or an action: write prose or action.");

export type WordCheck = z.infer<typeof WordCheck>;
export const WordCheck = z.object({
  text: Prose(60_000),
  field: Field.default("prose"),
  /** "en", "de-AT"; where it is not given, the text itself tells. */
  language: z.string().max(35).optional(),
});

/** The texts of one screen, asked about together; `number` where they are a postmortem's. */
export type FieldsCheck = z.infer<typeof FieldsCheck>;
export const FieldsCheck = z.object({
  number: PostmortemNumber.optional(),
  fields: z
    .array(z.object({ text: Prose(), field: Field }))
    .min(1)
    .max(60)
    .refine(
      (fields) => fields.reduce((sum, { text }) => sum + text.length, 0) <= 80_000,
      "That is a lot at once. Ask about less.",
    ),
});

/** `start` and `end` count as JavaScript does, in UTF-16 units; a suggestion stands in for `quote`. */
export type FindingView = z.infer<typeof FindingView>;
export const FindingView = z.object({
  rule: z.enum(ruleNames),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  why: z.string(),
  suggestions: z.array(z.string()),
});

export const Findings = z.object({ findings: z.array(FindingView) });

/** A finding beside the field that it is about. */
export type Remark = FindingView & { title: string };

export type OwnWord = z.infer<typeof OwnWord>;
export const OwnWord = z.object({
  word: z
    .string()
    .transform((word) => word.replace(/\s+/g, " ").trim().toLowerCase())
    .pipe(
      z
        .string()
        .min(1, "Write the name as it stands in your texts.")
        .max(60, "A name has 60 characters at most.")
        .regex(/^[\p{L}\p{N}]/u, "A name begins with a letter or a number.")
        .refine(
          (word) => !/[\p{Cc}.!?]\s/u.test(word),
          "That is a sentence. Write the name alone.",
        ),
    ),
});

export type PutAside = z.infer<typeof PutAside>;
export const PutAside = z.object({
  number: PostmortemNumber,
  rule: z.enum(ruleNames),
  quote: z.string().min(1).max(20_000),
  reason: Prose(300).pipe(z.string().trim()).optional(),
});

export const TakeUp = ByItem;

export type Coaching = z.infer<typeof Coaching>;
export const Coaching = z.object({
  coached: z.union([z.boolean(), z.enum(["on", "off"]).transform((choice) => choice === "on")]),
});

/** How often a rule was put aside, and what people wrote about it; never who. */
export type PutAsideRow = { rule: string; title: string; times: number; reasons: string[] };
