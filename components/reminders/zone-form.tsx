"use client";

import { Done } from "@/components/ui/done";
import { Field, Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { moveOrganisationAction } from "@/lib/teams/actions";

/** In which zone people are told of things who set none of their own. */
export function ZoneForm({ zone, zones }: { zone: string; zones: string[] }) {
  const [state, send] = useSending(moveOrganisationAction);
  const known = zones.includes(zone) ? zones : [zone, ...zones];
  return (
    <form action={send} className="flex max-w-[30rem] flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label="The organisation’s time zone">
            {(aria) => (
              <Select {...aria} name="zone" key={zone} defaultValue={zone}>
                {known.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Submit variant="plain">Save time zone</Submit>
      </div>
      <FormMessage state={state} />
      <Done state={state}>Saved.</Done>
    </form>
  );
}
