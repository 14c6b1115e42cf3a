import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { Glyph, glyphOf } from "@/components/layers/glyph";
import { AnswerKeys } from "@/components/lessons/answer-keys";
import { Question } from "@/components/lessons/feed-item";
import { FollowAbout } from "@/components/lessons/follow-about";
import { TagLinks } from "@/components/lessons/lesson-list";
import { MarkRead } from "@/components/lessons/mark-read";
import { OwnStances } from "@/components/lessons/own-stances";
import { Reached } from "@/components/lessons/reached";
import { Stances } from "@/components/lessons/stances";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { SeverityBadge } from "@/components/ui/chip";
import { mayWrite } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { getLesson } from "@/lib/lessons/feed";
import { countReach } from "@/lib/lessons/reach";
import { askedIn } from "@/lib/lessons/sentences";
import { listSilentTeams } from "@/lib/lessons/silent";
import { listAnswers } from "@/lib/practices/answers";

type Props = PageProps<"/lessons/[id]">;

/** Once a request, for the title and for the page. */
const readLesson = cache(async (id: string) => orNotFound(getLesson(await requireActor(), { id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { headline } = await readLesson((await params).id);
  return { title: headline };
}

export default async function LessonPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const lesson = await readLesson(id);
  const { number, team, severity, publishedAt, mine } = lesson;
  const [answers, silent, reach] = await Promise.all([
    listAnswers(actor, { id }),
    listSilentTeams(actor, { id }),
    countReach(actor, { number }),
  ]);
  const { rest, question } = askedIn(lesson.body);
  return (
    <>
      <TopBar where={<Link href="/lessons">Lessons</Link>}>
        {mayWrite(actor) && mine.length > 0 && <AnswerKeys />}
        {mayWrite(actor) && actor.teams.length > 0 && (
          <LinkButton href={`/practices/new?lesson=${id}`}>Form a practice</LinkButton>
        )}
      </TopBar>
      {!lesson.read && <MarkRead id={id} />}
      <main id="content" className="mx-auto max-w-[760px] px-4 py-8 md:px-7">
        <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
          {severity && <SeverityBadge name={severity} />}
          <span>
            <b className="font-semibold text-ink">{team.name}</b>
            {publishedAt && ` · ${dayInWords(publishedAt.slice(0, 10))}`}
          </span>
          <span className="ml-auto">
            <Glyph tower={glyphOf(lesson.marks)} />
          </span>
        </div>
        <h1 className="mt-2 text-[30px] leading-tight">{lesson.headline}</h1>
        {rest && (
          <p className="mt-2 max-w-[60ch] font-serif text-[19px] leading-relaxed [overflow-wrap:anywhere]">
            {rest}
          </p>
        )}
        {question && <Question team={team.name} words={question} />}
        {lesson.tags.length > 0 && <TagLinks tags={lesson.tags} />}
        <p className="mt-4 text-[14.5px]">
          From{" "}
          <Link
            href={`/postmortems/${number}`}
            className="text-accent underline underline-offset-2"
          >
            PM-{number} {lesson.title}
          </Link>
        </p>
        <Reached reach={reach.find((row) => row.lesson === lesson.id)} />
        {mayWrite(actor) && mine.length > 0 && (
          <section data-lesson className="mt-9">
            <h2 className="text-[20px]">Could this happen to you?</h2>
            <OwnStances lesson={id} headline={lesson.headline} mine={mine} bare />
          </section>
        )}
        <section className="mt-9">
          <h2 className="text-[20px]">What teams answered</h2>
          <Stances answers={answers} silent={silent} />
        </section>
        <FollowAbout lesson={lesson} />
      </main>
    </>
  );
}
