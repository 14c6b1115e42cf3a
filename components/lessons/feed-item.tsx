import Link from "next/link";
import { Glyph } from "@/components/layers/glyph";
import { SeverityBadge } from "@/components/ui/chip";
import { dayAndMonth, dayInWords } from "@/lib/dates/clock";
import type { FeedLesson } from "@/lib/lessons/schema";
import { answersInWords } from "@/lib/lessons/words";
import { Stance } from "./stance";

type Props = { lesson: FeedLesson; today: string; answers: boolean };

/** One lesson of the feed: whose, what, and what your teams say to it. */
export function FeedItem({ lesson, today, answers }: Props) {
  const { id, number, headline, body, team, severity, publishedAt, mine } = lesson;
  const day = publishedAt?.slice(0, 10) ?? today;
  return (
    <li className="border-line border-t py-5">
      <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
        {severity && <SeverityBadge name={severity} />}
        <b className="font-semibold text-ink">{team.name}</b>
        <span>
          · <time dateTime={day}>{near(day, today)}</time> ·{" "}
          <Link href={`/postmortems/${number}`} className="underline-offset-2 hover:underline">
            PM-{number}
          </Link>
        </span>
        <span className="ml-auto">
          <Glyph marks={lesson.marks} />
        </span>
      </div>
      <h2 className="mt-1.5 text-[22px] leading-tight">
        <Link href={`/lessons/${id}`} className="underline-offset-4 hover:underline">
          {headline}
        </Link>
      </h2>
      {body && <p className="mt-1 max-w-[60ch] font-serif text-[17px] leading-relaxed">{body}</p>}
      {answers && mine.length > 0 && (
        <div className="mt-3 flex flex-col gap-2">
          {mine.map((own) => (
            <Stance key={own.team.id} lesson={id} own={own} named={mine.length > 1} />
          ))}
        </div>
      )}
      <p className="mt-2 text-[13px] text-muted">{answersInWords(lesson.stances)}</p>
    </li>
  );
}

/** The year is said where it is another one. */
const near = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : dayInWords(day);
