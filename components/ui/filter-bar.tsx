"use client";

import type { Route } from "next";
import Form from "next/form";
import { Button, LinkButton } from "./button";

type Choice = {
  name: string;
  label: string;
  options: (readonly [value: string, word: string])[];
};
/** A field for words or for a day. */
type Field = { name: string; label: string; type: "text" | "date" };

type Props = {
  path: Route;
  given: Record<string, unknown>;
  choices: Choice[];
  tag?: boolean;
  usual?: Record<string, string>;
  /** What is asked for rarely; folded until some of it is asked for. */
  more?: (Choice | Field)[];
  /** What the address says besides, and keeps. */
  kept?: Record<string, string | undefined>;
  /** Where nothing is asked for; the path itself unless there is something to keep. */
  clear?: Route;
};

const small =
  "h-[31px] min-w-0 rounded-lg border sm:max-w-40 border-line-strong bg-surface px-2 py-1 text-[13.5px]";

const grid = "grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap";

const fold =
  "flex h-[31px] w-fit cursor-pointer items-center text-[13px] text-muted underline decoration-line-strong underline-offset-4";

/**
 * A list's filters as a plain form: it works without scripts, and the address says what is shown.
 * On a phone they are folded, so that the list comes
 * first, until some of them is asked for. `usual` is what the list shows when nothing is asked for.
 */
export function FilterBar(props: Props) {
  const { path, given, choices, tag, usual = {}, more = [], kept = {}, clear = path } = props;
  const fields = [...choices, ...more, ...(tag ? [tagField] : [])];
  const asked = ({ name }: { name: string }) => (given[name] || "") !== (usual[name] ?? "");
  return (
    <Form action={path} role="search" aria-label="Filter" data-print="off" className="mt-3">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <details open={fields.some(asked)} className="peer sm:hidden">
        <summary className={fold}>Filter</summary>
      </details>
      <div className={`${grid} max-sm:not-peer-open:hidden`}>
        {choices.map((choice) => (
          <Control key={choice.name} field={choice} given={given} />
        ))}
        {tag && <Control field={tagField} given={given} />}
        {more.length > 0 && (
          <details open={more.some(asked)} className="col-span-2 open:w-full">
            <summary className={fold}>More filters</summary>
            <div className={`mt-1 ${grid}`}>
              {more.map((field) => (
                <Control key={field.name} field={field} given={given} />
              ))}
            </div>
          </details>
        )}
        <Button type="submit" className="h-[31px] min-h-0! py-0!">
          Show
        </Button>
        {fields.some(asked) && (
          <LinkButton href={clear} variant="quiet" className="h-[31px] min-h-0! py-0!">
            Clear
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

const tagField: Field = { name: "tag", label: "Tag", type: "text" };

function Control({ field, given }: { field: Choice | Field; given: Record<string, unknown> }) {
  const { name, label } = field;
  const value = String(given[name] ?? "");
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="flex min-w-0 flex-col text-[12.5px] text-muted">
      {label}
      {"options" in field ? (
        <select name={name} defaultValue={value} className={`${small} text-ink`}>
          <option value="">All</option>
          {field.options.map(([option, word]) => (
            <option key={option} value={option}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <input
          name={name}
          type={field.type}
          defaultValue={value}
          className={`${small} text-ink sm:w-32`}
        />
      )}
    </label>
  );
}
