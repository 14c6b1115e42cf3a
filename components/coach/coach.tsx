"use client";

import { type ReactNode, useMemo, useState } from "react";
import { CoachSlot } from "@/components/ui/coach-slot";
import type { Remark } from "@/lib/coach/schema";
import { makeAsking, type Text } from "./asking";
import { CoachContext, type Coaching, keyOf } from "./coaching";
import { Remarks } from "./remarks";

type Props = {
  /** The postmortem that keeps what is put aside; elsewhere it is put aside while the page stands. */
  number?: number;
  children: ReactNode;
};

/** Listens to the text fields below. It never holds anybody up. */
export function Coach({ number, children }: Props) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  const [message, announce] = useState("");
  const asking = useMemo(
    () => makeAsking(askAt(number ? `/postmortems/${number}/remarks` : "/remarks")),
    [number],
  );
  const coaching = useMemo<Coaching>(
    () => ({
      number,
      asking,
      isGone: (remark) => gone.has(keyOf(remark)),
      putAway: (key, away) =>
        setGone((was) => new Set(away ? [...was, key] : [...was].filter((other) => other !== key))),
      round,
      askAnew: () => {
        asking.forget();
        setRound((was) => was + 1);
      },
      announce,
    }),
    [number, asking, gone, round],
  );
  return (
    <CoachContext value={coaching}>
      <CoachSlot value={Remarks}>{children}</CoachSlot>
      <p role="status" className="sr-only">
        {message}
      </p>
    </CoachContext>
  );
}

const quietMs = 60_000;

/** For whoever quieted the coach it asks once a minute whether that still holds, not at each pause. */
function askAt(address: string) {
  let quietUntil = 0;
  return async (fields: Text[], signal: AbortSignal): Promise<Remark[][] | null> => {
    if (Date.now() < quietUntil) return null;
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ fields }),
      signal,
    });
    if (!answer.ok) return null;
    const { coached, remarks } = (await answer.json()) as { coached: boolean; remarks: Remark[][] };
    quietUntil = coached ? 0 : Date.now() + quietMs;
    return remarks;
  };
}
