import type { NoticeView } from "./schema";

/** What a week held, in numbers; promises for those who were told of them. */
export function weekInWords({ detail }: NoticeView): string {
  const many = (name: string) => Number(detail[name] ?? 0);
  const news = [
    counted(many("lessons"), "One new lesson", "new lessons"),
    counted(many("practices"), "one change in your practices", "changes in your practices"),
    detail.anniversary === true && "a look back",
  ].filter((part) => part !== false);
  const sentences = [
    news.length > 0 && `${capital(news.join(", "))}.`,
    detail.open !== undefined && promisedInWords(many),
  ].filter((sentence) => sentence !== false);
  return sentences.join(" ") || "What the week brought.";
}

const counted = (count: number, one: string, more: string) =>
  count > 0 && (count === 1 ? one : `${count} ${more}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function promisedInWords(many: (name: string) => number): string | false {
  if (many("open") + many("proved") + many("dropped") === 0) return false;
  const open = many("open") === 1 ? "One action item is" : `${many("open")} action items are`;
  const past = [
    ...(many("proved") > 0 ? [`${many("proved")} proved`] : []),
    ...(many("dropped") > 0 ? [`${many("dropped")} dropped`] : []),
  ].join(" and ");
  const late = many("late") > 0 ? `, ${many("late")} of them late` : "";
  return `${open} open${late}.${past && ` In the past week: ${past}.`}`;
}
