"use client";

import { useState } from "react";
import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { proveActionAction } from "@/lib/action-items/actions";
import { proofKindWords } from "@/lib/action-items/words";
import type { ProofKind } from "@/lib/db/generated/enums";
import { guessedKind } from "./proof-kind";
import { type Picture, ProofPicture } from "./proof-picture";

type Props = {
  number: number;
  id: string;
  /** It is in sight: pictures that are pasted or dropped are for this one. */
  near?: boolean;
  /** A link to begin with, such as an issue's that was closed. */
  url?: string;
};

/** A promise is closed on proof: words, a link, a picture or a test run. Words and a link also work without scripts. */
export function ProveForm({ number, id, near = true, url: first = "" }: Props) {
  const [state, prove] = useSending(proveActionAction);
  const failed = state.status === "failed" ? state : null;
  const [note, setNote] = useState("");
  const [url, setUrl] = useState(first);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [said, setSaid] = useState<ProofKind | null>(null);
  const kind = said ?? guessedKind({ note, url, image: picture?.id ?? null });
  return (
    <form action={prove} className="flex max-w-[560px] flex-col gap-3 pt-3">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="id" value={id} />
      {picture && <input type="hidden" name="image" value={picture.id} />}
      <Field
        label="What shows that it is done?"
        hint="A sentence, a link or a picture: one is enough."
        error={failed?.fields.note}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="note"
            rows={2}
            placeholder="Run 5521 opens the page and finds its heading"
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Field label="Link" error={failed?.fields.url}>
        {(aria) => (
          <TextInput
            {...aria}
            name="url"
            type="url"
            placeholder="https://"
            value={url}
            onChange={({ target }) => setUrl(target.value)}
          />
        )}
      </Field>
      {near && <ProofPicture number={number} picture={picture} setPicture={setPicture} />}
      <Field label="Kept as" error={failed?.fields.image ?? failed?.fields.kind}>
        {(aria) => (
          <Select
            {...aria}
            name="kind"
            className="max-w-48"
            value={kind}
            onChange={({ target }) => setSaid(target.value as ProofKind)}
          >
            {Object.entries(proofKindWords).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormMessage state={state} />
      <Submit className="self-start">Close it with this proof</Submit>
    </form>
  );
}
