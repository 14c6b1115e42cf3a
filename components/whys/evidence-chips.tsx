"use client";

import type { Occasion } from "@/components/attachments/cited-events";
import { ImageThumb } from "@/components/attachments/image-thumb";
import { useTakingOff } from "@/components/attachments/use-taking-off";
import { Chip } from "@/components/ui/chip";
import { idle } from "@/lib/http/form-state";
import { removeEvidenceAction } from "@/lib/whys/actions";
import type { WhyEvidence, WhyView } from "@/lib/whys/schema";

type Props = { number: number; why: WhyView; occasions: Occasion[] };

/** What backs an answer, at a glance; a link can be followed. */
export function RestingEvidence({ why, occasions }: Omit<Props, "number">) {
  return why.evidence.map((piece) => {
    const words = wordsOf(piece, occasions);
    const shape = "max-w-[min(16rem,60vw)] truncate";
    return piece.url ? (
      <a key={piece.id} href={piece.url} rel="noreferrer" className="text-[12.5px] text-accent">
        <span className={`inline-block align-bottom underline ${shape}`}>{words}</span>
      </a>
    ) : (
      <Chip key={piece.id}>
        <span title={words} className={shape}>
          {words}
        </span>
      </Chip>
    );
  });
}

/** The same, each with a way to take it off; an image can be looked at. */
export function EvidenceChips({ number, why, occasions }: Props) {
  const remove = useEvidenceRemoval(number);
  return why.evidence.map((piece) => {
    const words = wordsOf(piece, occasions);
    return (
      <span
        key={piece.id}
        title={words}
        className="inline-flex max-w-full flex-wrap items-center gap-1 rounded-2xl border border-line bg-surface pl-2.5 text-[12.5px] text-muted"
      >
        {piece.image && <ImageThumb number={number} image={piece.image} />}
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

export const useEvidenceRemoval = (number: number) =>
  useTakingOff(number, (id) => removeEvidenceAction(idle, { number, id }));

export function wordsOf(piece: WhyEvidence, occasions: readonly Occasion[]): string {
  const { eventId, url, quotation, image } = piece;
  const occasion = occasions.find(({ id }) => id === eventId);
  if (occasion) return `${occasion.when} ${occasion.text}`;
  if (image) return image.caption || "an image";
  return quotation ? `“${quotation}”` : (url ?? "an event");
}
