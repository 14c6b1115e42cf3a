import type { CheckKind } from "@/lib/db/generated/enums";
import type { PracticeView } from "@/lib/practices/schema";
import { checkWords } from "@/lib/practices/words";

type Held = Pick<
  PracticeView,
  "statement" | "why" | "howWeKnow" | "layer" | "checkKind" | "everyDays" | "address" | "openToAll"
>;

type Words = ReturnType<typeof wordsOf>;

/** A practice as its form writes it. */
export const wordsOf = (practice: Held) => ({
  statement: practice.statement,
  why: practice.why,
  howWeKnow: practice.howWeKnow,
  layer: practice.layer?.slug ?? null,
  checkKind: practice.checkKind,
  everyDays: practice.everyDays,
  address: practice.address,
  openToAll: practice.openToAll,
});

/**
 * What was written otherwise than it stood, with how it stood. The rest is not sent, so that it is
 * not taken for this writer's word against somebody else's.
 */
export function changesOf(start: Words, form: FormData) {
  const fields = Object.keys(start) as (keyof Words)[];
  const touched = fields.filter(
    (field) => form.has(field) && String(form.get(field)) !== String(start[field] ?? ""),
  );
  const written = touched.map((field) => [field, String(form.get(field))]);
  const stood = touched.map((field) => [field, start[field]]);
  return {
    change: Object.fromEntries(written) as Partial<Record<keyof Words, string>>,
    base: Object.fromEntries(stood) as Partial<Words>,
  };
}

const names: Record<keyof Words, string> = {
  statement: "The rule",
  why: "Why it is there",
  howWeKnow: "How we would know",
  layer: "The layer that it strengthens",
  checkKind: "How it is checked",
  everyDays: "Days between checks",
  address: "The address that is looked at",
  openToAll: "Read without signing in",
};

type Layers = { slug: string; name: string }[];

/** "How it is checked: by heartbeat", of what somebody else set meanwhile. */
export const theirsInWords = (current: Partial<Words>, layers: Layers): string[] =>
  (Object.keys(names) as (keyof Words)[])
    .filter((field) => field in current)
    .map((field) => `${names[field]}: ${valueInWords(field, current[field], layers)}`);

function valueInWords(field: keyof Words, value: unknown, layers: Layers): string {
  if (field === "openToAll") return value ? "yes" : "no";
  if (value === null || value === "") return "nothing";
  if (field === "checkKind") return checkWords[value as CheckKind].name.toLowerCase();
  if (field === "layer") return layers.find(({ slug }) => slug === value)?.name ?? String(value);
  return String(value);
}
