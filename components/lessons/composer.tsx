"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Coached } from "@/components/ui/coach-slot";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { useAnswer } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { writeLessonAction } from "@/lib/lessons/actions";
import { SentenceCount } from "./sentence-count";

const blank = { text: "", tags: "" };

/** The next lesson. Control or command with Enter keeps it, and another can be written at once. */
export function Composer({ number }: { number: number }) {
  const [{ text, tags }, write] = useKeptDraft(`PM-${number}.lesson`, blank);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = useAnswer();
  const add = async () => {
    const state = await answer(() => writeLessonAction(idle, { number, text, tags }));
    if (!state) return;
    setProblem(state.status === "failed" ? state.message : null);
    // Whoever typed on meanwhile keeps what they typed.
    if (state.status === "done")
      write((now) => ({
        text: now.text === text ? "" : now.text,
        tags: now.tags === tags ? "" : now.tags,
      }));
    field.current?.focus();
  };
  return (
    <form
      className="mt-5 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label="Next lesson"
        hint="The first sentence stands as its headline, also without the rest. A question at the end is what you ask of other teams."
        error={problem ?? undefined}
      >
        {(aria) => (
          <>
            <TextArea
              {...aria}
              ref={field}
              data-begin
              rows={3}
              value={text}
              className="font-serif text-[17px]! leading-relaxed"
              onChange={({ target }) => write((now) => ({ ...now, text: target.value }))}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
                event.preventDefault();
                void add();
              }}
            />
            <Coached htmlFor={aria.id} field="prose" text={text} />
          </>
        )}
      </Field>
      <SentenceCount id="composer-count" text={text} />
      <Field label="Tags" hint="What would another team look for? Separate them with commas.">
        {(aria) => (
          <TextInput
            {...aria}
            value={tags}
            placeholder="retries, certificates"
            onChange={({ target }) => write((now) => ({ ...now, tags: target.value }))}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" className="self-start">
        Add the lesson
      </Button>
    </form>
  );
}
