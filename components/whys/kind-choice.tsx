"use client";

import type { WhyKind } from "@/lib/db/generated/enums";
import type { WhyView } from "@/lib/whys/schema";
import { kindsInOrder, kindWords } from "@/lib/whys/words";
import { useTree } from "./tree-context";

/** What kind of answer it is: one quiet row, walked by arrows; none is fine. */
export function KindChoice({ why }: { why: WhyView }) {
  const { mark } = useTree();
  const choose = (kind: WhyKind | null) => void mark(why.id, { kind });
  return (
    <fieldset className="mt-2.5 flex flex-wrap items-center gap-x-1 gap-y-1 text-[13px] text-muted">
      <legend className="float-left mr-1.5 pt-0.5">This is about</legend>
      {kindsInOrder.map((kind) => (
        <label
          key={kind}
          title={kindWords[kind].meaning}
          className="cursor-pointer rounded-full border border-transparent px-2 py-0.5 hover:bg-sunken hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink"
        >
          <input
            type="radio"
            name={`kind-${why.id}`}
            className="sr-only"
            checked={why.kind === kind}
            onChange={() => choose(kind)}
          />
          {kindWords[kind].name}
        </label>
      ))}
      {why.kind && (
        <button
          type="button"
          className="min-h-[25px] rounded-full px-1.5 hover:bg-sunken hover:text-ink"
          onClick={() => choose(null)}
        >
          not said
        </button>
      )}
    </fieldset>
  );
}
