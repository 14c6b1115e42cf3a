"use client";

import type { ReactNode } from "react";
import { AutosaveText } from "@/components/ui/autosave-text";
import { Field, Select, TextInput } from "@/components/ui/field";
import type { TextChange } from "@/components/ui/use-autosave";
import { useChoice } from "@/components/ui/use-choice";
import { useDaySave } from "@/components/ui/use-day-save";
import { type Fared, useKeeping } from "@/components/ui/use-keeping";
import { useSelect } from "@/components/ui/use-select";
import { idle } from "@/lib/http/form-state";
import { changeFactsAction } from "@/lib/postmortems/actions";
import type { FactsChange, PostmortemView } from "@/lib/postmortems/schema";
import type { Teams } from "./handing";
import { TeamChoice } from "./team-choice";

type Props = {
  postmortem: PostmortemView;
  severities: string[];
  teams: Teams;
  zones: string[];
};

/** What is chosen rather than written; a choice is saved as it is made. */
export function FactsChoices({ postmortem, severities, teams, zones }: Props) {
  const { number } = postmortem;
  const { keep, problem } = useKeeping();
  const choose = (change: Partial<FactsChange>) =>
    keep(changeFactsAction(idle, { number, ...change }));
  const daySaving = useDaySave({
    storageKey: `PM-${number}.occurredOn`,
    known: postmortem.occurredOn,
    save: (occurredOn) => choose({ occurredOn }),
  });
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Choice
        label="Severity"
        given={postmortem.severity ?? ""}
        choose={(severity) => choose({ severity: severity || null })}
      >
        <option value="">Not decided</option>
        {severities.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Choice>
      <TeamChoice postmortem={postmortem} teams={teams} />
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
      <Choice
        label="Time zone of the timeline"
        given={postmortem.zone}
        choose={(zone) => choose({ zone })}
      >
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Choice>
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
      <NearMiss given={postmortem.nearMiss} choose={(nearMiss) => choose({ nearMiss })} />
      {problem && (
        <p role="alert" className="text-breached sm:col-span-2">
          {problem}
        </p>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  given: string;
  choose: (value: string) => Promise<Fared>;
  children: ReactNode;
};

function Choice({ label, given, choose, children }: ChoiceProps) {
  const select = useSelect(given, choose);
  return (
    <Field label={label}>
      {(aria) => (
        <Select {...aria} {...select}>
          {children}
        </Select>
      )}
    </Field>
  );
}

type NearMissProps = { given: boolean; choose: (nearMiss: boolean) => Promise<Fared> };

function NearMiss({ given, choose }: NearMissProps) {
  const { shown, send } = useChoice(given, choose);
  return (
    <label className="flex items-center gap-2 sm:col-span-2">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={shown}
        onChange={({ target }) => void send(target.checked)}
      />
      A layer caught it in time: this is a near miss
    </label>
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
