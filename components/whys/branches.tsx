"use client";

import { ImageThumb } from "@/components/attachments/image-thumb";
import { LayerTag } from "@/components/layers/layer-tag";
import { Chip } from "@/components/ui/chip";
import { hostOf } from "@/components/ui/host-of";
import type { ImageView } from "@/lib/attachments/schema";
import type { StoryWhy } from "@/lib/whys/schema";

/** What backs an answer: an event with its time as it is written, a link, a quotation. */
export type Piece = {
  id: string;
  event: { id: string; when: string; text: string } | null;
  url: string | null;
  quotation: string | null;
  image: ImageView | null;
};

/** A why as it is read, with what was asked next. */
export type Told = Pick<StoryWhy, "id" | "question" | "answer" | "layer"> & {
  marks: string[];
  evidence: Piece[];
  branches: Told[];
};

/**
 * The branches of a why, each with its own below. Lists in lists, as a text has them: a tree with
 * keys of its own is for writing.
 */
export function Branches({ number, branches }: { number: number; branches: Told[] }) {
  return (
    <ul>
      {branches.map((why) => (
        <li
          key={why.id}
          id={`why-${why.id}`}
          className={`border-l-2 pt-2 pb-0.5 pl-3 md:pl-4.5 ${why.branches.length === 0 ? "border-accent" : "border-line-strong"}`}
        >
          <p className="text-[13.5px] text-muted">{why.question}</p>
          <Answer number={number} why={why} />
          {why.branches.length > 0 && <Branches number={number} branches={why.branches} />}
        </li>
      ))}
    </ul>
  );
}

type AnswerProps = { number: number; why: Told };

function Answer({ number, why: { answer, evidence, layer, marks } }: AnswerProps) {
  const images = evidence.flatMap(({ image }) => image ?? []);
  return (
    <div className="mb-1.5 max-w-[68ch] break-inside-avoid">
      <p className="inline whitespace-pre-line font-serif text-[17px] leading-snug [overflow-wrap:anywhere]">
        {answer || <span className="text-muted italic">Not answered yet.</span>}
      </p>{" "}
      <span className="[&>*]:mr-1.5">
        {evidence.map((piece) => (
          <Backing key={piece.id} piece={piece} />
        ))}
        {layer && <LayerTag {...layer} />}
        {marks.map((mark) => (
          <span
            key={mark}
            className="whitespace-nowrap rounded-full border border-line-strong border-dashed px-2 text-[12px] text-muted"
          >
            {mark}
          </span>
        ))}
      </span>
      {images.length > 0 && (
        <div className="mt-1.5 flex flex-wrap gap-2">
          {images.map((image) => (
            <ImageThumb key={image.id} number={number} image={image} />
          ))}
        </div>
      )}
    </div>
  );
}

function Backing({ piece: { event, url, quotation } }: { piece: Piece }) {
  return (
    <>
      {event && (
        <a href={`#event-${event.id}`} title={event.text} className="hover:text-ink">
          <span className="sr-only">Evidence: event at </span>
          <Chip className="font-mono">{event.when}</Chip>
        </a>
      )}
      {url && (
        <a href={url} rel="noreferrer" className="text-[13px] text-accent underline">
          {hostOf(url)}
        </a>
      )}
      {quotation && <q className="text-[14px] text-muted">{quotation}</q>}
    </>
  );
}
