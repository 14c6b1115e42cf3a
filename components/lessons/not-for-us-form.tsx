"use client";

import { useState } from "react";
import { AnswerForm, type FormProps, NoteField } from "./answer-form";

/** It is not for the team: the reason helps the next one that asks. */
export function NotForUsForm(props: FormProps) {
  const { own, answering } = props;
  const [note, setNote] = useState(own.stance === "not_for_us" ? own.note : "");
  return (
    <AnswerForm
      {...props}
      asks="why is it not for you?"
      word="Answer"
      send={() => answering.send({ stance: "not_for_us", note })}
    >
      <NoteField kind="not_for_us" value={note} change={setNote} answering={answering} />
    </AnswerForm>
  );
}
