"use client";

import { Glyph, type GlyphTower } from "@/components/layers/glyph";
import { Anchor } from "@/components/ui/anchor";
import { SeverityBadge } from "@/components/ui/chip";
import type { FeedLesson } from "@/lib/lessons/schema";
import { NewMark } from "./new-mark";
import { OwnStances } from "./own-stances";

/** A lesson as the feed shows it. */
export type FeedLine = Pick<FeedLesson, "id" | "number" | "headline" | "severity" | "read"> & {
  /** What stands between the headline and the question. */
  body: string;
  /** What its team asks the others, where the lesson ends in a question. */
  question: string | null;
  team: string;
  day: string;
  /** "14 Mar" */
  dayInWords: string;
  tower: GlyphTower;
  /** The asker's teams that may answer. */
  mine: FeedLesson["mine"];
  /** "6 teams answered · 3 say it applies" */
  answers: string;
  /** The practices that came from its postmortem. */
  became: { slug: string; statement: string }[];
};

/** One lesson of the feed: whose, what, and what your teams say to it. */
export function FeedItem({ line }: { line: FeedLine }) {
  const { id, number, headline, body, question, team, severity, tower, mine, became } = line;
  return (
    <li data-lesson className="border-line border-b py-5 first:pt-4">
      <div className="flex items-center gap-2 text-[13px] text-muted">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {severity && <SeverityBadge name={severity} />}
          <span>
            <b className="font-semibold text-ink">{team}</b> ·{" "}
            <time dateTime={line.day}>{line.dayInWords}</time> ·{" "}
            <Anchor href={`/postmortems/${number}`} className="underline-offset-2 hover:underline">
              {`PM-${number}`}
            </Anchor>
          </span>
          {!line.read && <NewMark id={id} headline={headline} />}
        </span>
        <Glyph tower={tower} />
      </div>
      <h2 className="mt-1.5 text-[22px] leading-tight [overflow-wrap:anywhere]">
        <Anchor href={`/lessons/${id}`} className="scroll-mt-24 underline-offset-4 hover:underline">
          {headline}
        </Anchor>
      </h2>
      {body && (
        <p className="mt-1 max-w-[60ch] font-serif text-[17px] leading-relaxed [overflow-wrap:anywhere]">
          {body}
        </p>
      )}
      {question && <Question team={team} words={question} />}
      {mine.length > 0 && <OwnStances lesson={id} headline={headline} mine={mine} />}
      <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted">
        {line.answers}
        {became.map(({ slug, statement }) => (
          <Anchor
            key={slug}
            href={`/why/${slug}`}
            className="max-w-full truncate rounded-full border border-line bg-surface px-2.5 py-px text-[12.5px] hover:border-line-strong hover:text-ink"
          >
            became practice “{statement}”
          </Anchor>
        ))}
      </p>
    </li>
  );
}

/** Who asks what. */
export const Question = ({ team, words }: { team: string; words: string }) => (
  <p className="mt-2 max-w-[70ch] text-[13.5px] text-muted [overflow-wrap:anywhere]">
    <b className="font-semibold">{team} asks:</b> {words}
  </p>
);
