"use client";

import { CheckBox } from "@/components/ui/check-box";
import { Field, TextInput } from "@/components/ui/field";
import type { EditionView, Strikes } from "@/lib/sharing/schema";
import { EditionAddress } from "./edition-address";
import type { Wishes } from "./edition-queue";
import { leaveOut } from "./striking";
import { TitleOutside } from "./title-outside";
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
      <TitleOutside title={edition.title} wish={wish} />
      <EditionAddress edition={edition} home={home} wish={wish} />
      <Field label="Last day" hint="UTC. Leave empty for no end date.">
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
            Show it in your public list and its feed
            {!hasIndex && (
              <span className="block text-[13px] text-muted">
                Your organisation shows no such list now; an administrator can turn it on under
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
              out ? "Days and clock times are hidden." : "Days and clock times are shown again.",
            )
          }
        >
          Count times from the start of the impact, and hide days and clock times
        </CheckBox>
      </fieldset>
    </div>
  );
}
