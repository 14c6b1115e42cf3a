"use client";

import type { Route } from "next";
import Form from "next/form";
import { Button, LinkButton } from "./button";

type Choice = { name: string; label: string; options: (readonly [value: string, word: string])[] };
type Props = {
  path: Route;
  given: Record<string, unknown>;
  choices: Choice[];
  tag?: boolean;
  usual?: Record<string, string>;
};

const small =
  "h-[31px] min-w-0 rounded-lg border border-line-strong bg-surface px-2 py-1 text-[13.5px]";

/**
 * A list's filters as a plain form: it works without scripts, and the address says what is shown.
 * `usual` is what the list shows when nothing is asked for.
 */
export function FilterBar({ path, given, choices, tag, usual = {} }: Props) {
  const narrowed = [...choices.map(({ name }) => name), "tag"].some(
    (name) => (given[name] || "") !== (usual[name] ?? ""),
  );
  return (
    <Form
      action={path}
      role="search"
      aria-label="Filter"
      data-print="off"
      className="mt-3 grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
    >
      {choices.map(({ name, label, options }) => (
        <label key={name} className="flex flex-col text-[12.5px] text-muted">
          {label}
          <select
            name={name}
            defaultValue={String(given[name] ?? "")}
            className={`${small} text-ink`}
          >
            <option value="">All</option>
            {options.map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      ))}
      {tag && (
        <label className="flex flex-col text-[12.5px] text-muted">
          Tag
          <input
            name="tag"
            defaultValue={String(given.tag ?? "")}
            className={`${small} text-ink sm:w-32`}
          />
        </label>
      )}
      <Button type="submit" className="h-[31px] min-h-0! py-0!">
        Show
      </Button>
      {narrowed && (
        <LinkButton href={path} variant="quiet" className="h-[31px] min-h-0! py-0!">
          Clear
        </LinkButton>
      )}
    </Form>
  );
}
