"use client";

import { useId, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useKeeping } from "@/components/ui/use-keeping";
import { useRun } from "@/components/ui/use-run";
import { isPromised } from "@/lib/action-items/words";
import { idle } from "@/lib/http/form-state";
import { sayRepeatAction, unsayRepeatAction } from "@/lib/precedents/actions";
import { settledInWords } from "@/lib/precedents/because";
import type { EarlierPromise } from "@/lib/precedents/schema";
import { usePlace } from "./use-place";

type Props = {
  number: number;
  of: number;
  /** It is said already, and only its promises can still be opened again. */
  said: boolean;
  promises: readonly EarlierPromise[];
};

/**
 * "This is a repeat of PM-12": a link both ways. What was promised then and is settled can be opened
 * again with it, instead of being promised once more.
 */
export function SayRepeat({ number, of, said, promises }: Props) {
  const settled = promises.filter(({ status }) => !isPromised(status));
  const mine = settled.filter(({ mayReopen }) => mayReopen);
  const { say, problem } = useSaying(number, of);
  const place = usePlace<HTMLDivElement>();
  const word = said ? `Open an action of PM-${of} again` : `This is a repeat of PM-${of}`;
  if (said && mine.length === 0) return null;
  return (
    <div ref={place} className="mt-1.5">
      {settled.length === 0 ? (
        <Button size="small" onClick={() => say([])}>
          {word}
        </Button>
      ) : (
        <details>
          <summary
            className={buttonClass(
              { size: "small" },
              "list-none [&::-webkit-details-marker]:hidden",
            )}
          >
            {word}
          </summary>
          <Choice settled={settled} mine={mine} said={said} say={say} />
        </details>
      )}
      <p role="alert" className="text-breached">
        {problem}
      </p>
    </div>
  );
}

function useSaying(number: number, of: number) {
  const { keep, problem } = useKeeping();
  const run = useRun();
  const toast = useToast();
  const undo = async () => void (await run(unsayRepeatAction(idle, { number, of })));
  const say = async (reopen: string[]) => {
    if ((await keep(sayRepeatAction(idle, { number, of, reopen }))) === "kept")
      toast(told(of, reopen.length), { undo });
  };
  return { say, problem };
}

function told(of: number, reopened: number): string {
  if (reopened === 0) return `Both say now that PM-${of} was this before.`;
  const actions = reopened === 1 ? "one of its actions is" : `${reopened} of its actions are`;
  return `Both say now that PM-${of} was this before, and ${actions} open again.`;
}

type ChoiceProps = {
  settled: readonly EarlierPromise[];
  mine: readonly EarlierPromise[];
  said: boolean;
  say: (reopen: string[]) => void;
};

function Choice({ settled, mine, said, say }: ChoiceProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const reopen = mine.map(({ id }) => id).filter((id) => chosen.includes(id));
  const name = useId();
  const choose = (id: string, wanted: boolean) =>
    setChosen((ids) => (wanted ? [...ids, id] : ids.filter((one) => one !== id)));
  return (
    <div className="mt-2 rounded-card border border-line p-3">
      <fieldset>
        <legend className="font-medium">Open again, instead of promising it anew?</legend>
        {mine.map(({ id, title, status }) => (
          <label key={id} htmlFor={`${name}${id}`} className="mt-1.5 flex items-start gap-2">
            <input
              id={`${name}${id}`}
              type="checkbox"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={reopen.includes(id)}
              onChange={(event) => choose(id, event.target.checked)}
            />
            <span className="[overflow-wrap:anywhere]">
              {title} <span className="text-muted">({settledInWords(status)})</span>
            </span>
          </label>
        ))}
      </fieldset>
      {settled.length > mine.length && (
        <p className="mt-1.5 text-muted">{askInWords(settled.filter((it) => !it.mayReopen))}</p>
      )}
      <Button
        size="small"
        variant="primary"
        className="mt-2.5"
        aria-disabled={said && reopen.length === 0}
        onClick={() => !(said && reopen.length === 0) && say(reopen)}
      >
        {said ? "Open again" : reopen.length > 0 ? "It is; open them again" : "It is a repeat"}
      </Button>
    </div>
  );
}

/** Whose leave it takes. */
function askInWords(others: readonly EarlierPromise[]): string {
  const owners = [...new Set(others.map(({ owner }) => owner ?? "those who wrote it"))];
  const what = others.length === 1 ? `“${others[0]?.title ?? ""}”` : "the others";
  return `Ask ${owners.join(" or ")} to open ${what} again; only its owner and those who wrote it may.`;
}
