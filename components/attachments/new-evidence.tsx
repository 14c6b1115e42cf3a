"use client";

import { useEffect, useRef } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { FormState } from "@/lib/http/form-state";
import { typedIn } from "./evidence-words";
import { ImageDrop } from "./image-drop";

export type Evidence = { url: string } | { quotation: string } | { imageId: string };

type Props = {
  number: number;
  /** What it will back, such as "this event". */
  what: string;
  back: (evidence: Evidence) => Promise<FormState>;
};

/** Backs something with a link, with words to quote, or with an image. */
export function NewEvidence({ number, what, back }: Props) {
  return (
    <div className="flex flex-col gap-2">
      <GivenForm what={what} back={back} />
      <ImageDrop
        number={number}
        what={what}
        onAdded={async ({ id }) => {
          const state = await back({ imageId: id });
          return state.status === "failed" ? state.message : null;
        }}
      />
    </div>
  );
}

function GivenForm({ what, back }: Omit<Props, "number">) {
  const field = useRef<HTMLInputElement>(null);
  const [state, send] = useSending((_was: FormState, form: FormData) => {
    const given = String(form.get("given") ?? "").trim();
    return back(/^https?:\/\//i.test(given) ? { url: given } : { quotation: given });
  });
  useEffect(() => {
    if (state.status === "done") field.current?.focus();
  }, [state]);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={send} className="flex flex-wrap items-start gap-2">
      <div className="min-w-40 flex-1">
        <Field
          label={`Evidence for ${what}: a link, or words to quote`}
          hideLabel
          error={failed?.fields.url ?? failed?.fields.quotation}
        >
          {(aria) => (
            <TextInput
              {...aria}
              ref={field}
              name="given"
              autoComplete="off"
              required
              placeholder="A link, or words to quote"
              defaultValue={typedIn(failed?.values ?? {})}
              className="py-1! text-[13.5px]!"
            />
          )}
        </Field>
      </div>
      <Submit size="small" variant="plain" className="mt-0.5">
        Attach
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}
