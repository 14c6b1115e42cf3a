"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ProseArea } from "@/components/ui/prose-area";
import { FormMessage } from "@/components/ui/submit";
import type { StanceKind } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import type { OwnStance } from "@/lib/lessons/stance-schema";
import { noteAsked } from "@/lib/lessons/words";
import type { Answering } from "./use-answer";

export type FormProps = {
  lesson: string;
  headline: string;
  own: OwnStance;
  answering: Answering;
  close: () => void;
};

type Props = Pick<FormProps, "own" | "answering" | "close"> & {
  /** What it asks of the team, as a name. */
  asks: string;
  send: () => void;
  /** What sends it. */
  word: string;
  /** Nothing can be sent yet. */
  unready?: boolean;
  /** Other ways out. */
  ways?: ReactNode;
  children: ReactNode;
};

/** The frame of every answer. Control or command with Enter sends it from each of its fields. */
export function AnswerForm({ own, asks, answering, send, word, unready, ...props }: Props) {
  const { pending, failed } = answering;
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form
      aria-label={`${own.team.name}: ${asks}`}
      className="flex flex-col gap-3"
      onKeyDown={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (!unready) send();
      }}
    >
      {props.children}
      <FormMessage state={failed ?? idle} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="small" variant="primary" aria-disabled={pending || unready}>
          {pending ? "One moment…" : word}
        </Button>
        {props.ways}
        <Button size="small" variant="quiet" onClick={props.close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type NoteProps = {
  kind: StanceKind;
  value: string;
  change: (value: string) => void;
  answering: Answering;
};

/** What a team says in a sentence of its own. */
export const NoteField = ({ kind, value, change, answering }: NoteProps) => (
  <Field label={noteAsked[kind]} error={answering.failed?.fields.note}>
    {(aria) => (
      <ProseArea
        {...aria}
        rows={2}
        autoFocus
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    )}
  </Field>
);
