"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/check-box";
import { Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { changeActionsAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { priorityWords, typeWords } from "@/lib/action-items/words";
import { idle } from "@/lib/http/form-state";
import { changeOf, toldOf } from "./bulk";
import { type Choosable, Labelled, LabelledDay, OwnerOptions, options, small } from "./choosing";
import { useSelection } from "./selection";
import { useRestoring } from "./use-restoring";

type Props = { items: ActionItemView[]; from: Choosable };

/** What several promises get at once: chosen first, then said with one press. */
export function BulkBar({ items, from }: Props) {
  const { chosen, choose } = useSelection();
  const form = useRef<HTMLFormElement>(null);
  const run = useRun();
  const toast = useToast();
  const restore = useRestoring();
  const those = items.filter(({ id }) => chosen.has(id));
  const ids = items.map(({ id }) => id);
  const change = async (said: FormData) => {
    const wanted = changeOf(said);
    if (Object.keys(wanted).length === 0)
      return toast("Choose at least one change first: an owner, a due date, a layer…");
    const given = { items: those.map(({ number, id }) => ({ number, id })), ...wanted };
    const done = await run(changeActionsAction(idle, given));
    if (!done) return;
    form.current?.reset();
    const { message, changed } = toldOf(those, done.items);
    toast(message, changed.length > 0 ? { undo: () => restore(changed, wanted) } : {});
  };
  if (items.length < 2) return null;
  const some = those.length > 0;
  return (
    <section
      aria-label="Change several at once"
      className={`mt-3 flex flex-col gap-2 text-[13.5px] ${some ? "z-10 rounded-card border border-line-strong bg-surface px-3 py-3 shadow-card md:sticky md:bottom-3" : ""}`}
    >
      <CheckBox checked={those.length === items.length} onChange={(wanted) => choose(ids, wanted)}>
        <span className="self-center">
          {some
            ? `Choose all (${those.length} of ${items.length} chosen)`
            : "Choose all, to change several at once"}
        </span>
      </CheckBox>
      {some && (
        <form
          ref={form}
          action={change}
          className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-3"
        >
          <Labelled label="Owner">
            <select name="owner" className={small}>
              <option value="">As it is</option>
              <OwnerOptions from={from} />
            </select>
          </Labelled>
          <LabelledDay label="Due" name="dueOn" />
          <Chooser name="type" label="What they do" from={Object.entries(typeWords)} />
          <Chooser name="priority" label="Priority" from={Object.entries(priorityWords)} />
          <Chooser name="layer" label="Strengthens" from={from.layers} />
          <Chooser name="status" label="Status" from={[["in_progress", "Begin"]]} />
          <div className="col-span-full flex gap-2">
            <Submit size="small">Change {those.length}</Submit>
            <Button size="small" variant="quiet" onClick={() => choose(ids, false)}>
              Clear selection
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

type ChooserProps = { name: string; label: string; from: (readonly [string, string])[] };

const Chooser = ({ name, label, from }: ChooserProps) => (
  <Labelled label={label}>
    <select name={name} className={small}>
      <option value="">As it is</option>
      {options(from)}
    </select>
  </Labelled>
);
