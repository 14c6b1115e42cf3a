"use client";

import { useState } from "react";
import type { OwnStance } from "@/lib/lessons/stance-schema";
import { stanceWords } from "@/lib/lessons/words";
import { Stance } from "./stance";

type Props = { lesson: string; headline: string; mine: OwnStance[] };

/**
 * What your teams say to a lesson. Of several, the first that has not answered is asked at once, and
 * the others are a few words each until somebody wants them.
 */
export function OwnStances({ lesson, headline, mine }: Props) {
  // Whoever answered stays in sight, so what is open is not read from the answers again.
  const [open, setOpen] = useState(() => firstOf(mine));
  const [wanted, setWanted] = useState<string | null>(null);
  const want = (id: string) => {
    setOpen([...open, id]);
    setWanted(id);
  };
  const shown = mine.filter(({ team }) => open.includes(team.id));
  const folded = mine.filter(({ team }) => !open.includes(team.id));
  const others = folded.map((own) => <Folded key={own.team.id} own={own} want={want} />);
  return (
    <div className="mt-3 flex flex-col gap-2">
      {shown.map((own, at) => (
        <Stance
          key={own.team.id}
          lesson={lesson}
          headline={headline}
          own={own}
          named={mine.length > 1}
          wanted={own.team.id === wanted}
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

function Folded({ own: { team, stance }, want }: { own: OwnStance; want: (id: string) => void }) {
  return (
    <button
      type="button"
      onClick={() => want(team.id)}
      className="min-h-6 text-left text-[13px] text-muted underline decoration-line-strong underline-offset-4 hover:text-ink"
    >
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
