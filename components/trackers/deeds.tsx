"use client";

import { useActionState } from "react";
import { AskFirst } from "@/components/teams/ask-first";
import { Done } from "@/components/teams/done";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import {
  checkTrackerAction,
  removeTrackerAction,
  switchTrackerAction,
} from "@/lib/trackers/actions";
import type { TrackerView } from "@/lib/trackers/schema";
import { toolNames } from "@/lib/trackers/words";

type Props = { tracker: TrackerView };

/** Asks the tool now, and says what it answered. */
export function CheckNow({ tracker }: Props) {
  const [state, check] = useActionState<FormState<{ id: string }>, FormData>(
    checkTrackerAction,
    idle,
  );
  return (
    <form action={check} className="flex flex-col items-start gap-2">
      <input type="hidden" name="id" value={tracker.id} />
      <Submit variant="plain" size="small">
        Ask it now
      </Submit>
      <FormMessage state={state} />
      <Done state={state}>{`${toolNames[tracker.kind]} answers as it should.`}</Done>
    </form>
  );
}

export function Switch({ tracker }: Props) {
  const [state, turn] = useActionState<FormState<{ id: string; on: boolean }>, FormData>(
    switchTrackerAction,
    idle,
  );
  const { id, switchedOff } = tracker;
  return (
    <form action={turn} className="flex flex-col items-start gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="on" value={String(switchedOff)} />
      <Submit variant="plain" size="small">
        {switchedOff ? "Switch it on" : "Switch it off"}
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function Remove({ tracker }: Props) {
  const { id, kind, name, issues } = tracker;
  const [state, remove] = useActionState<FormState<{ id: string }>, FormData>(
    removeTrackerAction,
    idle,
  );
  const lost = issues === 1 ? "1 promise forgets its issue" : `${issues} issues are forgotten`;
  return (
    <AskFirst label="Remove this tracker" about={name}>
      <form action={remove} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <span className="text-[13px]">
          {issues > 0 && `${lost} here. `}The issues stay in {toolNames[kind]}. This cannot be
          undone.
        </span>
        <Submit size="small" variant="danger">
          Remove {name}
        </Submit>
        <FormMessage state={state} />
      </form>
    </AskFirst>
  );
}
