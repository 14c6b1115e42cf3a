"use client";

import { startTransition, useOptimistic } from "react";
import { useRun } from "@/components/ui/use-run";
import { quietCoachAction } from "@/lib/coach/actions";
import { idle } from "@/lib/http/form-state";

const choices = [
  { coached: true, name: "Ask me" },
  { coached: false, name: "Stay quiet" },
];

/** Whether the coach speaks to the reader of this page; nobody else is concerned. */
export function QuietSwitch({ coached }: { coached: boolean }) {
  const [chosen, guess] = useOptimistic(coached);
  const run = useRun();
  const choose = (next: boolean) =>
    startTransition(async () => {
      guess(next);
      await run(quietCoachAction(idle, { coached: next }));
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
