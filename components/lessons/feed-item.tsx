"use client";

import { Glyph, type GlyphTower } from "@/components/layers/glyph";
import { Anchor } from "@/components/ui/anchor";
import { SeverityBadge } from "@/components/ui/chip";
import type { FeedLesson } from "@/lib/lessons/schema";
import { Stance } from "./stance";

/** A lesson as the feed shows it. */
export type FeedLine = Pick<FeedLesson, "id" | "number" | "headline" | "body" | "severity"> & {
  team: string;
  day: string;
  /** "14 Mar" */
  dayInWords: string;
  tower: GlyphTower;
  /** The asker's teams that may answer. */
  mine: FeedLesson["mine"];
  /** "6 teams answered · 3 say it applies" */
  answers: string;
};

/** One lesson of the feed: whose, what, and what your teams say to it. */
export function FeedItem({ line }: { line: FeedLine }) {
  const { id, number, headline, body, team, severity, day, dayInWords, tower, mine } = line;
  return (
    <li className="border-line border-t py-5">
      <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
        {severity && <SeverityBadge name={severity} />}
        <b className="font-semibold text-ink">{team}</b>
        <time dateTime={day}>· {dayInWords} ·</time>
        <Anchor href={`/postmortems/${number}`} className="underline-offset-2 hover:underline">
          {`PM-${number}`}
        </Anchor>
        <Glyph tower={tower} />
      </div>
      <h2 className="mt-1.5 text-[22px] leading-tight">
        <Anchor href={`/lessons/${id}`} className="underline-offset-4 hover:underline">
          {headline}
        </Anchor>
      </h2>
      {body && <p className="mt-1 max-w-[60ch] font-serif text-[17px] leading-relaxed">{body}</p>}
      {mine.length > 0 && (
        <div className="mt-3 flex flex-col gap-2">
          {mine.map((own) => (
            <Stance key={own.team.id} lesson={id} own={own} named={mine.length > 1} />
          ))}
        </div>
      )}
      <p className="mt-2 text-[13px] text-muted">{line.answers}</p>
    </li>
  );
}
