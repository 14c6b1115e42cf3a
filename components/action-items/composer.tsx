"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Coached } from "@/components/ui/coach-slot";
import { TextInput } from "@/components/ui/field";
import { useAnswer } from "@/components/ui/use-run";
import { commitToActionAction } from "@/lib/action-items/actions";
import { idle } from "@/lib/http/form-state";

/** The why that an action is made for, and the layer that its answer speaks of. */
export type For = { id: string; answer: string; layer: string | null };

/** A title and Enter make a promise; the next can be written at once. */
export function Composer({ number, why }: { number: number; why: For | null }) {
  const [title, setTitle] = useState("");
  const [made, setMade] = useState<For | null>(why);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const answer = useAnswer();
  const add = async () => {
    if (title.trim() === "") return;
    const given = { number, title, why: made?.id ?? null, layer: made?.layer ?? null };
    const state = await answer(() => commitToActionAction(idle, given));
    if (!state) return;
    setProblem(state.status === "failed" ? state.message : null);
    if (state.status === "done") {
      // Not the next one, which somebody may have begun meanwhile.
      setTitle((now) => (now === title ? "" : now));
      setMade(null);
    }
    field.current?.focus();
  };
  return (
    <form
      className="mt-4 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {made && (
        <p className="flex items-start gap-2 text-[13.5px] text-muted">
          <span>
            For the why <q className="font-serif text-[15px] text-ink">{made.answer}</q>
          </span>
          <Button size="small" variant="quiet" onClick={() => setMade(null)}>
            Not for this
          </Button>
        </p>
      )}
      <div className="flex gap-2">
        <TextInput
          id={id}
          ref={field}
          data-begin
          value={title}
          aria-label="Next action: what will be different?"
          aria-invalid={problem ? true : undefined}
          aria-describedby="action-help"
          placeholder="Smoke test: the app mounts and the home page has a heading"
          autoFocus={why !== null}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit" variant="primary">
          Add
        </Button>
      </div>
      <Coached htmlFor={id} field="action" text={title} />
      <p id="action-help" className="text-[13px] text-muted">
        Enter adds it. Owner and date can follow.
      </p>
      {problem && (
        <p role="alert" className="text-breached">
          {problem}
        </p>
      )}
    </form>
  );
}
