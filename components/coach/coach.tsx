"use client";

import { useParams } from "next/navigation";
import { type ReactNode, useMemo, useState } from "react";
import { CoachSlot } from "@/components/ui/coach-slot";
import type { Remark } from "@/lib/coach/schema";
import { makeAsking, type Text } from "./asking";
import { CoachContext, type Coaching, keyOf } from "./coaching";
import { Remarks } from "./remarks";

/** Listens to the text fields of a postmortem's workspace. It never holds anybody up. */
export function Coach({ children }: { children: ReactNode }) {
  const { number } = useParams<{ number: string }>();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  const [message, announce] = useState("");
  const asking = useMemo(() => makeAsking(askAt(`/postmortems/${number}/remarks`)), [number]);
  const coaching = useMemo<Coaching>(
    () => ({
      number: Number(number),
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

/** Whoever quieted the coach is not asked about again while this page stands. */
function askAt(address: string) {
  let quiet = false;
  return async (fields: Text[], signal: AbortSignal): Promise<Remark[][] | null> => {
    if (quiet) return null;
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ fields }),
      signal,
    });
    if (!answer.ok) return null;
    const { coached, remarks } = (await answer.json()) as { coached: boolean; remarks: Remark[][] };
    quiet = !coached;
    return remarks;
  };
}
