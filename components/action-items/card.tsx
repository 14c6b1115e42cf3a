"use client";

import { Anchor } from "@/components/ui/anchor";
import { AutosaveText } from "@/components/ui/autosave-text";
import { writeActionAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import { Choices } from "./choices";
import type { Choosable, Option } from "./choosing";
import { HandoverNote } from "./handover-note";
import { Kept } from "./kept";
import { More } from "./more";
import { openQuestions } from "./open-questions";
import { Place } from "./place";
import { Chosen } from "./selection";
import { type Turn, Turns } from "./turns";

type Props = {
  item: ActionItemView;
  from: Choosable;
  offered: readonly Turn[];
  /** Those of its postmortem that are still promised. */
  open: readonly Option[];
  draft: boolean;
};

/** One promise, written in place. */
export function ActionCard({ item, from, offered, open, draft }: Props) {
  const { number, id, title, version } = item;
  const save = (change: object) => writeActionAction(idle, { number, id, ...change });
  const questions = openQuestions(item);
  return (
    <li
      id={`action-${id}`}
      className="flex flex-col gap-2.5 rounded-card border border-line bg-surface px-3 py-3.5 sm:px-4"
    >
      <div className="-mx-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-1">
        <Chosen id={id} title={title} />
        <AutosaveText
          storageKey={`action.${id}.title`}
          field="title"
          label="What will be different"
          hideLabel
          initial={title}
          version={version}
          look="inline"
          coach="action"
          save={save}
        />
        <AutosaveText
          className="col-start-2"
          storageKey={`action.${id}.detail`}
          field="detail"
          label={`More about: ${title}`}
          hideLabel
          placeholder="More, if it needs it"
          initial={item.detail}
          version={version}
          look="quiet"
          save={save}
        />
      </div>
      <Choices item={item} from={from} />
      {questions.length > 0 && (
        <p className="text-[13px] text-muted">Worth asking: {questions.join(" ")}</p>
      )}
      <HandoverNote item={item} draft={draft} />
      <Kept {...item} />
      <div className="flex flex-wrap items-start justify-between gap-2">
        <Turns item={item} offered={offered} />
        <div className="ml-auto flex flex-wrap items-start justify-end gap-1 has-[details[open]]:w-full">
          <Anchor
            href={`/actions/${id}`}
            className="min-h-7 px-2 py-1 text-[13px] text-muted underline-offset-4 hover:underline"
          >
            Its page<span className="sr-only">: {title}</span>
          </Anchor>
          <More item={item} open={open} />
          <Place number={number} id={id} title={title} />
        </div>
      </div>
    </li>
  );
}
