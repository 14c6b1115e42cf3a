"use client";

import { useState } from "react";
import { AutosaveText } from "@/components/ui/autosave-text";
import { Field, Select, TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import type { TextChange } from "@/components/ui/use-autosave";
import { useDaySave } from "@/components/ui/use-day-save";
import { idle } from "@/lib/http/form-state";
import { changeFactsAction } from "@/lib/postmortems/actions";
import type { FactsChange, PostmortemView } from "@/lib/postmortems/schema";

type Props = {
  postmortem: PostmortemView;
  severities: string[];
  teams: { slug: string; name: string }[];
  zones: string[];
};

/** What is chosen rather than written; a choice is saved as it is made. */
export function FactsChoices({ postmortem, severities, teams, zones }: Props) {
  const { number } = postmortem;
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const choose = async (change: Partial<FactsChange>) => {
    const state = await track(changeFactsAction(idle, { number, ...change }));
    setProblem(state.status === "failed" ? state.message : null);
  };
  const daySaving = useDaySave({
    storageKey: `PM-${number}.occurredOn`,
    known: postmortem.occurredOn,
    save: (occurredOn) => choose({ occurredOn }),
  });
  const known = teams.some(({ slug }) => slug === postmortem.team.slug)
    ? teams
    : [postmortem.team, ...teams];
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Field label="Severity">
        {(aria) => (
          <Select
            {...aria}
            defaultValue={postmortem.severity ?? ""}
            onChange={(event) => choose({ severity: event.target.value || null })}
          >
            <option value="">Not decided</option>
            {severities.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Team">
        {(aria) => (
          <Select
            {...aria}
            defaultValue={postmortem.team.slug}
            onChange={(event) => choose({ team: event.target.value })}
          >
            {known.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Day it happened">
        {(aria) => (
          <TextInput
            {...aria}
            type="date"
            defaultValue={postmortem.occurredOn ?? ""}
            {...daySaving}
          />
        )}
      </Field>
      <Field label="Time zone of the timeline">
        {(aria) => (
          <Select
            {...aria}
            defaultValue={postmortem.zone}
            onChange={(event) => choose({ zone: event.target.value })}
          >
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        )}
      </Field>
      <AutosaveText
        className="sm:col-span-2"
        storageKey={`PM-${number}.services`}
        field="services"
        label="Services"
        hint="Separate them with commas."
        placeholder="storefront, checkout"
        coach={false}
        initial={postmortem.services.join(", ")}
        version={postmortem.version}
        save={(change) => changeFactsAction(idle, { number, ...asServices(change) })}
      />
      <label className="flex items-center gap-2 sm:col-span-2">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          defaultChecked={postmortem.nearMiss}
          onChange={(event) => choose({ nearMiss: event.target.checked })}
        />
        A layer caught it in time: this is a near miss
      </label>
      {problem && (
        <p role="alert" className="text-breached sm:col-span-2">
          {problem}
        </p>
      )}
    </div>
  );
}

function asServices({ version, base, services }: TextChange) {
  const split = (text: unknown) =>
    String(text)
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
  return { version, services: split(services), base: { services: split(base.services) } };
}
