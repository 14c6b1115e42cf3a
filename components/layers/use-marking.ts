"use client";

import { startTransition, useOptimistic, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import type { Outcome } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { clearMarkAction, markLayerAction } from "@/lib/layers/actions";
import type { LayerMarkView, MarkedLayer } from "@/lib/layers/schema";
import { outcomeWords } from "@/lib/layers/tower";

type Choice = { slug: string; outcome: Outcome | null };
type Known = { outcome: Outcome | null; version: number };

/** Marks layers at once on the screen and one after the other on the server. */
export function useMarking(number: number, marks: MarkedLayer[]) {
  const [shown, guess] = useOptimistic(marks, (was, { slug, outcome }: Choice) =>
    was.map((mark) => (mark.slug === slug ? { ...mark, outcome } : mark)),
  );
  // What this browser last heard of a layer, newer than the page while choices follow quickly.
  const heard = useRef(new Map<string, Known>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { track } = useSaving();
  const toast = useToast();

  const known = (mark: MarkedLayer): Known => {
    const own = heard.current.get(mark.slug);
    return own && own.version > mark.version ? own : mark;
  };
  const hear = (slug: string, { outcome, version }: Known) =>
    heard.current.set(slug, { outcome, version });

  const choose = (mark: MarkedLayer, outcome: Outcome, note?: string) =>
    startTransition(async () => {
      guess({ slug: mark.slug, outcome });
      last.current = last.current.then(() => send(mark, outcome, note));
      await last.current;
    });
  const send = async (mark: MarkedLayer, outcome: Outcome, note?: string) => {
    const { outcome: before, version } = known(mark);
    const input = {
      number,
      layer: mark.slug,
      outcome,
      note,
      version,
      base: { outcome: before, note: "" },
    };
    const state = await track(markLayerAction(idle, input));
    if (state.status === "done") hear(mark.slug, state.result);
    if (state.status === "failed") toast(refused(mark, state));
    if (state.status === "failed" && state.version !== undefined)
      hear(mark.slug, { outcome: theirs(state), version: state.version });
  };
  const clear = (mark: MarkedLayer) =>
    startTransition(async () => {
      guess({ slug: mark.slug, outcome: null });
      const state = await track(clearMarkAction(idle, { number, layer: mark.slug }));
      heard.current.delete(mark.slug);
      if (state.status === "failed") toast(state.message);
      if (state.status === "done") offerUndo(mark, state.result);
    });
  const offerUndo = (mark: MarkedLayer, { outcome, note }: LayerMarkView) =>
    toast(`Cleared ${mark.name}.`, {
      undo: async () => choose({ ...mark, outcome: null, version: 0 }, outcome, note),
    });
  return { shown, choose, clear };
}

type Refusal = { code: string; message: string; current?: Record<string, unknown> };

const theirs = ({ current }: Refusal): Outcome | null => (current?.outcome as Outcome) ?? null;

function refused({ name }: MarkedLayer, state: Refusal): string {
  const outcome = theirs(state);
  if (state.code !== "conflict" || !outcome) return state.message;
  return `Somebody else just marked ${name} as “${outcomeWords[outcome]}”. Choose again if you saw it otherwise.`;
}
