"use client";

import { useState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { noteAsked } from "@/lib/lessons/words";
import { FormEnd } from "./form-end";
import type { FormProps } from "./stance-form";
import { useAnswer } from "./use-answer";

/** It is not for the team: the reason helps the next one that asks. */
export function NotForUsForm({ lesson, own, done, close }: FormProps) {
  const [note, setNote] = useState(own.stance === "not_for_us" ? own.note : "");
  const answering = useAnswer(lesson, own, done);
  return (
    <form
      aria-label={`${own.team.name}: why is it not for you?`}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        answering.send({ stance: "not_for_us", note });
      }}
    >
      <Field label={noteAsked.not_for_us} error={answering.failed?.fields.note}>
        {(aria) => (
          <TextArea
            {...aria}
            rows={2}
            autoFocus
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <FormEnd answering={answering} word="Answer" close={close} shown={["note"]} />
    </form>
  );
}
