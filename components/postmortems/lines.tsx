"use client";

import { Glyph, type GlyphTower } from "@/components/layers/glyph";
import { Anchor } from "@/components/ui/anchor";
import { Chip, SeverityBadge } from "@/components/ui/chip";

/** A postmortem as a list shows it. */
export type Line = {
  number: number;
  title: string;
  summary: string;
  severity: string | null;
  team: string;
  /** "14 Mar 2026 · PM-214" */
  about: string;
  chips: string[];
  tower: GlyphTower;
};

/**
 * The rows of a list. They go to the browser as data: sent as a finished tree as well, a row would
 * cost the server and the reader almost twice as much.
 */
export function PostmortemLines({ lines }: { lines: Line[] }) {
  return (
    <ul className="mt-5">
      {lines.map(({ number, title, summary, severity, team, about, chips, tower }) => (
        <li key={number} className="relative border-line border-t py-3.5 hover:bg-sunken">
          <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
            {severity && <SeverityBadge name={severity} />}
            <b className="font-semibold text-ink">{team}</b>
            {about}
            {chips.map((chip) => (
              <Chip key={chip}>{chip}</Chip>
            ))}
            <Glyph tower={tower} />
          </div>
          <h2 className="mt-0.5 text-[20px] leading-snug">
            <Anchor href={`/postmortems/${number}`} className="after:absolute after:inset-0">
              {title}
            </Anchor>
          </h2>
          {summary && <p className="line-clamp-1 font-serif text-[16px] text-muted">{summary}</p>}
        </li>
      ))}
    </ul>
  );
}
