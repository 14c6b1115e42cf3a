"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Label, TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { idle } from "@/lib/http/form-state";
import { askWhyAction } from "@/lib/whys/actions";
import type { NewWhy, WhyView } from "@/lib/whys/schema";
import { Rules } from "./rules";

type FormProps = {
  number: number;
  place: Pick<NewWhy, "parent" | "after">;
  label: string;
  initial: string;
  asked: (why: WhyView) => void;
  cancel?: () => void;
};

/** A question, asked with Enter; Escape leaves without asking. */
export function QuestionForm({ number, place, label, initial, asked, cancel }: FormProps) {
  const [question, setQuestion] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const id = useId();
  const busy = useRef(false);
  const ask = async () => {
    if (busy.current) return;
    busy.current = true;
    const state = await track(askWhyAction(idle, { number, question, ...place })).finally(() => {
      busy.current = false;
    });
    if (state.status === "done") asked(state.result);
    if (state.status === "failed") setProblem(state.message);
  };
  return (
    <form
      className="flex grow flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      onKeyDown={(event) => event.key === "Escape" && cancel?.()}
    >
      <Label htmlFor={id}>{label}</Label>
      <div className="flex flex-wrap gap-2">
        <TextInput
          id={id}
          value={question}
          autoFocus={cancel !== undefined}
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
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-[13px] text-breached">
          {problem}
        </p>
      )}
    </form>
  );
}

type Props = Omit<FormProps, "label" | "initial" | "cancel"> & {
  depth: number;
  cancel: () => void;
};

/** The next question, at the place in the tree where it will stand. */
export function WhyComposer({ depth, ...form }: Props) {
  const label = form.place.parent
    ? "What do you ask about that answer?"
    : "What else do you ask here?";
  return (
    <li className="flex">
      <Rules depth={depth} />
      <div className="my-1.5 flex grow rounded-card border-[1.5px] border-accent border-dashed px-4 py-3">
        <QuestionForm {...form} label={label} initial="" />
      </div>
    </li>
  );
}
