import { type ComponentProps, type ReactNode, useId } from "react";
import { DayInput } from "@/components/ui/day-input";
import { inputClass } from "@/components/ui/field";
import type { Owners } from "@/lib/action-items/queries";

export type Option = readonly [value: string, word: string];

/** What a promise can be given: who owns it, what it strengthens, what it answers. */
export type Choosable = {
  owners: Owners;
  /** The postmortem's team: every other one is asked first. */
  team: string;
  layers: Option[];
  whys: Option[];
};

export const small = `${inputClass} truncate px-2! py-1! text-[13.5px]!`;

type LabelledProps = { label: string; className?: string; children: ReactNode };

export function Labelled({ label, className = "", children }: LabelledProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={`flex min-w-0 flex-col gap-0.5 text-[12.5px] text-muted ${className}`}>
      {label}
      <span className="contents text-ink">{children}</span>
    </label>
  );
}

type DayProps = Omit<ComponentProps<typeof DayInput>, "id" | "className"> & { label: string };

/** A day, with its words beneath; they describe it and are no part of its name. */
export function LabelledDay({ label, ...rest }: DayProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-0.5 text-[12.5px] text-muted">
      <label htmlFor={id}>{label}</label>
      <DayInput {...rest} id={id} className={`${small} text-ink`} />
    </div>
  );
}

export const options = (choices: readonly Option[]) =>
  choices.map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));

/** People, the own team, and other teams, which may decline. */
export function OwnerOptions({
  from: { owners, team },
}: {
  from: Pick<Choosable, "owners" | "team">;
}) {
  const teams = owners.teams.map(({ slug, name }): Option => [slug, name]);
  return (
    <>
      <optgroup label="People">{options(owners.people.map(({ id, name }) => [id, name]))}</optgroup>
      <optgroup label="This team">{options(teams.filter(([slug]) => slug === team))}</optgroup>
      <optgroup label="Other teams, asked first">
        {options(teams.filter(([slug]) => slug !== team))}
      </optgroup>
    </>
  );
}
