"use client";

import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useKeeping } from "@/components/ui/use-keeping";
import { useRun } from "@/components/ui/use-run";
import { sayDuplicateAction, unsayDuplicateAction } from "@/lib/action-items/actions";
import type { ActionFound, ActionItemView } from "@/lib/action-items/schema";
import { statusWords } from "@/lib/action-items/words";
import { idle } from "@/lib/http/form-state";
import { useFound } from "./use-found";

type Props = { item: Pick<ActionItemView, "number" | "id" | "title"> };

/** The same is promised elsewhere and kept there: found by its number or by words of its title. */
export function DuplicateForm({ item: { number, id, title } }: Props) {
  const [text, setText] = useState("");
  const found = useFound(text).filter((other) => other.id !== id);
  const name = useId();
  const { keep, problem } = useKeeping();
  const run = useRun();
  const toast = useToast();
  const undo = async () => void (await run(unsayDuplicateAction(idle, { number, id })));
  const [pending, start] = useTransition();
  const say = (of: ActionFound) =>
    start(async () => {
      const given = { number, id, of: { number: of.number, id: of.id } };
      if ((await keep(sayDuplicateAction(idle, given))) === "kept")
        toast(`“${title}” is kept as PM-${of.number} “${of.title}”.`, { undo });
    });
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="The same is promised elsewhere"
        hint="This one is closed, and says where it is kept."
        error={problem ?? undefined}
      >
        {(aria) => (
          <TextInput
            {...aria}
            type="search"
            autoComplete="off"
            placeholder="PM-12, or words of its title"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <p id={name} aria-live="polite" className="text-[13px] text-muted empty:hidden">
        {text.trim().length > 1 && found.length === 0 ? "Nothing that you can see fits." : ""}
      </p>
      <ul aria-describedby={name} className="flex flex-col gap-1 empty:hidden">
        {found.map((other) => (
          <li key={other.id} className="flex items-start justify-between gap-3 text-[13.5px]">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {other.title}{" "}
              <span className="text-muted">
                PM-{other.number} · {statusWords[other.status]}
              </span>
            </span>
            <Button
              size="small"
              className="flex-none"
              aria-disabled={pending}
              onClick={() => pending || say(other)}
            >
              Same as this one<span className="sr-only">: {other.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
