"use client";

import { Button } from "@/components/ui/button";
import { LineForm } from "@/components/ui/line-form";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { addOwnWordAction, removeOwnWordAction } from "@/lib/coach/actions";
import { idle } from "@/lib/http/form-state";

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
      <LineForm
        action={addOwnWordAction}
        label="Another name"
        name="word"
        placeholder="Alex DB"
        maxLength={60}
        button="Add"
        again
      />
    </div>
  );
}

function Word({ word }: { word: string }) {
  const toast = useToast();
  const run = useRun();
  const remove = async () => {
    if (!(await run(removeOwnWordAction(idle, { word })))) return;
    toast(`Removed “${word}”.`, {
      undo: async () => void (await run(addOwnWordAction(idle, { word }))),
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
