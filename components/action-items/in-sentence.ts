import { daysAfter } from "@/lib/dates/days";

type Waiting = { dueOn: string | null };

const words = [
  "",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
] as const;

/** What is asked of somebody, and what they promised that is late or due within the week. */
export function waitingInSentence(asked: number, mine: Waiting[], today: string): string {
  const week = daysAfter(today, 7);
  const many = asked + mine.filter(({ dueOn }) => dueOn !== null && dueOn < week).length;
  if (many === 0) return "Nothing waits for you. A good day to read what another team learned.";
  if (many === 1) return "One thing waits for you.";
  return `${words[many] ?? "More than ten"} things wait for you.`;
}
