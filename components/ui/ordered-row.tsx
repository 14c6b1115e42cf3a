"use client";

import type { FormState } from "@/lib/http/form-state";
import { AutosaveText } from "./autosave-text";
import { Button } from "./button";
import type { Act, Ordered, OrderedWords } from "./ordered-list";
import type { TextChange } from "./use-autosave";

type Props = {
  item: Ordered;
  first: boolean;
  last: boolean;
  words: OrderedWords;
  aboutField: string;
  save: (id: string, change: TextChange) => Promise<FormState<{ version: number }>>;
  act: Act;
};

/** One item of an ordered list, written in place. */
export function OrderedRow({ item, first, last, words, aboutField, save, act }: Props) {
  const { id, name, about, retired, version } = item;
  const shared = { hideLabel: true, coach: false, version, save: save.bind(null, id) } as const;
  return (
    <li
      data-item={id}
      className="grid gap-x-3 border-line border-t py-2 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
    >
      <AutosaveText
        {...shared}
        storageKey={`ordered.${id}.name`}
        field="name"
        label={words.name(name)}
        look="inline"
        initial={name}
      />
      <AutosaveText
        {...shared}
        storageKey={`ordered.${id}.${aboutField}`}
        field={aboutField}
        label={words.about(name)}
        look="quiet"
        placeholder={words.placeholder}
        initial={about}
      />
      <div className="flex items-start gap-1">
        {!retired && (
          <>
            <Mover sign="↑" label={words.up(name)} part="up" end={first} id={id} act={act} />
            <Mover sign="↓" label={words.down(name)} part="down" end={last} id={id} act={act} />
          </>
        )}
        <Button
          size="small"
          variant="quiet"
          data-part="retire"
          onClick={() => void act(id, { retired: !retired }, "retire")}
        >
          {retired ? words.restore : "Retire"}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

type MoverProps = {
  sign: string;
  label: string;
  part: "up" | "down";
  /** There is nothing to move past; the button stays, so that the focus does. */
  end: boolean;
  id: string;
  act: Act;
};

const Mover = ({ sign, label, part, end, id, act }: MoverProps) => (
  <Button
    size="small"
    variant="quiet"
    data-part={part}
    aria-label={label}
    aria-disabled={end}
    className="min-w-8 aria-disabled:opacity-55"
    onClick={() => !end && void act(id, { move: part }, part)}
  >
    {sign}
  </Button>
);
