"use client";

import { useCallback, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import type { TextChange } from "@/components/ui/use-autosave";
import { type FormState, idle } from "@/lib/http/form-state";
import { changeWhyAction, writeWhyAction } from "@/lib/whys/actions";
import type { WhyChange, WhyView } from "@/lib/whys/schema";
import type { useWhys } from "./use-whys";

/** The flags, the kind and the layer, which need no field of their own. */
export type Marks = Pick<WhyChange, "assumption" | "contributing" | "layer" | "kind">;

type Known = Pick<ReturnType<typeof useWhys>, "learn" | "guess">;

/** Writes words and marks; the page shows them at once and hears what the server made of them. */
export function useWriting(number: number, { learn, guess }: Known) {
  const { track } = useSaving();
  const toast = useToast();
  const running = useRef(new Map<string, Promise<unknown>>());

  const save = useCallback(
    async (id: string, change: TextChange): Promise<FormState<WhyView>> => {
      const { version, base, ...words } = change;
      guess(id, words as Partial<WhyView>);
      const sent = writeWhyAction(idle, { number, id, ...change });
      running.current.set(id, sent);
      try {
        const state = await sent;
        learn(id, heard(state, "Not saved: open it to see why."));
        return state;
      } catch (error) {
        learn(id, { trouble: "Not saved yet. The words are kept in this browser." });
        throw error;
      }
    },
    [number, learn, guess],
  );
  /** Resolves when the words that were on their way have arrived. */
  const settled = useCallback(async (id: string) => {
    await running.current.get(id)?.catch(() => undefined);
  }, []);
  const mark = useCallback(
    async (id: string, marks: Marks) => {
      await settled(id);
      guess(
        id,
        Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)),
      );
      const state = await track(changeWhyAction(idle, { number, id, ...marks }));
      learn(id, heard(state));
      if (state.status === "failed") toast(state.message);
    },
    [number, learn, guess, settled, track, toast],
  );
  return { save, settled, mark };
}

/** The server's own view, or nothing guessed any more. */
function heard(state: FormState<WhyView>, trouble?: string) {
  if (state.status === "done") return { view: state.result, guess: {}, trouble: "" };
  return { guess: {}, ...(trouble === undefined ? {} : { trouble }) };
}
