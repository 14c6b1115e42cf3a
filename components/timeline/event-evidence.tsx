"use client";

import { useActionState, useRef } from "react";
import { ImageCaption } from "@/components/attachments/image-caption";
import { ImageDrop } from "@/components/attachments/image-drop";
import { ImageThumb } from "@/components/attachments/image-thumb";
import { TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import type { EventView, EvidenceView } from "@/lib/timeline/schema";
import { useBoard, useShown } from "./board";

/** What backs an event: links, quotations, images, and the line it was imported from. */
export function EventEvidence({ event }: { event: EventView }) {
  const { number } = useShown();
  const board = useBoard();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-[13.5px]">Evidence</legend>
      {event.rawLine && (
        <details className="text-[13px] text-muted">
          <summary className="hover:text-ink">As it was written</summary>
          <pre className="mt-1 max-h-60 overflow-auto whitespace-pre-wrap rounded-small bg-sunken p-2 font-mono text-[12px]">
            {event.rawLine}
          </pre>
        </details>
      )}
      {event.evidence.length > 0 && (
        <ul className="flex flex-col gap-1.5 text-[13.5px]">
          {event.evidence.map((piece) => (
            <li key={piece.id} className="flex items-start gap-2">
              <Piece number={number} piece={piece} />
              <button
                type="button"
                className="ml-auto min-h-6 min-w-6 flex-none rounded-full text-muted hover:bg-sunken hover:text-ink"
                aria-label={`Take off the evidence: ${wordsOf(piece)}`}
                onClick={() => board.takeOff(event, piece.id)}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewEvidence event={event} />
      <ImageDrop
        number={number}
        what="this event"
        onAdded={async ({ id }) => {
          const state = await board.backWith(event, { imageId: id });
          return state.status === "failed" ? state.message : null;
        }}
      />
    </fieldset>
  );
}

function NewEvidence({ event }: { event: EventView }) {
  const board = useBoard();
  const field = useRef<HTMLInputElement>(null);
  const [state, back] = useActionState(async (_was: unknown, form: FormData) => {
    const given = String(form.get("given") ?? "").trim();
    const evidence = /^https?:\/\//.test(given) ? { url: given } : { quotation: given };
    const next = await board.backWith(event, evidence);
    field.current?.focus();
    return next;
  }, idle);
  return (
    <form action={back} className="flex flex-wrap gap-2">
      <TextInput
        ref={field}
        name="given"
        autoComplete="off"
        aria-label="A link, or words to quote"
        placeholder="https://… or words to quote"
        defaultValue={state.status === "failed" ? (state.values.quotation ?? state.values.url) : ""}
        className="min-w-0 flex-1 py-1! text-[13.5px]!"
      />
      <Submit size="small" variant="plain">
        Keep
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}

function Piece({
  number,
  piece: { url, quotation, image },
}: {
  number: number;
  piece: EvidenceView;
}) {
  if (image)
    return (
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-3">
        <ImageThumb number={number} image={image} />
        <ImageCaption number={number} image={image} />
      </div>
    );
  if (url)
    return (
      <a href={url} rel="noreferrer" className="min-w-0 break-all text-accent underline">
        {url}
      </a>
    );
  return (
    <blockquote className="min-w-0 border-line-strong border-l-2 pl-2 text-muted">
      {quotation}
    </blockquote>
  );
}

const wordsOf = ({ url, quotation, image }: EvidenceView): string =>
  url ?? quotation ?? (image?.caption || "an image");
