"use client";

import { useState } from "react";
import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import { noteAsked } from "@/lib/lessons/words";
import { FormEnd } from "./form-end";
import type { FormProps } from "./stance-form";
import { useAnswer } from "./use-answer";
import { useOffers } from "./use-offers";

/** It is covered: what shows it is a sentence, a link, a practice that the team follows. */
export function CoveredForm({ lesson, own, done, close }: FormProps) {
  const before = own.stance === "covered" ? own : null;
  const [note, setNote] = useState(before?.note ?? "");
  const [evidence, setEvidence] = useState(before?.evidence ?? "");
  const [practice, setPractice] = useState(before?.practice?.slug ?? "");
  const offers = useOffers(lesson, own.team.slug);
  const answering = useAnswer(lesson, own, done);
  const followed = offers?.practices.filter((offer) => offer.followed) ?? [];
  const fields = answering.failed?.fields ?? {};
  return (
    <form
      aria-label={`${own.team.name}: what covers you?`}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        answering.send({ stance: "covered", note, evidence, practice });
      }}
    >
      <Field label={noteAsked.covered} error={fields.note}>
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
      {(followed.length > 0 || practice) && (
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
      <FormEnd answering={answering} word="Answer" close={close} shown={Object.keys(fields)} />
    </form>
  );
}
