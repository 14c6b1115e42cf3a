import type { StanceKind } from "@/lib/db/generated/enums";

export const stanceWords: Record<StanceKind, string> = {
  applies: "Applies to us",
  covered: "Already covered",
  not_for_us: "Not for us",
};

/** What a stance is asked for; only "applies" may stand without an answer. */
export const noteAsked: Record<StanceKind, string> = {
  applies: "What follows for you?",
  covered: "What covers you? Name the check or the test, so that others can do the same.",
  not_for_us: "Why can it not happen to you? The reason helps the next team that asks.",
};

type Said = {
  stance: StanceKind;
  note?: string | undefined;
  evidence?: string | null | undefined;
  practice?: string | null | undefined;
};

/** The sentence for a stance that lacks its evidence or its reason; null when all is said. */
export function missingNote({ stance, note, evidence, practice }: Said): string | null {
  const shown = stance === "covered" && (evidence || practice);
  return note || shown || stance === "applies" ? null : noteMissing[stance];
}

const noteMissing: Record<Exclude<StanceKind, "applies">, string> = {
  covered: "Write a sentence, give a link, or name a practice: one of them is enough.",
  not_for_us: "Write the reason in a sentence.",
};

type Counts = { applies: number; covered: number; notForUs: number };

/** "6 teams answered · 3 say it applies · 2 already covered · not for 1"; alike in a few words. */
export function answersInWords({ applies, covered, notForUs }: Counts): string {
  const all = applies + covered + notForUs;
  if (all === 0) return "No team has answered yet";
  const teams = all === 1 ? "1 team" : `${all} teams`;
  if (applies === all) return `${teams} ${all === 1 ? "says" : "say"} it applies`;
  if (covered === all) return `${teams} already covered`;
  if (notForUs === all) return `Not for ${teams}`;
  return [
    `${teams} answered`,
    applies > 0 && `${applies} ${applies === 1 ? "says" : "say"} it applies`,
    covered > 0 && `${covered} already covered`,
    notForUs > 0 && `not for ${notForUs}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
