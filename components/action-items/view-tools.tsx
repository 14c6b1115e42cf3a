"use client";

import { useRouter } from "next/navigation";
import { useActionState, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { deleteViewAction, renameViewAction, saveViewAction } from "@/lib/action-items/actions";
import type { SavedView } from "@/lib/action-items/saved-view";
import { type FormState, idle } from "@/lib/http/form-state";

const summary = buttonClass(
  { size: "small", variant: "quiet" },
  "list-none [&::-webkit-details-marker]:hidden",
);

/** Gives the filters of this address a name. */
export function SaveView({ query }: { query: string }) {
  const [state, save] = useActionState(saveViewAction, idle);
  return (
    <details className="open:w-full">
      <summary className={summary}>Save this view</summary>
      <Named state={state} action={save} hidden={{ query }} word="Save">
        Open it from here later. Only you see it.
      </Named>
    </details>
  );
}

/** Renames or deletes the view that is open. */
export function ViewTools({ view }: { view: SavedView }) {
  const folded = useRef<HTMLDetailsElement>(null);
  const [state, rename] = useActionState(
    async (before: FormState<SavedView>, given: FormData) => {
      const after = await renameViewAction(before, given);
      if (after.status === "done" && folded.current) folded.current.open = false;
      return after;
    },
    idle as FormState<SavedView>,
  );
  return (
    <>
      <details ref={folded} className="open:order-1 open:w-full">
        <summary className={summary}>
          Rename<span className="sr-only"> the view “{view.name}”</span>
        </summary>
        <Named
          state={state}
          action={rename}
          hidden={{ id: view.id }}
          word="Rename"
          initial={view.name}
        />
      </details>
      <Delete view={view} />
    </>
  );
}

function Delete({ view }: { view: SavedView }) {
  const toast = useToast();
  const router = useRouter();
  const [problem, setProblem] = useState("");
  const remove = async () => {
    const state = await deleteViewAction(idle, { id: view.id });
    if (state.status === "failed") return setProblem(state.message);
    const { name, query } = view;
    toast(`Deleted the view “${name}”.`, {
      undo: async () => {
        await saveViewAction(idle, { name, query });
        router.refresh();
      },
    });
  };
  return (
    <>
      <Button size="small" variant="quiet" onClick={remove}>
        Delete<span className="sr-only"> the view “{view.name}”</span>
      </Button>
      {problem && (
        <p role="alert" className="text-breached">
          {problem}
        </p>
      )}
    </>
  );
}

type NamedProps = {
  state: FormState;
  action: (given: FormData) => void;
  hidden: Record<string, string>;
  word: string;
  initial?: string;
  children?: string;
};

function Named({ state, action, hidden, word, initial = "", children }: NamedProps) {
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={action} className="flex max-w-[420px] flex-wrap items-end gap-2 pt-1 pb-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-0 grow">
        <Field label="Name" hint={children} error={failed?.fields.name}>
          {(aria) => (
            <TextInput
              {...aria}
              name="name"
              required
              maxLength={60}
              defaultValue={failed?.values.name ?? initial}
              placeholder="Our linter, late"
            />
          )}
        </Field>
      </div>
      <Submit variant="plain">{word}</Submit>
      {failed && Object.keys(failed.fields).length === 0 && <FormMessage state={state} />}
    </form>
  );
}
