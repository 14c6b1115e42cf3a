"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { partsOf } from "@/lib/whys/parts";
import type { WhyView } from "@/lib/whys/schema";
import { wordsOf } from "./evidence-chips";
import { useTree } from "./tree-context";

/** An answer with several reasons, cut where its lines or sentences end. */
export function SplitPanel({ why }: { why: WhyView }) {
  const { split, settled, setPanel, occasions } = useTree();
  const [goesTo, setGoesTo] = useState<Record<string, number>>({});
  const answers = partsOf(why.answer);
  if (answers.length < 2)
    return (
      <p className="mt-2 border-line border-t pt-2 text-[13.5px] text-muted">
        This answer gives one reason. Where it gives two in one sentence, put the cursor between
        them and press <kbd>Alt</kbd> <kbd>Enter</kbd>.
      </p>
    );
  const cut = async () => {
    setPanel(null);
    await settled(why.id);
    await split(why.id, { answers, evidence: goesTo });
  };
  return (
    <div className="mt-2 border-line border-t pt-2 text-[13.5px]">
      <p className="font-medium">Several answers to the same question</p>
      <ol className="my-1 ml-5 list-decimal font-serif text-[15.5px] marker:font-sans marker:text-[12.5px] marker:text-muted">
        {answers.map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ol>
      {why.evidence.map((piece) => (
        <label key={piece.id} className="mb-1 flex flex-wrap items-center gap-2">
          <span className="max-w-full truncate text-muted">{wordsOf(piece, occasions)}</span>
          <span className="sr-only">goes with part</span>
          <select
            className="rounded-small border border-line-strong bg-surface px-1.5 py-0.5"
            value={goesTo[piece.id] ?? 0}
            onChange={({ target }) => setGoesTo({ ...goesTo, [piece.id]: Number(target.value) })}
          >
            {answers.map((answer, index) => (
              <option key={answer} value={index}>
                with {index + 1}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button size="small" onClick={() => void cut()}>
        Split into {answers.length}
      </Button>
    </div>
  );
}
