import { MailPace } from "@/lib/db/generated/enums";
import type { ChoicesView } from "./schema";

export const paceWords: Record<MailPace, string> = {
  at_once: "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "Inbox only",
};

export const paceNames = Object.values(MailPace);

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

const two = (part: number) => String(part).padStart(2, "0");

/** "19:00" for 1140. */
export const timeOf = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

type Chosen = Pick<ChoicesView, "quietFromMin" | "quietToMin" | "weeklyOn" | "paces">;

/** What somebody's choices come to, in the sentences that they would want to check. */
export function choicesInWords({ quietFromMin, quietToMin, weeklyOn, paces }: Chosen): string[] {
  const some = (pace: MailPace) => paces.filter((one) => one.pace === pace);
  if (some("never").length === paces.length)
    return ["Nothing comes by mail. Everything is in your inbox."];
  const hour = timeOf(quietToMin);
  const day = weekdays[weeklyOn - 1] ?? weekdays[0];
  const quiet = quietFromMin !== quietToMin;
  return [
    quiet
      ? `Nothing is sent between ${timeOf(quietFromMin)} and ${hour}.`
      : "Emails may come at any hour.",
    ...(some("at_once").length > 0
      ? [`What comes at once comes within minutes${quiet ? `, or at ${hour}` : ""}.`]
      : []),
    ...(some("daily").length > 0
      ? [`What comes once a day comes in one email, from ${hour} on.`]
      : []),
    ...(some("weekly").length > 0 ? [`What comes once a week is in ${day}’s email.`] : []),
    ...reminders(paces),
    ...(some("never").length > 0 ? ["The rest is in your inbox only."] : []),
  ];
}

/** The ladder of reminders is what people fear will be too much. */
function reminders(paces: ChoicesView["paces"]): string[] {
  const pace = paces.find(({ kind }) => kind === "promise_due")?.pace;
  if (pace === "never") return [];
  return ["Nobody writes to you twice a day about the same action item."];
}
