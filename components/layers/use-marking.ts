"use client";

import { startTransition, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { silence, useRun } from "@/components/ui/use-run";
import type { Outcome } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { changeMarkAction, clearMarkAction, markLayerAction } from "@/lib/layers/actions";
import type { LayerMarkView, MarkedLayer } from "@/lib/layers/schema";
import { outcomeWords } from "@/lib/layers/tower";
import { undoRemovalAction } from "@/lib/postmortems/actions";
import type { InTurn } from "./use-in-turn";
import type { Guess } from "./use-shown";

type Known = { outcome: Outcome | null; version: number };
type Said = Partial<Pick<LayerMarkView, "note" | "heldAfterMin">>;

/** Marks layers at once on the screen and one after the other on the server. */
export function useMarking(number: number, guess: Guess, inTurn: InTurn) {
  // What this browser last heard of a layer, newer than the page while choices follow quickly.
  const heard = useRef(new Map<string, Known>());
  // Of several choices for one layer that wait for their turn, only the last is sent.
  const wanted = useRef(new Map<string, Outcome>());
  const { track } = useSaving();
  const run = useRun();
  const toast = useToast();

  const known = (mark: MarkedLayer): Known => {
    const own = heard.current.get(mark.slug);
    return own && own.version > mark.version ? own : mark;
  };
  const hear = (slug: string, { outcome, version }: Known) =>
    heard.current.set(slug, { outcome, version });

  const choose = (mark: MarkedLayer, outcome: Outcome, said: Said = {}) =>
    startTransition(async () => {
      guess({ slug: mark.slug, change: { outcome } });
      wanted.current.set(mark.slug, outcome);
      await inTurn(() => send(mark, said));
    });
  const send = async (mark: MarkedLayer, said: Said) => {
    const outcome = wanted.current.get(mark.slug);
    if (outcome === undefined) return;
    wanted.current.delete(mark.slug);
    const { outcome: before, version } = known(mark);
    const base = { outcome: before, note: "", heldAfterMin: null };
    const input = { number, layer: mark.slug, outcome, ...said, version, base };
    const state = await track(markLayerAction(idle, input)).catch(() => null);
    if (!state) return toast(silence);
    if (state.status === "done") hear(mark.slug, state.result);
    if (state.status === "failed") toast(refused(mark, state));
    if (state.status === "failed" && state.version !== undefined)
      hear(mark.slug, { outcome: theirs(state), version: state.version });
  };

  const time = (mark: MarkedLayer, heldAfterMin: number | null) =>
    startTransition(async () => {
      guess({ slug: mark.slug, change: { heldAfterMin } });
      const input = { number, layer: mark.slug, heldAfterMin };
      const base = { heldAfterMin: mark.heldAfterMin };
      await inTurn(() =>
        run(changeMarkAction(idle, { ...input, version: known(mark).version, base })),
      );
    });

  const clear = (mark: MarkedLayer) =>
    startTransition(async () => {
      guess({ slug: mark.slug, change: { outcome: null } });
      const cleared = await inTurn(() => run(clearMarkAction(idle, { number, layer: mark.slug })));
      heard.current.delete(mark.slug);
      if (cleared) offerUndo(mark, cleared);
    });
  const offerUndo = (mark: MarkedLayer, cleared: LayerMarkView & { removalId: string | null }) =>
    toast(`Cleared ${mark.name}.`, {
      undo: async () => {
        const { outcome, note, heldAfterMin, removalId } = cleared;
        choose({ ...mark, outcome: null, version: 0 }, outcome, {
          note,
          ...(heldAfterMin === null ? {} : { heldAfterMin }),
        });
        if (removalId) await inTurn(() => run(undoRemovalAction(idle, { number, id: removalId })));
      },
    });
  return { choose, time, clear };
}

export type Marking = ReturnType<typeof useMarking>;

type Refusal = { code: string; message: string; current?: Record<string, unknown> };

const theirs = ({ current }: Refusal): Outcome | null => (current?.outcome as Outcome) ?? null;

function refused({ name }: MarkedLayer, state: Refusal): string {
  const outcome = theirs(state);
  if (state.code !== "conflict" || !outcome) return state.message;
  return `Somebody else just marked ${name} as “${outcomeWords[outcome]}”. Choose again if you saw it otherwise.`;
}
