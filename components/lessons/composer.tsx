"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Coached } from "@/components/ui/coach-slot";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { idle } from "@/lib/http/form-state";
import { writeLessonAction } from "@/lib/lessons/actions";
import { SentenceCount } from "./sentence-count";

/** The next lesson. Control or command with Enter keeps it, and another can be written at once. */
export function Composer({ number }: { number: number }) {
  const [text, setText] = useState("");
  const [tags, setTags] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { track } = useSaving();
  const add = async () => {
    const state = await track(writeLessonAction(idle, { number, text, tags }));
    setProblem(state.status === "failed" ? state.message : null);
    if (state.status === "done") {
      // Whoever typed on meanwhile keeps what they typed.
      setText((now) => (now === text ? "" : now));
      setTags((now) => (now === tags ? "" : now));
    }
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
              onChange={(event) => setText(event.target.value)}
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
            onChange={(event) => setTags(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" className="self-start">
        Add the lesson
      </Button>
    </form>
  );
}
