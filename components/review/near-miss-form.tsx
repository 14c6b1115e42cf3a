"use client";

import { type KeyboardEvent, useState } from "react";
import { LayerThatHeld } from "@/components/layers/layer-that-held";
import { TeamOptions } from "@/components/teams/team-options";
import { Field, Select } from "@/components/ui/field";
import { ProseArea } from "@/components/ui/prose-area";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { FormState } from "@/lib/http/form-state";
import type { LayerView } from "@/lib/layers/row-schema";
import type { PostmortemView } from "@/lib/postmortems/schema";
import { recordNearMissAction } from "@/lib/review/actions";

type Props = { teams: { slug: string; name: string }[]; layers: LayerView[] };

/** Three fields, and where there is a choice the team. */
export function NearMissForm({ teams, layers }: Props) {
  const [share, setShare] = useState(true);
  const [layer, setLayer] = useState("");
  const [state, record] = useSending((was: FormState<PostmortemView>, form) =>
    recordNearMissAction(was, { ...textsOf(form), layer, share, occurredOn: localDay() }),
  );
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={record} onKeyDown={sendByKey} className="flex flex-col gap-6">
      <Field label="What nearly happened?" error={failed?.fields.happened}>
        {(aria) => (
          <ProseArea
            {...aria}
            name="happened"
            rows={2}
            autoFocus
            maxLength={2_000}
            defaultValue={failed?.values.happened}
            placeholder="A migration nearly ran against production instead of staging."
            className="font-serif text-[17px]!"
          />
        )}
      </Field>
      <LayerThatHeld
        layers={layers}
        chosen={layer}
        choose={setLayer}
        error={failed?.fields.layer}
      />
      <Field
        label="What would make sure it is caught next time too?"
        hint="It becomes an action item of your team, and the lesson for the others."
        error={failed?.fields.certain}
      >
        {(aria) => (
          <ProseArea
            {...aria}
            name="certain"
            coach="action"
            rows={2}
            maxLength={1_000}
            defaultValue={failed?.values.certain}
            placeholder="The migration tool asks for the database's name before it runs."
            className="font-serif text-[17px]!"
          />
        )}
      </Field>
      {teams.length > 1 ? (
        <Field label="Team">
          {(aria) => (
            <Select {...aria} name="team" defaultValue={failed?.values.team} className="max-w-64">
              <TeamOptions teams={teams} />
            </Select>
          )}
        </Field>
      ) : (
        <input type="hidden" name="team" value={teams[0]?.slug} />
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Submit>{share ? "Share the near miss" : "Keep it as a draft"}</Submit>
        <label className="flex gap-2 text-[13.5px]">
          <input
            type="checkbox"
            className="mt-0.5 size-4 flex-none accent-accent"
            checked={share}
            onChange={(event) => setShare(event.target.checked)}
          />
          <span>
            Share it now.{" "}
            <span className="text-muted">
              {share ? "Everybody can read it; you can take it back." : "Only your team sees it."}
            </span>
          </span>
        </label>
      </div>
      <FormMessage state={state} />
    </form>
  );
}

const textsOf = (form: FormData) => ({
  happened: String(form.get("happened") ?? ""),
  certain: String(form.get("certain") ?? ""),
  team: String(form.get("team") ?? ""),
});

/** The day on the writer's own wall, which is not always that of the server. */
function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Ctrl or ⌘ and Enter, from the middle of a sentence too. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
