"use client";

import { useLayoutEffect, useRef } from "react";
import type { FormAction, FormState } from "@/lib/http/form-state";
import { AddOrdered } from "./add-ordered";
import { OrderedRow } from "./ordered-row";
import type { TextChange } from "./use-autosave";
import { useRun } from "./use-run";

/** Something that an organisation names, describes, puts in order and retires. */
export type Ordered = {
  id: string;
  name: string;
  /** A line on what it is. */
  about: string;
  retired: boolean;
  version: number;
};

export type OrderedWords = {
  list: string;
  retired: string;
  retiredHint: string;
  name: (name: string) => string;
  about: (name: string) => string;
  placeholder: string;
  up: (name: string) => string;
  down: (name: string) => string;
  restore: string;
  another: string;
  example: { name: string; about: string };
};

export type OrderedChange = { move: "up" | "down" } | { retired: boolean };

type Props = {
  items: Ordered[];
  words: OrderedWords;
  /** What `about` is called where it is saved. */
  aboutField: string;
  save: (id: string, change: TextChange) => Promise<FormState<{ version: number }>>;
  change: (id: string, change: OrderedChange) => Promise<FormState>;
  /** Makes one more. */
  add: FormAction;
};

/** A short list that is written in place, ordered by buttons, and never loses what was retired. */
export function OrderedList({ items, words, aboutField, save, change, add }: Props) {
  const act = useKeptFocus(items.map(({ id, retired }) => `${id} ${retired}`).join(), change);
  const inUse = items.filter(({ retired }) => !retired);
  const retired = items.filter((item) => item.retired);
  const shared = { words, aboutField, save, act };
  return (
    <div className="flex flex-col gap-4">
      <ol aria-label={words.list} className="flex flex-col">
        {inUse.map((item, index) => (
          <OrderedRow
            key={item.id}
            {...shared}
            item={item}
            first={index === 0}
            last={index === inUse.length - 1}
          />
        ))}
      </ol>
      <AddOrdered add={add} words={words} aboutField={aboutField} />
      {retired.length > 0 && (
        <section aria-label={words.retired}>
          <h3 className="text-[16px]">Retired</h3>
          <p className="text-[13.5px] text-muted">{words.retiredHint}</p>
          <ul className="mt-1">
            {retired.map((item) => (
              <OrderedRow key={item.id} {...shared} item={item} first last />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export type Act = (id: string, change: OrderedChange, part: string) => Promise<void>;

/** Changes an item; when the list is drawn anew the focus is where it was. */
function useKeptFocus(shape: string, change: Props["change"]): Act {
  const wanted = useRef<{ id: string; part: string } | null>(null);
  const run = useRun();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list's shape is what moves fields
  useLayoutEffect(() => {
    const { id, part } = wanted.current ?? {};
    wanted.current = null;
    if (id)
      document.querySelector<HTMLElement>(`[data-item="${id}"] [data-part="${part}"]`)?.focus();
  }, [shape]);
  return async (id, given, part) => {
    wanted.current = { id, part };
    await run(change(id, given));
  };
}
