"use client";

import { startTransition, useActionState, useOptimistic } from "react";
import { ImageCaption } from "@/components/attachments/image-caption";
import { ImageDrop } from "@/components/attachments/image-drop";
import { ImageThumb } from "@/components/attachments/image-thumb";
import { useUndo } from "@/components/postmortems/undo";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/check-box";
import { TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { FormMessage } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { type FormState, idle } from "@/lib/http/form-state";
import { backMarkAction, removeMarkEvidenceAction } from "@/lib/layers/actions";
import type { MarkedLayer, MarkEvidence as Piece } from "@/lib/layers/schema";
import type { Step } from "./marks-editor";

type Props = { step: Step; mark: MarkedLayer };
type Given =
  | { citedEventId: string }
  | { url: string }
  | { quotation: string }
  | { imageId: string };

/** How we know what a layer did: events, links, words, images. */
export function MarkEvidence({ step: { number, occasions, inTurn }, mark }: Props) {
  const { track } = useSaving();
  const remove = useRemoval(number, mark.slug);
  const back = (given: Given) =>
    inTurn(() => track(backMarkAction(idle, { number, layer: mark.slug, ...given })));
  return (
    <div>
      <p className="font-medium">How do we know?</p>
      <Pieces number={number} mark={mark} remove={remove} />
      <Events occasions={occasions} mark={mark} back={back} remove={remove} />
      <Words name={mark.name} back={back} />
      <div className="mt-2">
        <ImageDrop
          number={number}
          what={mark.name}
          onAdded={async ({ id }) => {
            const state = await back({ imageId: id });
            return state.status === "failed" ? state.message : null;
          }}
        />
      </div>
    </div>
  );
}

type Back = (given: Given) => Promise<FormState<Piece>>;
type Remove = (id: string) => Promise<void>;

function useRemoval(number: number, layer: string): Remove {
  const { track } = useSaving();
  const undo = useUndo(number);
  const toast = useToast();
  return async (id) => {
    const state = await track(removeMarkEvidenceAction(idle, { number, layer, id }));
    if (state.status === "done") undo(state.result.removalId, "Took the evidence off.");
    if (state.status === "failed") toast(state.message);
  };
}

/** Links, quotations and images; events are ticked in their own list. */
function Pieces({ number, mark, remove }: { number: number; mark: MarkedLayer; remove: Remove }) {
  const pieces = mark.evidence.filter(({ event }) => event === null);
  return (
    <ul className="mt-1 flex flex-col gap-1.5 empty:hidden">
      {pieces.map(({ id, url, quotation, image }) => (
        <li key={id} className="flex items-start gap-2">
          {image && (
            <div className="flex min-w-0 flex-1 flex-wrap gap-2">
              <ImageThumb number={number} image={image} />
              <ImageCaption number={number} image={image} />
            </div>
          )}
          {url && (
            <a
              href={url}
              rel="noreferrer"
              className="min-w-0 flex-1 break-all text-accent underline"
            >
              {url}
            </a>
          )}
          {quotation && (
            <blockquote className="min-w-0 flex-1 border-line-strong border-l-2 pl-2 text-muted">
              {quotation}
            </blockquote>
          )}
          <Button
            size="small"
            variant="quiet"
            aria-label={`Take off the evidence: ${url ?? quotation ?? (image?.caption || "an image")}`}
            onClick={() => void remove(id)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}

type EventsProps = Pick<Step, "occasions"> & { mark: MarkedLayer; back: Back; remove: Remove };

function Events({ occasions, mark, back, remove }: EventsProps) {
  const toast = useToast();
  const [cited, guess] = useOptimistic(
    mark.evidence.flatMap(({ event }) => event?.id ?? []),
    (was, id: string) => (was.includes(id) ? was.filter((each) => each !== id) : [...was, id]),
  );
  const cite = (id: string) =>
    startTransition(async () => {
      guess(id);
      const piece = mark.evidence.find(({ event }) => event?.id === id);
      if (piece) return remove(piece.id);
      const state = await back({ citedEventId: id });
      if (state.status === "failed") toast(state.message);
    });
  if (occasions.length === 0) return null;
  return (
    <ul className="mt-1 max-h-44 overflow-y-auto">
      {occasions.map(({ id, when, text }) => (
        <li key={id}>
          <CheckBox checked={cited.includes(id)} onChange={() => cite(id)}>
            <span className="flex-none pt-0.5 font-mono text-[12.5px] text-muted leading-5">
              {when}
            </span>
            <span className="line-clamp-2 pt-0.5 pl-1">{text}</span>
          </CheckBox>
        </li>
      ))}
    </ul>
  );
}

function Words({ name, back }: { name: string; back: Back }) {
  const [state, submit] = useActionState(async (_was: FormState<Piece>, form: FormData) => {
    const given = String(form.get("given") ?? "").trim();
    return back(/^https?:\/\//i.test(given) ? { url: given } : { quotation: given });
  }, idle);
  return (
    <form action={submit} className="mt-2 flex flex-wrap gap-2">
      <TextInput
        name="given"
        aria-label={`Evidence for ${name}: a link or words to quote`}
        placeholder="A link, or words to quote"
        className="min-w-40 flex-1 py-1 text-[13.5px]"
      />
      <Button type="submit" size="small">
        Attach
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
