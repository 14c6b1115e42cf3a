"use client";

import type { PointerEvent } from "react";
import { Button } from "@/components/ui/button";
import { Instead } from "./instead-form";
import type { Done } from "./use-edition";

export type HandDeeds = {
  strike: (instead?: string) => void;
  everywhere: (instead?: string) => void;
  asRole: (role: string) => void;
  takeBack: (() => void) | null;
};

type Props = {
  /** What is chosen, or nothing. */
  words: string;
  /** How often these words stand in all of it. */
  times: number;
  deeds: HandDeeds;
  done: Done | null;
  writing: boolean;
  write: (on: boolean) => void;
};

/** What can be done with the chosen words. It stays in sight while the text moves under it. */
export function Hand({ words, times, deeds, done, writing, write }: Props) {
  // A press here must not take the choice away.
  const hold = (event: PointerEvent) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  };
  return (
    <div
      onPointerDown={hold}
      className="sticky top-[60px] z-20 mb-4 rounded-card border border-line-strong bg-surface px-3 py-2 shadow-card"
    >
      <div className="flex min-h-7 items-center gap-2">
        <p role="status" className="min-w-0 flex-1 truncate text-[13px]">
          {words ? (
            <>
              <span className="text-muted">Chosen: </span>
              <q className="font-serif text-[15px]">{words}</q>
            </>
          ) : (
            (done?.said ?? (
              <span className="text-muted">
                Choose words in the text
                <span className="pointer-coarse:hidden">
                  : with the pointer, or with → after Tab
                </span>
                .
              </span>
            ))
          )}
        </p>
        {done && !words && (
          <Button size="small" onClick={done.undo} aria-keyshortcuts="Control+Z Meta+Z">
            Undo
          </Button>
        )}
      </div>
      {writing && words ? (
        <Instead deeds={deeds} times={times} done={() => write(false)} />
      ) : (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {deeds.takeBack ? (
            <Deed letter="u" disabled={false} onClick={deeds.takeBack}>
              Remove the strike
            </Deed>
          ) : (
            <>
              <Deed letter="x" disabled={!words} onClick={() => deeds.strike()}>
                Strike here
              </Deed>
              <Deed letter="X" disabled={!words} onClick={() => deeds.everywhere()}>
                {times > 1 ? `Strike all ${times}` : "Strike everywhere"}
              </Deed>
              <Deed letter="w" disabled={!words} onClick={() => write(true)}>
                Write instead…
              </Deed>
            </>
          )}
        </div>
      )}
    </div>
  );
}

type DeedProps = { letter: string; disabled: boolean; onClick: () => void; children: string };

const Deed = ({ letter, children, ...rest }: DeedProps) => (
  <Button size="small" aria-keyshortcuts={letter} {...rest}>
    {children}{" "}
    <span aria-hidden="true" className="font-mono text-[12px] text-muted pointer-coarse:hidden">
      {letter}
    </span>
  </Button>
);
