"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { askFurther, stopsEarly } from "@/lib/whys/depth";
import type { WhyView } from "@/lib/whys/schema";
import type { Branch } from "@/lib/whys/tree";
import { isPutAside, putAside } from "./put-aside";
import { useTree } from "./tree-context";

type Props = { why: Branch<WhyView> };

/**
 * Under an answer at rest that ends in a person: one line of why, and questions that lead on. It
 * stops nobody and leaves at one click.
 */
export function AskOnHint({ why }: Props) {
  const { askAtOnce } = useTree();
  const [gone, setGone] = useState<string | null>(null);
  const { id, askOn, answer } = why;
  useEffect(() => {
    if (isPutAside(id, answer)) setGone(answer);
  }, [id, answer]);
  if (!askOn) return <EarlyEnd why={why} />;
  if (gone === answer) return null;
  return (
    <div
      data-hint
      className="mt-2 cursor-default rounded-r-lg border-bypassed border-l-[3px] bg-bypassed-soft px-3 py-2 text-[13.5px] print:hidden"
    >
      <p>
        {askOn.because}
        {why.markRests && " Its mark as a contributing condition rests until then."}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {askOn.questions.map((question) => (
          <Question key={question} ask={() => void askAtOnce(id, question)}>
            {question}
          </Question>
        ))}
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            putAside(id, answer);
            setGone(answer);
          }}
        >
          Not now
        </Button>
      </div>
    </div>
  );
}

/**
 * The same while the answer is being written, without a box: there the coach has one, and two would
 * be a scolding. Where it speaks already, only the questions are added.
 */
export function AskOnQuestions({ why: { id, askOn, markRests } }: Props) {
  const { askAtOnce } = useTree();
  if (!askOn) return null;
  return (
    <div className="mt-2 text-[13.5px] text-muted">
      <p className="mb-1.5 group-has-[[data-remarks]]/why:hidden">{askOn.because}</p>
      {markRests && (
        <p className="mb-1.5">Its mark as a contributing condition rests until then.</p>
      )}
      <div className="flex flex-wrap gap-2 text-ink">
        {askOn.questions.map((question) => (
          <Question key={question} ask={() => void askAtOnce(id, question)}>
            {question}
          </Question>
        ))}
      </div>
    </div>
  );
}

/** A chain that stops early at a symptom is asked once more; a deep one is let be. */
function EarlyEnd({ why }: Props) {
  const { askAtOnce } = useTree();
  if (why.branches.length > 0 || !stopsEarly(why, why.depth)) return null;
  return (
    <div className="mt-1.5">
      <Question ask={() => void askAtOnce(why.id, askFurther)}>{askFurther}</Question>
    </div>
  );
}

export const Question = ({ children, ask }: { children: string; ask: () => void }) => (
  <Button size="small" className="text-left font-normal" onClick={ask}>
    <span className="sr-only">Ask this: </span>
    {children}
    <span aria-hidden="true" className="text-muted">
      ↳
    </span>
  </Button>
);
