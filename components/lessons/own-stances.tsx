"use client";

import { useState } from "react";
import type { OwnStance } from "@/lib/lessons/stance-schema";
import { stanceWords } from "@/lib/lessons/words";
import { Stance } from "./stance";

type Props = {
  lesson: string;
  headline: string;
  mine: OwnStance[];
  /** What was said stands elsewhere on the page. */
  bare?: boolean;
};

/** So many of the others are named at once. */
const few = 6;

/**
 * What your teams say to a lesson. Of several, the first that has not answered is asked at once, and
 * the others are a few words each until somebody wants them.
 */
export function OwnStances({ lesson, headline, mine, bare = false }: Props) {
  // Whoever answered stays in sight, so what is open is not read from the answers again.
  const [open, setOpen] = useState(() => firstOf(mine));
  const [wanted, setWanted] = useState<string | null>(null);
  const [most, setMost] = useState(few);
  const want = (id: string) => {
    setOpen([...open.filter((one) => one !== id), id]);
    setWanted(id);
  };
  const toNext = ({ team }: OwnStance): boolean => {
    const next = mine.find((own) => own.team.id !== team.id && own.asked && own.stance === null);
    if (next) want(next.team.id);
    return next !== undefined;
  };
  const shown = mine.filter(({ team }) => open.includes(team.id));
  const folded = silentFirst(mine.filter(({ team }) => !open.includes(team.id)));
  const others = (
    <>
      {folded.slice(0, most).map((own) => (
        <Folded key={own.team.id} own={own} want={want} />
      ))}
      {folded.length > most && (
        <button type="button" onClick={() => setMost(folded.length)} className={foldedLook}>
          {folded.length - most} more of your teams
        </button>
      )}
    </>
  );
  return (
    <div className="mt-3 flex flex-col gap-2">
      {shown.map((own, at) => (
        <Stance
          key={own.team.id}
          lesson={lesson}
          headline={headline}
          own={own}
          named={mine.length > 1}
          bare={bare}
          wanted={own.team.id === wanted}
          goOn={() => toNext(own)}
        >
          {at === shown.length - 1 && others}
        </Stance>
      ))}
      {shown.length === 0 && <div className="flex flex-wrap gap-x-4 gap-y-1">{others}</div>}
    </div>
  );
}

function firstOf(mine: OwnStance[]): string[] {
  const silent = mine.filter(({ stance }) => stance === null);
  const first = mine.length === 1 ? mine[0] : (silent.find(({ asked }) => asked) ?? silent[0]);
  return first ? [first.team.id] : [];
}

const silentFirst = (mine: OwnStance[]): OwnStance[] => [
  ...mine.filter(({ stance }) => stance === null),
  ...mine.filter(({ stance }) => stance !== null),
];

const foldedLook =
  "min-h-6 text-left text-[13px] text-muted underline decoration-line-strong underline-offset-4 hover:text-ink";

function Folded({ own: { team, stance }, want }: { own: OwnStance; want: (id: string) => void }) {
  return (
    <button type="button" onClick={() => want(team.id)} className={foldedLook}>
      {stance === null ? (
        `Answer for ${team.name}`
      ) : (
        <>
          {team.name}: {stanceWords[stance].toLowerCase()}
          <span className="sr-only">, show or change it</span>
        </>
      )}
    </button>
  );
}
