"use client";

import { useOptimistic } from "react";
import type { MarkedLayer } from "@/lib/layers/schema";

type Change = Partial<Pick<MarkedLayer, "outcome" | "heldAfterMin" | "entry" | "cheapest">>;

/** What a layer will say once the server has heard of it. */
export type Guess = (of: { slug: string; change: Change }) => void;

/** The marks as they are about to be; one layer at most is the entry, and one the cheapest. */
export function useShown(marks: MarkedLayer[]) {
  return useOptimistic(marks, (was, { slug, change }: Parameters<Guess>[0]) =>
    was.map((mark) => {
      const own = mark.slug === slug;
      return {
        ...mark,
        ...(own ? change : {}),
        entry: change.entry === undefined ? mark.entry : own && change.entry,
        cheapest: change.cheapest === undefined ? mark.cheapest : own && change.cheapest,
      };
    }),
  );
}
