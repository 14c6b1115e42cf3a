"use client";

import { useActionState } from "react";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { Field, Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { makeFeedAddressAction } from "@/lib/feeds/actions";
import type { MadeFeedAddress } from "@/lib/feeds/schema";
import { type FormState, idle } from "@/lib/http/form-state";

type Choice = { query: string; name: string };
type Props = { chosen: string; wished: Choice | null; teams: Choice[]; layers: Choice[] };

export function NewFeedForm({ chosen, wished, teams, layers }: Props) {
  const [state, make] = useActionState<FormState<MadeFeedAddress>, FormData>(
    makeFeedAddressAction,
    idle,
  );
  return (
    <div className="mt-4 flex max-w-[42rem] flex-col gap-4">
      {state.status === "done" && <Made {...state.result} />}
      <form action={make} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label="Which lessons?">
            {(aria) => (
              <Select key={chosen} {...aria} name="query" defaultValue={chosen}>
                {wished && <Options choices={[wished]} />}
                <option value="">All lessons</option>
                <option value="?following=true">What you follow</option>
                <option value="?status=unanswered">What waits for your team</option>
                <Group label="Of a team" choices={teams} />
                <Group label="Past a layer" choices={layers} />
              </Select>
            )}
          </Field>
        </div>
        <Submit variant="plain">Make an address</Submit>
        <FormMessage state={state} />
      </form>
    </div>
  );
}

const Made = ({ of, atom, json }: MadeFeedAddress) => (
  <>
    <OneTimeSecret
      label={`The Atom address for “${of}”`}
      hint="Most feed readers read this one. It is shown this once."
      value={atom}
    />
    <OneTimeSecret
      label={`The JSON Feed address for “${of}”`}
      hint="The same lessons, for programs that would rather read JSON."
      value={json}
    />
  </>
);

const Group = ({ label, choices }: { label: string; choices: Choice[] }) =>
  choices.length > 0 && (
    <optgroup label={label}>
      <Options choices={choices} />
    </optgroup>
  );

const Options = ({ choices }: { choices: Choice[] }) =>
  choices.map(({ query, name }) => (
    <option key={query} value={query}>
      {name}
    </option>
  ));
