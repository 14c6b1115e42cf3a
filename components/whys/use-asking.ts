"use client";

import { useState } from "react";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { askWhyAction } from "@/lib/whys/actions";
import type { NewWhy, WhyView } from "@/lib/whys/schema";
import type { FocusAfter } from "./use-focus-after";

/** A first question that another page made ready. */
export type Prepared = { question: string; layer: string | null; under: string | null };

export type Asking = {
  /** Under `parent`, behind `after`, or at the end of the first questions. */
  place: Pick<NewWhy, "parent" | "after" | "layer">;
  question: string;
};

type Known = {
  number: number;
  focus: FocusAfter;
  join: (why: WhyView, after?: string) => void;
  /** Opens a why and its answer field. */
  open: (id: string) => void;
};

/** The question that is being written, and where in the tree it will stand. */
export function useAsking({ number, focus, join, open }: Known, prepared: Prepared | null) {
  const [asking, setAsking] = useState<Asking | null>(prepared && preparedAsking(prepared));
  const run = useRun();
  const asked = (why: WhyView, after?: string) => {
    join(why, after);
    setAsking(null);
    open(why.id);
  };
  return {
    asking,
    asked: (why: WhyView) => asked(why, asking?.place.after),
    under: (id: string) => setAsking({ place: { parent: id }, question: "" }),
    beside: (id: string) => setAsking({ place: { after: id }, question: "" }),
    first: () => setAsking({ place: { parent: null }, question: "" }),
    /** A question that is offered is asked as it stands. */
    atOnce: async (id: string, question: string) => {
      const why = await run(askWhyAction(idle, { number, question, parent: id }));
      if (why) asked(why);
    },
    cancel: () => {
      const from = asking?.place.parent ?? asking?.place.after;
      setAsking(null);
      if (from) focus.on(from, "row");
    },
  };
}

const preparedAsking = ({ question, layer, under }: Prepared): Asking => ({
  place: { parent: under, ...(layer ? { layer } : {}) },
  question,
});
