import { glyphOf } from "@/components/layers/glyph";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { todayInUtc } from "@/lib/action-items/due";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import { dayAndMonth, dayInWords } from "@/lib/dates/clock";
import type { FeedLesson, LessonFilter } from "@/lib/lessons/schema";
import { answersInWords } from "@/lib/lessons/words";
import { FeedItem, type FeedLine } from "./feed-item";

type Props = { actor: Actor; lessons: FeedLesson[]; filter: LessonFilter };

/** Lessons from every team, newest first. */
export function Feed({ actor, lessons, filter }: Props) {
  if (lessons.length === 0) return <NoLessons filter={filter} />;
  const today = todayInUtc();
  return (
    <ul>
      {lessons.map((lesson) => (
        <FeedItem key={lesson.id} line={lineOf(lesson, today, mayWrite(actor))} />
      ))}
    </ul>
  );
}

function lineOf(lesson: FeedLesson, today: string, answers: boolean): FeedLine {
  const { id, number, headline, body, severity, team, publishedAt, mine } = lesson;
  const day = publishedAt?.slice(0, 10) ?? today;
  // The year is said where it is another one.
  const near = day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : dayInWords(day);
  return {
    ...{ id, number, headline, body, severity, day },
    team: team.name,
    dayInWords: near,
    tower: glyphOf(lesson.marks),
    mine: answers ? mine : [],
    answers: answersInWords(lesson.stances),
  };
}

function NoLessons({ filter: { team, severity, layer, tag, status } }: { filter: LessonFilter }) {
  if (status === "unanswered" && !(team || severity || layer || tag))
    return (
      <Empty
        title="Your teams have answered everything"
        action={<LinkButton href="/lessons">All lessons</LinkButton>}
      >
        When another team publishes a lesson, it waits here until yours says whether it applies, is
        covered already, or is not for you.
      </Empty>
    );
  if (team || severity || layer || tag || status)
    return (
      <Empty
        title="No lesson fits these filters"
        action={<LinkButton href="/lessons">All lessons</LinkButton>}
      >
        Take one of them away, or look through everything that teams have learnt.
      </Empty>
    );
  return (
    <Empty
      title="No lesson is published yet"
      action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
    >
      When a postmortem is published, its lessons come here, and every team is asked whether it
      could happen to them:{" "}
      <span className="font-serif text-[16px] text-ink">
        A certificate’s expiry date belongs in monitoring on the day it is issued.
      </span>
    </Empty>
  );
}
