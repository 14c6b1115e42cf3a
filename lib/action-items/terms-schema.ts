import { z } from "zod";
import { Revision } from "@/lib/postmortems/schema";

const days = (least: number, most: number) => {
  const sentence = `Write a whole number of days, from ${least} to ${most}.`;
  return z
    .union([z.number(), z.string().trim().regex(/^\d+$/).transform(Number)], sentence)
    .pipe(z.number().int(sentence).min(least, sentence).max(most, sentence));
};

const EffectAfter = z.literal([30, 90], "Choose 30 days, 90 days, or never.").nullable();

const demands = {
  dueDays: days(1, 730),
  mustVerify: z.boolean(),
  effectAfterDays: EffectAfter,
  remindBeforeDays: days(0, 60),
  leadAfterDays: days(1, 180),
  summaryAfterDays: days(1, 365),
};

export type TermsChange = z.infer<typeof TermsChange>;
export const TermsChange = z
  .object(demands)
  .partial()
  .extend({
    /** Its id; null for whatever has no terms of its own. */
    severity: z.uuid().nullable(),
    ...Revision,
  });

export type TermsEnd = z.infer<typeof TermsEnd>;
export const TermsEnd = z.object({ severity: z.uuid() });

/** What is demanded of a promise. All in days; an absent effect is looked at never. */
export type TermsView = z.infer<typeof TermsView>;
export const TermsView = z.object({
  dueDays: z.number(),
  mustVerify: z.boolean(),
  effectAfterDays: z.number().nullable(),
  remindBeforeDays: z.number(),
  leadAfterDays: z.number(),
  summaryAfterDays: z.number(),
});

/** In the list of all: with whose they are. */
export type TermsRow = z.infer<typeof TermsRow>;
export const TermsRow = TermsView.extend({
  /** Absent in the row for the rest. */
  severity: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Not its own terms but those for the rest. */
  inherited: z.boolean(),
  /** 0 as long as nobody has set any. */
  version: z.number(),
});

/** The defaults of the columns: an organisation that never looked has these. */
export const usualTerms: TermsView = {
  dueDays: 30,
  mustVerify: false,
  effectAfterDays: null,
  remindBeforeDays: 3,
  leadAfterDays: 7,
  summaryAfterDays: 21,
};
