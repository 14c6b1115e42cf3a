"use client";

import { useActionState, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { addOwnWordAction, removeOwnWordAction } from "@/lib/coach/actions";
import { type FormState, idle } from "@/lib/http/form-state";

/** Names of the organisation's own that are no person's. */
export function OwnWords({ words }: { words: string[] }) {
  return (
    <div className="flex flex-col gap-4">
      {words.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {words.map((word) => (
            <Word key={word} word={word} />
          ))}
        </ul>
      )}
      <AddWord />
    </div>
  );
}

function Word({ word }: { word: string }) {
  const toast = useToast();
  const remove = async () => {
    const state = await removeOwnWordAction(idle, { word });
    if (state.status === "failed") return toast(state.message);
    toast(`Removed “${word}”.`, {
      undo: async () => void (await addOwnWordAction(idle, { word })),
    });
  };
  return (
    <li className="inline-flex items-center gap-1 rounded-full border border-line bg-surface py-0.5 pr-1 pl-3">
      {word}
      <Button
        size="small"
        variant="quiet"
        className="min-w-7 rounded-full"
        aria-label={`Remove ${word}`}
        onClick={() => void remove()}
      >
        ✕
      </Button>
    </li>
  );
}

function AddWord() {
  const field = useRef<HTMLInputElement>(null);
  const [state, add] = useActionState(async (was: FormState<{ word: string }>, form: FormData) => {
    const next = await addOwnWordAction(was, form);
    field.current?.focus();
    return next;
  }, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={add} className="flex max-w-[30rem] flex-col gap-2">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <Field label="Another name" error={failed?.fields.word}>
            {(aria) => (
              <TextInput
                {...aria}
                ref={field}
                name="word"
                autoComplete="off"
                placeholder="Alex DB"
                defaultValue={failed?.values.word}
                required
                maxLength={60}
              />
            )}
          </Field>
        </div>
        <Submit variant="plain">Add</Submit>
      </div>
      {failed && !failed.fields.word && <FormMessage state={state} />}
    </form>
  );
}
