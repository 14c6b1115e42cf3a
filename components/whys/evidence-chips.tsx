"use client";

import { useUndo } from "@/components/postmortems/undo";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { removeEvidenceAction } from "@/lib/whys/actions";
import type { WhyEvidence, WhyView } from "@/lib/whys/schema";
import type { Occasion } from "./editor";

type Props = { number: number; why: WhyView; occasions: Occasion[] };

/** What backs an answer, each with a way to take it off. */
export function EvidenceChips({ number, why, occasions }: Props) {
  const remove = useEvidenceRemoval(number);
  return why.evidence.map((piece) => {
    const words = wordsOf(piece, occasions);
    return (
      <span
        key={piece.id}
        title={words}
        className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-surface pl-2.5 text-[12.5px] text-muted"
      >
        {piece.url ? (
          <a
            href={piece.url}
            rel="noreferrer"
            className="max-w-[min(14rem,38vw)] truncate text-accent leading-[24px] underline"
          >
            {words}
          </a>
        ) : (
          <span className="max-w-[min(14rem,38vw)] truncate">{words}</span>
        )}
        <button
          type="button"
          className="min-h-[24px] min-w-[24px] rounded-full hover:bg-sunken hover:text-ink"
          aria-label={`Take off the evidence: ${words}`}
          onClick={() => remove(piece.id)}
        >
          ✕
        </button>
      </span>
    );
  });
}

export function useEvidenceRemoval(number: number) {
  const { track } = useSaving();
  const undo = useUndo(number);
  const toast = useToast();
  return async (id: string): Promise<void> => {
    const state = await track(removeEvidenceAction(idle, { number, id }));
    if (state.status === "done") undo(state.result.removalId, "Took the evidence off.");
    if (state.status === "failed") toast(state.message);
  };
}

function wordsOf({ eventId, url, quotation }: WhyEvidence, occasions: Occasion[]): string {
  const occasion = occasions.find(({ id }) => id === eventId);
  if (occasion) return `${occasion.when} ${occasion.text}`;
  return quotation ? `“${quotation}”` : (url ?? "an event");
}
