"use client";

import { useCallback, useEffect, useRef } from "react";
import { CheckBox } from "@/components/ui/check-box";
import { Field, TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import type { EditionView, Strikes } from "@/lib/sharing/schema";
import { EditionAddress } from "./edition-address";
import type { Wishes } from "./edition-queue";
import { leaveOut } from "./striking";
import type { Change } from "./use-edition";

type Props = {
  edition: EditionView;
  /** What was pressed and is not answered yet. */
  wished: Wishes;
  strikes: Strikes;
  home: string;
  hasIndex: boolean;
  today: string;
  wish: (more: Wishes) => void;
  change: Change;
};

/** Under which title and address, until when, and who may find it. */
export function EditionSettings(props: Props) {
  const { edition, wished, strikes, home, hasIndex, today, wish, change } = props;
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      <TitleOutside edition={edition} wish={wish} />
      <EditionAddress edition={edition} home={home} wish={wish} />
      <Field label="Last day" hint="In UTC. Empty: until somebody withdraws it.">
        {(aria) => (
          <TextInput
            {...aria}
            type="date"
            min={today}
            defaultValue={edition.expiresOn ?? ""}
            onChange={({ target: { value } }) => value >= today && wish({ expiresOn: value })}
            onBlur={({ target: { value } }) =>
              value !== ((wished.expiresOn ?? edition.expiresOn) || "") &&
              wish({ expiresOn: value || null })
            }
            className="max-w-48"
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-[13.5px]">Who finds it</legend>
        <CheckBox
          checked={wished.indexed ?? edition.indexed}
          onChange={(indexed) => wish({ indexed })}
        >
          Search engines may show it
        </CheckBox>
        <CheckBox checked={wished.listed ?? edition.listed} onChange={(listed) => wish({ listed })}>
          <span>
            It stands in your public list and its feed
            {!hasIndex && (
              <span className="block text-[13px] text-muted">
                The organisation shows no such list now; an administrator can open it under
                Settings.
              </span>
            )}
          </span>
        </CheckBox>
        <CheckBox
          checked={strikes.out.includes("clock")}
          onChange={(out) =>
            change(
              (now) => leaveOut(now, "clock", out),
              out ? "Days and clock times stay inside." : "Days and clock times are told again.",
            )
          }
        >
          Tell times from the start of the impact, without days
        </CheckBox>
      </fieldset>
    </div>
  );
}

/** Saved when it is left; whoever closes the page before that is asked. */
function TitleOutside({ edition: { title }, wish }: Pick<Props, "edition" | "wish">) {
  const { hold } = useSaving();
  const held = useRef(false);
  const mark = useCallback(
    (isHeld: boolean) => {
      if (held.current !== isHeld) hold(isHeld ? 1 : -1);
      held.current = isHeld;
    },
    [hold],
  );
  useEffect(() => () => mark(false), [mark]);
  return (
    <Field label="Title outside" hint="Strikes apply to it too.">
      {(aria) => (
        <TextInput
          {...aria}
          key={title}
          defaultValue={title}
          maxLength={300}
          onChange={({ target: { value } }) => mark(value !== title)}
          onBlur={({ target: { value } }) => {
            mark(false);
            if (value.trim() && value !== title) wish({ title: value });
          }}
        />
      )}
    </Field>
  );
}
