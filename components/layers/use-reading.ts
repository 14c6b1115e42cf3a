"use client";

import { startTransition, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { silence } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { changeReadingAction } from "@/lib/layers/actions";
import type { MarkedLayer, ReadingView } from "@/lib/layers/schema";
import type { InTurn } from "./use-in-turn";
import type { Guess } from "./use-shown";

type Distinction = "entry" | "cheapest";

/** Lets one layer stand out as the entry or the cheapest, or no layer any more. */
export function useReading(number: number, reading: ReadingView, guess: Guess, inTurn: InTurn) {
  const heard = useRef(reading);
  const { track } = useSaving();
  const toast = useToast();
  const known = () => (heard.current.version > reading.version ? heard.current : reading);
  return (mark: MarkedLayer, distinction: Distinction, on: boolean) =>
    startTransition(async () => {
      guess({ slug: mark.slug, change: { [distinction]: on } });
      const slug = on ? mark.slug : null;
      const state = await inTurn(() => {
        const { version, [distinction]: before } = known();
        const base = { [distinction]: before };
        const given = { number, [distinction]: slug, version, base };
        return track(changeReadingAction(idle, given)).catch(() => null);
      });
      if (state?.status === "done") heard.current = state.result;
      else if (state?.status === "failed" && state.code === "conflict")
        toast("Somebody else just chose another layer.");
      else toast(state?.status === "failed" ? state.message : silence);
    });
}

export type Distinguish = ReturnType<typeof useReading>;
