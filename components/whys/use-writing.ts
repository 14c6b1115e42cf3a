"use client";

import { useCallback, useRef } from "react";
import type { TextChange } from "@/components/ui/use-autosave";
import { useRun } from "@/components/ui/use-run";
import { type FormState, idle } from "@/lib/http/form-state";
import { changeWhyAction, writeWhyAction } from "@/lib/whys/actions";
import type { WhyChange, WhyView } from "@/lib/whys/schema";
import type { useWhys } from "./use-whys";

/** The flags, the kind and the layer, which need no field of their own. */
export type Marks = Pick<WhyChange, "assumption" | "contributing" | "layer" | "kind">;

type Known = Pick<ReturnType<typeof useWhys>, "learn" | "guess">;

/** Writes words and marks; the page shows them at once and hears what the server made of them. */
export function useWriting(number: number, { learn, guess }: Known) {
  const run = useRun();
  const running = useRef(new Map<string, Promise<unknown>>());

  const save = useCallback(
    async (id: string, change: TextChange): Promise<FormState<WhyView>> => {
      const { version, base, ...words } = change;
      guess(id, words as Partial<WhyView>);
      const sent = writeWhyAction(idle, { number, id, ...change });
      running.current.set(id, sent);
      try {
        const state = await sent;
        learn(id, heard(state));
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
      // A mark that nobody heard of does not go on looking as if it were kept.
      const view = await run(changeWhyAction(idle, { number, id, ...marks }));
      learn(id, { guess: {}, ...(view && { view, trouble: "" }) });
    },
    [number, learn, guess, settled, run],
  );
  return { save, settled, mark };
}

/** The server's own view, or nothing guessed any more. */
function heard(state: FormState<WhyView>) {
  if (state.status === "done") return { view: state.result, guess: {}, trouble: "" };
  return { guess: {}, trouble: "Not saved: open it to see why." };
}
