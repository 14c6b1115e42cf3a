import { daysAfter } from "@/lib/dates/days";

type Waiting = {
  /** What is asked of them, such as to look at a proof. */
  asked: number;
  /** What they promised. */
  mine: { dueOn: string | null }[];
  /** To be answered for their teams, counted up to 100. */
  lessons: number;
};

const words = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
] as const;

/** What waits for somebody this morning; of what they promised what is late or due within the week. */
export function waitingInSentence({ asked, mine, lessons }: Waiting, today: string): string {
  const week = daysAfter(today, 7);
  const many = asked + mine.filter(({ dueOn }) => dueOn !== null && dueOn < week).length;
  if (many + lessons === 0)
    return "Nothing waits for you. A good day to read what another team learned.";
  const own = `${counted(many)} ${many === 1 ? "thing waits for you" : "things wait for you"}`;
  const teams = `${counted(lessons)} ${lessons === 1 ? "lesson" : "lessons"}`;
  if (lessons === 0) return `${capital(own)}.`;
  if (many > 0) return `${capital(own)}, and ${teams} for your team’s answer.`;
  return `${capital(teams)} ${lessons === 1 ? "waits" : "wait"} for your team’s answer.`;
}

const counted = (many: number): string => words[many] ?? (many > 99 ? "more than 99" : `${many}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
