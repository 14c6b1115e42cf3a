"use client";

import type { MarkedLayer } from "@/lib/layers/schema";
import { MarkRow } from "./mark-row";
import { Tower } from "./tower";
import { useMarking } from "./use-marking";

type Props = { number: number; marks: MarkedLayer[] };

/** The tower, and under it one question a layer; the figure follows each answer. */
export function MarksEditor({ number, marks }: Props) {
  const { shown, choose, clear } = useMarking(number, marks);
  return (
    <>
      <div className="rounded-card border border-line bg-surface px-3 pt-5 pb-2 shadow-card">
        <Tower marks={shown} />
      </div>
      <ol aria-label="Layers" className="mt-6 flex flex-col">
        {shown.map((mark) => (
          <MarkRow
            key={mark.slug}
            number={number}
            mark={mark}
            choose={(outcome) => choose(mark, outcome)}
            clear={() => clear(mark)}
          />
        ))}
      </ol>
    </>
  );
}
