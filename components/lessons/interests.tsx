"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select, TextInput } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useAnswer, useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { addInterestAction, dropInterestAction } from "@/lib/lessons/actions";
import type { InterestsView, InterestWish } from "@/lib/lessons/interests-schema";

type Props = { team: string; name: string; view: InterestsView };
type Interest = Pick<InterestWish, "kind" | "value">;

const wordOf = ({ kind, value }: Interest): string => (kind === "tag" ? `#${value}` : value);

/** What a team uses: named, taken away, and offered from what it wrote of. */
export function Interests({ team, name, view }: Props) {
  const { interests, suggested, asksEveryTeam, yours } = view;
  const toast = useToast();
  const run = useRun();
  const add = (interest: Interest) => addInterestAction(idle, { team, ...interest });
  const drop = async (interest: Interest) => {
    if (!(await run(dropInterestAction(idle, { team, ...interest })))) return;
    toast(`${name} no longer hears of ${wordOf(interest)}.`, {
      undo: async () => void (await run(add(interest))),
    });
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-[14px] text-muted">
        {asksEveryTeam
          ? `Here every lesson asks every team, so ${name} is asked anyway. This list takes effect if your organisation switches to asking only the teams that a lesson concerns.`
          : `${name} is asked only about lessons with these tags and services.`}
      </p>
      {interests.length === 0 && <p>Nothing is named yet.</p>}
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {interests.map((interest) => (
          <li
            key={`${interest.kind} ${interest.value}`}
            className="flex items-center gap-1 rounded-full border border-line bg-surface pl-3 text-[13.5px]"
          >
            {wordOf(interest)}
            {yours ? (
              <button
                type="button"
                onClick={() => void drop(interest)}
                className="grid size-7 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
              >
                <span aria-hidden="true">×</span>
                <span className="sr-only">Take {wordOf(interest)} away</span>
              </button>
            ) : (
              <span className="h-7 pr-2" />
            )}
          </li>
        ))}
      </ul>
      {yours && suggested.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-[13.5px] text-muted">
          From your own postmortems:
          {suggested.map((interest) => (
            <Button key={wordOf(interest)} size="small" onClick={() => void run(add(interest))}>
              + {wordOf(interest)}
            </Button>
          ))}
        </p>
      )}
      {yours && <AddInterest add={add} />}
    </div>
  );
}

type Add = (interest: Interest) => ReturnType<typeof addInterestAction>;

function AddInterest({ add }: { add: Add }) {
  const [kind, setKind] = useState<Interest["kind"]>("service");
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<string | undefined>();
  const answer = useAnswer();
  const send = async () => {
    const state = await answer(() => add({ kind, value }));
    if (!state) return;
    setProblem(state.status === "failed" ? (state.fields.value ?? state.message) : undefined);
    if (state.status === "done") setValue("");
  };
  return (
    <form
      className="flex max-w-[30rem] flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label="What it is">
        {(aria) => (
          <Select
            {...aria}
            value={kind}
            onChange={({ target }) => setKind(target.value === "tag" ? "tag" : "service")}
          >
            <option value="service">A service</option>
            <option value="tag">A tag</option>
          </Select>
        )}
      </Field>
      <div className="min-w-0 flex-1 basis-40">
        <Field label="Its name" error={problem}>
          {(aria) => (
            <TextInput
              {...aria}
              required
              maxLength={80}
              autoComplete="off"
              placeholder={kind === "tag" ? "certificates" : "payments-api"}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit">Add</Button>
    </form>
  );
}
