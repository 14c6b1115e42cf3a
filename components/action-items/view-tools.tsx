"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { LineForm } from "@/components/ui/line-form";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { deleteViewAction, renameViewAction, saveViewAction } from "@/lib/action-items/actions";
import type { SavedView } from "@/lib/action-items/saved-view";
import { type FormState, idle } from "@/lib/http/form-state";

const summary = buttonClass(
  { size: "small", variant: "quiet" },
  "list-none [&::-webkit-details-marker]:hidden",
);

/** Gives the filters of this address a name. */
export function SaveView({ query }: { query: string }) {
  return (
    <details className="open:w-full">
      <summary className={summary}>Save this view</summary>
      <LineForm
        {...named}
        action={saveViewAction}
        given={{ query }}
        hint="Open it from here later. Only you see it."
        button="Save"
      />
    </details>
  );
}

/** Renames or deletes the view that is open. */
export function ViewTools({ view }: { view: SavedView }) {
  const folded = useRef<HTMLDetailsElement>(null);
  const rename = async (before: FormState<SavedView>, given: FormData) => {
    const after = await renameViewAction(before, given);
    if (after.status === "done" && folded.current) folded.current.open = false;
    return after;
  };
  return (
    <>
      <details ref={folded} className="open:order-1 open:w-full">
        <summary className={summary}>
          Rename<span className="sr-only"> the view “{view.name}”</span>
        </summary>
        <LineForm
          {...named}
          action={rename}
          given={{ id: view.id }}
          defaultValue={view.name}
          button="Rename"
        />
      </details>
      <Delete view={view} />
    </>
  );
}

function Delete({ view }: { view: SavedView }) {
  const toast = useToast();
  const router = useRouter();
  const run = useRun();
  const remove = async () => {
    if (!(await run(deleteViewAction(idle, { id: view.id })))) return;
    const { name, query } = view;
    toast(`Deleted the view “${name}”.`, {
      undo: async () => {
        if (await run(saveViewAction(idle, { name, query }))) router.refresh();
      },
    });
  };
  return (
    <Button size="small" variant="quiet" onClick={remove}>
      Delete<span className="sr-only"> the view “{view.name}”</span>
    </Button>
  );
}

const named = { label: "Name", name: "name", maxLength: 60, placeholder: "Our linter, late" };
