import { dueInWords } from "@/lib/action-items/due";
import { daysAfter } from "@/lib/dates/days";
import type { NoticeView } from "./schema";

/** What a reminder says on the day on which it was given, rung by rung. */
export function reminderInWords({ action, team, localDay, detail }: NoticeView): string {
  const title = `“${action?.title ?? "An action item"}”`;
  if (detail.rung === "effect") return `Time to check whether ${title} had an effect.`;
  if (detail.rung === "unverified") return `The proof of ${title} waits for a second pair of eyes.`;
  if (detail.rung === "handover")
    return `${team ?? action?.owner ?? "The team"} has not said yet whether it takes ${title}.`;
  const dueOn = action?.dueOn ?? dueDay(detail.days, localDay);
  const when = dueOn ? saidOf(dueOn, localDay) : "open";
  const keeper = !action?.owner || action.mine ? "" : ` ${action.owner} keeps it.`;
  return `${title} is ${when}.${keeper}`;
}

/** A promise without a day of its own has the one that its terms give it. */
function dueDay(days: unknown, localDay: string): string | null {
  if (typeof days !== "number") return null;
  return daysAfter(localDay, -days);
}

function saidOf(dueOn: string, today: string): string {
  const { words, late } = dueInWords(dueOn, today);
  return late || words.startsWith("due") ? words : `due on ${words}`;
}
