"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Coached } from "@/components/ui/coach-slot";
import { Label, TextArea } from "@/components/ui/field";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { useAnswer } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { askWhyAction } from "@/lib/whys/actions";
import type { WhyView } from "@/lib/whys/schema";
import { type AskingPlace, draftKey } from "./draft-key";
import { Rules } from "./rules";

type FormProps = {
  number: number;
  place: AskingPlace;
  label: string;
  initial: string;
  asked: (why: WhyView) => void;
  cancel?: () => void;
  /** The keyboard goes there at once. */
  begins?: boolean;
};

/** A question, asked with Enter; Escape leaves without asking, and what was written waits here. */
export function QuestionForm(props: FormProps) {
  const { number, place, label, initial, asked, cancel, begins = false } = props;
  const [question, setQuestion] = useKeptDraft(draftKey(number, place), initial);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = useAnswer();
  const id = useId();
  const ask = async () => {
    const state = await answer(() => askWhyAction(idle, { number, question, ...place }));
    if (state?.status === "failed") setProblem(state.message);
    if (state?.status !== "done") return;
    setQuestion(initial);
    asked(state.result);
  };
  return (
    <form
      className="flex grow flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel?.();
        if (isSent(event)) event.currentTarget.requestSubmit();
      }}
    >
      <Label htmlFor={id}>{label}</Label>
      <div className="flex flex-wrap gap-2">
        <TextArea
          id={id}
          rows={1}
          value={question}
          autoFocus={begins}
          autoComplete="off"
          className="min-w-52 flex-1"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Button type="submit" variant="primary">
          Ask
        </Button>
        {cancel && (
          <Button variant="quiet" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
      <Coached htmlFor={id} field="prose" text={question} />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-[13px] text-breached">
          {problem}
        </p>
      )}
    </form>
  );
}

/** One question is one thought, however many lines it takes. */
function isSent(event: KeyboardEvent<HTMLFormElement>): boolean {
  if (!(event.target instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing) return false;
  if (event.key !== "Enter" || event.shiftKey) return false;
  event.preventDefault();
  return true;
}

type Props = Omit<FormProps, "label" | "cancel"> & {
  depth: number;
  cancel: () => void;
};

/** The next question, at the place in the tree where it will stand. */
export function WhyComposer({ depth, ...form }: Props) {
  const label = form.place.parent
    ? "What do you ask about that answer?"
    : "What else do you ask here?";
  return (
    <li
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={false}
      aria-label="A new why"
      tabIndex={-1}
      className="flex"
    >
      <Rules depth={depth} />
      <div className="my-1.5 flex grow rounded-card border-[1.5px] border-accent border-dashed px-4 py-3">
        <QuestionForm {...form} label={label} />
      </div>
    </li>
  );
}
