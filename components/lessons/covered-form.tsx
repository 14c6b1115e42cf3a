"use client";

import { useState } from "react";
import { Field, Select, TextInput } from "@/components/ui/field";
import { AnswerForm, type FormProps, NoteField } from "./answer-form";
import { useOffers } from "./use-offers";

/** It is covered: what shows it is a sentence, a link, a practice that the team follows. */
export function CoveredForm(props: FormProps) {
  const { lesson, own, answering } = props;
  const before = own.stance === "covered" ? own : null;
  const [note, setNote] = useState(before?.note ?? "");
  const [evidence, setEvidence] = useState(before?.evidence ?? "");
  const [chosen, setPractice] = useState(before?.practice?.slug ?? "");
  const offers = useOffers(lesson, own.team.slug);
  const followed = offers?.practices.filter((offer) => offer.followed) ?? [];
  // One that the team follows no more covers nothing, and is not among the choices.
  const practice = !offers || followed.some(({ slug }) => slug === chosen) ? chosen : "";
  const fields = answering.failed?.fields ?? {};
  return (
    <AnswerForm
      {...props}
      asks="what covers you?"
      word="Answer"
      send={() => answering.send({ stance: "covered", note, evidence, practice })}
    >
      <NoteField kind="covered" value={note} change={setNote} answering={answering} />
      <Field label="A link that shows it, if there is one" error={fields.evidence}>
        {(aria) => (
          <TextInput
            {...aria}
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={evidence}
            onChange={({ target }) => setEvidence(target.value)}
          />
        )}
      </Field>
      {followed.length > 0 && (
        <Field label="A practice that you follow" error={fields.practice}>
          {(aria) => (
            <Select {...aria} value={practice} onChange={({ target }) => setPractice(target.value)}>
              <option value="">None of them</option>
              {followed.map(({ slug, statement }) => (
                <option key={slug} value={slug}>
                  {statement}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </AnswerForm>
  );
}
