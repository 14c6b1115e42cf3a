"use client";

import { useState } from "react";
import type { Occasion } from "@/components/attachments/cited-events";
import { Keys } from "@/components/ui/keys";
import type { Suggested } from "@/lib/layers/held-after";
import type { MarkedLayer, ReadingView } from "@/lib/layers/schema";
import { pathOf } from "@/lib/layers/tower";
import { MarkRow } from "./mark-row";
import { Tower } from "./tower";
import { type InTurn, useInTurn } from "./use-in-turn";
import { type Marking, useMarking } from "./use-marking";
import { type Distinguish, useReading } from "./use-reading";
import { useShown } from "./use-shown";

type Props = {
  number: number;
  marks: MarkedLayer[];
  reading: ReadingView;
  occasions: Occasion[];
  suggested: Suggested[];
};

/** What every line of the step needs. */
export type Step = Omit<Props, "marks"> & {
  marking: Marking;
  distinguish: Distinguish;
  inTurn: InTurn;
};

/** The tower, and under it one line a layer; the figure follows each answer. */
export function MarksEditor({ marks, ...given }: Props) {
  const [shown, guess] = useShown(marks);
  const inTurn = useInTurn();
  const marking = useMarking(given.number, guess, inTurn);
  const distinguish = useReading(given.number, given.reading, guess, inTurn);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const step = { ...given, marking, distinguish, inTurn };
  const from = pathOf(shown)?.from ?? 0;
  const openOne = (slug: string, on: boolean) =>
    setOpen((was) => new Set(on ? [...was, slug] : [...was].filter((each) => each !== slug)));
  return (
    <>
      <div className="rounded-card border border-line bg-surface px-3 pt-5 pb-2 shadow-card">
        <Tower marks={shown} />
      </div>
      <div className="mt-4 flex items-center justify-end gap-1 text-[13px] text-muted pointer-coarse:hidden">
        1 to 6 choose and go on to the next layer. <Keys keys={keys} />
      </div>
      <ol aria-label="Layers" className="flex flex-col pointer-coarse:mt-5">
        {shown.map((mark, index) => (
          <MarkRow
            key={mark.slug}
            step={step}
            mark={mark}
            met={index >= from}
            open={open.has(mark.slug)}
            setOpen={(on) => openOne(mark.slug, on)}
          />
        ))}
      </ol>
    </>
  );
}

const keys = [
  ["1 … 6", "Choose the first to the sixth outcome and go on to the next layer"],
  ["← →", "Choose another outcome"],
  ["j k", "To the next layer, to the one before"],
  ["Enter", "Say more of this layer, or less"],
  ["Delete", "Take the mark back; Ctrl+Z gives it again"],
  ["?", "Show these keys"],
] as const;
