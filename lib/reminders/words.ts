import type { TermsView } from "@/lib/action-items/terms-schema";

const days = (many: number) => (many === 1 ? "one day" : `${many} days`);

/** What a promise is asked, in sentences. */
export function demandsInWords({ dueDays, mustVerify, effectAfterDays }: TermsView): string {
  const proof = mustVerify ? " Somebody else looks at its proof." : "";
  const effect =
    effectAfterDays === null
      ? ""
      : ` ${days(effectAfterDays)} later somebody checks whether it had an effect.`;
  return `Due ${days(dueDays)} after publication.${proof}${effect}`;
}

/** Who hears of it when. */
export function ladderInWords(terms: TermsView): string {
  const { remindBeforeDays: before, leadAfterDays, summaryAfterDays } = terms;
  const ahead = before === 0 ? "on its day" : `${days(before)} before its day, on it`;
  return [
    `Its owner hears ${ahead}, and weekly after it.`,
    `${days(leadAfterDays)} late, the leads hear too.`,
    `${days(summaryAfterDays)} late, it stands in the organisation’s weekly summary.`,
  ]
    .map(capital)
    .join(" ");
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
