"use client";

import { useState } from "react";
import { WhileTyping } from "@/components/precedents/while-typing";
import { TeamOptions } from "@/components/teams/team-options";
import { Field, Select, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { openPostmortemAction } from "@/lib/postmortems/actions";

type Props = { teams: { slug: string; name: string }[]; today: string };

/** A title is enough to begin. */
export function EmptyStart({ teams, today }: Props) {
  const [state, open] = useSending(openPostmortemAction);
  const [title, setTitle] = useState("");
  const failed = state.status === "failed" ? state : null;
  return (
    <section>
      <h2 className="text-[22px]">From an empty page</h2>
      <form action={open} className="mt-3 grid items-end gap-3 sm:grid-cols-[1fr_200px_auto]">
        <Field label="What did people notice?" error={failed?.fields.title}>
          {(aria) => (
            <TextInput
              {...aria}
              name="title"
              required
              maxLength={300}
              defaultValue={failed?.values.title}
              onChange={(event) => setTitle(event.target.value)}
              placeholder="Checkout returned errors for one in four customers"
            />
          )}
        </Field>
        <Field label="Team">
          {(aria) => (
            <Select {...aria} name="team" defaultValue={failed?.values.team}>
              <TeamOptions teams={teams} />
            </Select>
          )}
        </Field>
        <Submit variant="plain">Start writing</Submit>
        <FormMessage state={state} />
      </form>
      <WhileTyping title={title} today={today} />
    </section>
  );
}
