"use client";

import { useEffect, useState } from "react";
import { useDrawer } from "@/components/ui/unsaved";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { askWhyAction } from "@/lib/whys/actions";
import type { WhyView } from "@/lib/whys/schema";
import { type AskingPlace, draftKey } from "./draft-key";
import type { FocusAfter } from "./use-focus-after";

/** A first question that another page made ready. */
export type Prepared = { question: string; layer: string | null; under: string | null };

export type Asking = {
  /** Under `parent`, behind `after`, or at the end of the first questions. */
  place: AskingPlace;
  question: string;
  /** Begun on an earlier visit, so that the keyboard is left where it is. */
  isLeft?: boolean;
};

type Known = {
  number: number;
  whys: readonly WhyView[];
  focus: FocusAfter;
  join: (why: WhyView, after?: string) => void;
  /** Opens a why and its answer field. */
  open: (id: string) => void;
};

/** The question that is being written, and where in the tree it will stand. */
export function useAsking(known: Known, prepared: Prepared | null) {
  const { number, focus, join, open } = known;
  const [asking, setAsking] = useState<Asking | null>(prepared && preparedAsking(prepared));
  const run = useRun();
  const drawer = useDrawer();
  const key = `PM-${number}.asking`;
  const ask = (place: AskingPlace) => {
    drawer.keep(key, place);
    setAsking({ place, question: "" });
  };
  const end = () => {
    drawer.forget(key);
    setAsking(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what an earlier visit left behind
  useEffect(() => {
    if (prepared) return drawer.keep(key, preparedAsking(prepared).place);
    const place = drawer.find<AskingPlace>(key);
    if (!place || drawer.find(draftKey(number, place)) === null) return;
    const anchor = place.parent ?? place.after;
    const isThere = !anchor || known.whys.some(({ id }) => id === anchor);
    if (isThere) setAsking({ place, question: "", isLeft: true });
  }, [drawer]);
  const asked = (why: WhyView, after?: string) => {
    join(why, after);
    end();
    open(why.id);
  };
  return {
    asking,
    asked: (why: WhyView) => asked(why, asking?.place.after),
    under: (id: string) => ask({ parent: id }),
    beside: (id: string) => ask({ after: id }),
    first: () => ask({ parent: null }),
    /** A question that is offered is asked as it stands. */
    atOnce: async (id: string, question: string) => {
      const why = await run(askWhyAction(idle, { number, question, parent: id }));
      if (why) asked(why);
    },
    cancel: () => {
      const from = asking?.place.parent ?? asking?.place.after;
      end();
      if (from) focus.on(from, "row");
    },
  };
}

const preparedAsking = ({ question, layer, under }: Prepared): Asking => ({
  place: { parent: under, ...(layer ? { layer } : {}) },
  question,
});
