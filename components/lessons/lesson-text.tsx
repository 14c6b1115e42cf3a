"use client";

import { useId } from "react";
import { Coached } from "@/components/ui/coach-slot";
import { inputClass, Label } from "@/components/ui/field";
import { NotSaved } from "@/components/ui/not-saved";
import { useAutosave } from "@/components/ui/use-autosave";
import { idle } from "@/lib/http/form-state";
import { writeLessonTextAction } from "@/lib/lessons/actions";
import type { LessonView } from "@/lib/lessons/schema";
import { SentenceCount } from "./sentence-count";

const look = `block field-sizing-content resize-none font-serif text-[17px]! leading-relaxed ${inputClass}`;

/** A lesson written in place, counted while it is written. */
export function LessonText({ lesson, place }: { lesson: LessonView; place: number }) {
  const { number, id, version, text } = lesson;
  const field = useId();
  const label = `Lesson ${place}`;
  const saving = useAutosave({
    storageKey: `lesson.${id}.text`,
    field: "text",
    label,
    initial: text,
    version,
    save: (change) => writeLessonTextAction(idle, { number, id, ...change }),
  });
  const { value, write, flush, problem } = saving;
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={field} className="text-muted">
        {label}
      </Label>
      <div className="relative">
        <textarea
          id={field}
          name="text"
          value={value}
          rows={2}
          aria-describedby={`${field}-count ${problem ? `${field}-problem` : ""}`.trim()}
          aria-invalid={problem ? true : undefined}
          className={look}
          onChange={(event) => write(event.target.value)}
          onBlur={() => void flush()}
        />
        <Coached htmlFor={field} field="prose" text={value} look={look} />
      </div>
      <SentenceCount id={`${field}-count`} text={value} />
      <NotSaved id={`${field}-problem`} saving={saving} multiline={false} />
    </div>
  );
}
