import type { ReactNode } from "react";
import { glyphOf } from "@/components/layers/glyph";
import { nearDay } from "@/components/ui/near-day";
import { todayInUtc } from "@/lib/action-items/due";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import type { FeedLesson } from "@/lib/lessons/schema";
import { askedIn } from "@/lib/lessons/sentences";
import { answersInWords } from "@/lib/lessons/words";
import type { Became } from "@/lib/practices/became";
import { FeedItem, type FeedLine } from "./feed-item";

/** What stands among the lessons besides, such as the news of practices. */
export type Beside = { at: string; line: ReactNode };

type Props = { actor: Actor; lessons: FeedLesson[]; became: Became[]; beside?: Beside[] };

/** Lessons from every team, newest first. */
export function Feed({ actor, lessons, became, beside = [] }: Props) {
  const today = todayInUtc();
  const told = lessons.map((lesson): Beside => {
    const practices = became.filter(({ number }) => number === lesson.number);
    const line = lineOf(lesson, practices, today, mayWrite(actor));
    return { at: lesson.publishedAt ?? today, line: <FeedItem key={lesson.id} line={line} /> };
  });
  // Sorting keeps the order of equal moments, and the lessons come in theirs.
  const all = [...told, ...beside].sort((a, b) => b.at.localeCompare(a.at));
  return <ul>{all.map(({ line }) => line)}</ul>;
}

function lineOf(
  lesson: FeedLesson,
  practices: Became[],
  today: string,
  answers: boolean,
): FeedLine {
  const { id, number, headline, severity, team, publishedAt, mine, read } = lesson;
  const day = publishedAt?.slice(0, 10) ?? today;
  const { rest, question } = askedIn(lesson.body);
  return {
    ...{ id, number, headline, body: rest, question, severity, day, read },
    team: team.name,
    dayInWords: nearDay(day, today),
    tower: glyphOf(lesson.marks),
    mine: answers ? mine : [],
    answers: answersInWords(lesson.stances),
    became: practices.map(({ slug, statement }) => ({ slug, statement })),
  };
}
