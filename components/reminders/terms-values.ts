import type { TermsView } from "@/lib/action-items/terms-schema";

export type TermsField = keyof TermsView;
/** As a form holds them. */
export type TermsValues = Record<TermsField, string>;

export const valuesOf = (terms: TermsView): TermsValues => ({
  dueDays: String(terms.dueDays),
  mustVerify: String(terms.mustVerify),
  effectAfterDays: String(terms.effectAfterDays ?? "never"),
  remindBeforeDays: String(terms.remindBeforeDays),
  leadAfterDays: String(terms.leadAfterDays),
  summaryAfterDays: String(terms.summaryAfterDays),
});

export const dayFields = [
  { field: "dueDays", label: "Due after", hint: "From publication, when nobody names a day." },
  {
    field: "remindBeforeDays",
    label: "The owner hears before",
    hint: "And on its day, and weekly after it. 0 for its day alone.",
  },
  { field: "leadAfterDays", label: "The leads hear when late by", hint: "Weekly, as its owner." },
  {
    field: "summaryAfterDays",
    label: "In the summary when late by",
    hint: "Leads and administrators read it once a week.",
  },
] as const;

/** Only what was changed is sent, with what it was: so that others keep what they changed. */
export function changesIn(values: TermsValues, base: TermsValues) {
  const changed = (Object.keys(values) as TermsField[]).filter(
    (field) => values[field] !== base[field],
  );
  const of = (from: TermsValues) =>
    Object.fromEntries(changed.map((field) => [field, stored(field, from[field])]));
  return { ...of(values), base: of(base) };
}

/** What is no number stays as it was typed, for the server's sentence about it. */
function stored(field: TermsField, text: string) {
  if (field === "mustVerify") return text === "true";
  if (text === "never") return null;
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}
