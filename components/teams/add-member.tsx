"use client";

import { Field, Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { changeMembershipAction } from "@/lib/teams/actions";
import type { Colleague } from "@/lib/teams/views";

/** Somebody who is in the organisation already. */
export function AddMember({ slug, colleagues }: { slug: string; colleagues: Colleague[] }) {
  const [state, add] = useSending(changeMembershipAction);
  return (
    <form action={add} className="flex max-w-[30rem] flex-wrap items-end gap-3">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="place" value="member" />
      <div className="min-w-0 flex-1 basis-56">
        <Field label="Somebody who is here already">
          {(aria) => (
            <Select {...aria} name="userId" required defaultValue="">
              <option value="" disabled>
                Choose a person
              </option>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Submit variant="plain">Add to the team</Submit>
      <FormMessage state={state} />
    </form>
  );
}
