"use client";

import { Button } from "@/components/ui/button";
import { type Piece, wordsOfPiece } from "./evidence-words";
import { ImageCaption } from "./image-caption";
import { ImageThumb } from "./image-thumb";

type Props = { number: number; pieces: readonly Piece[]; takeOff: (id: string) => Promise<void> };

/** What backs something, each with a way to take it off. */
export const EvidenceList = ({ number, pieces, takeOff }: Props) => (
  <ul className="flex flex-col gap-1.5 text-[13.5px] empty:hidden">
    {pieces.map((piece) => (
      <li key={piece.id} className="flex items-start gap-2">
        <Shown number={number} piece={piece} />
        <Button
          size="small"
          variant="quiet"
          aria-label={`Take off the evidence: ${wordsOfPiece(piece)}`}
          onClick={() => void takeOff(piece.id)}
        >
          ✕
        </Button>
      </li>
    ))}
  </ul>
);

function Shown({ number, piece: { url, quotation, image } }: { number: number; piece: Piece }) {
  if (image)
    return (
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-3">
        <ImageThumb number={number} image={image} />
        <ImageCaption number={number} image={image} />
      </div>
    );
  if (url)
    return (
      <a href={url} rel="noreferrer" className="min-w-0 flex-1 break-all text-accent underline">
        {url}
      </a>
    );
  return (
    <blockquote className="min-w-0 flex-1 border-line-strong border-l-2 pl-2 text-muted">
      {quotation}
    </blockquote>
  );
}
