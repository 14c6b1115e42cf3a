"use client";

import { startTransition, useOptimistic } from "react";
import { useToast } from "@/components/ui/toast";
import { quietCoachAction } from "@/lib/coach/actions";
import { idle } from "@/lib/http/form-state";

const choices = [
  { coached: true, name: "Ask me" },
  { coached: false, name: "Stay quiet" },
];

/** Whether the coach speaks to the reader of this page; nobody else is concerned. */
export function QuietSwitch({ coached }: { coached: boolean }) {
  const [chosen, guess] = useOptimistic(coached);
  const toast = useToast();
  const choose = (next: boolean) =>
    startTransition(async () => {
      guess(next);
      const state = await quietCoachAction(idle, { coached: next });
      if (state.status === "failed") toast(state.message);
    });
  return (
    <fieldset>
      <legend className="sr-only">The coach</legend>
      <div className="inline-flex flex-wrap rounded-lg border border-line-strong bg-surface p-0.5">
        {choices.map((choice) => (
          <label
            key={choice.name}
            className="cursor-pointer rounded-small px-3 py-1 text-muted has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="coach"
              checked={chosen === choice.coached}
              onChange={() => choose(choice.coached)}
              className="sr-only"
            />
            {choice.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
