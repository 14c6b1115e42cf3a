"use client";

import { type KeyboardEvent, useId } from "react";
import type { FormState } from "@/lib/http/form-state";
import { Coached } from "./coach-slot";
import { inputClass, Label } from "./field";
import { NotSaved } from "./not-saved";
import { type TextChange, useAutosave } from "./use-autosave";

const looks = {
  plain: inputClass,
  prose: `${inputClass} font-serif text-[17px] leading-relaxed`,
  title:
    "w-full rounded-small border border-transparent bg-transparent px-1 py-0.5 font-serif text-[28px] leading-tight hover:border-line focus:border-line-strong",
  inline:
    "w-full rounded-small border border-transparent bg-transparent px-1.5 py-0.5 font-serif text-[17px] leading-snug hover:border-line focus:border-line-strong focus:bg-surface",
  quiet:
    "w-full rounded-small border border-transparent bg-transparent px-1.5 py-0.5 text-[13.5px] text-muted hover:border-line focus:border-line-strong focus:bg-surface focus:text-ink",
};

type Props = {
  storageKey: string;
  field: string;
  label: string;
  hideLabel?: boolean;
  hint?: string;
  placeholder?: string;
  initial: string;
  version: number;
  multiline?: boolean;
  rows?: number;
  look?: keyof typeof looks;
  className?: string;
  /** What kind of words these are to the coach; false for names, tags and the like. */
  coach?: "prose" | "action" | false;
  save: (change: TextChange) => Promise<FormState<{ version: number }>>;
  /** Enter in a field of one thought; the text is saved first. Shift+Enter breaks the line. */
  onEnter?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** A text field that saves itself. See `useAutosave` for what it promises. */
export function AutosaveText(props: Props) {
  const { label, hideLabel, hint, placeholder, rows, look = "plain", coach } = props;
  const { multiline = false } = props;
  const saving = useAutosave(props);
  const { value, write, flush, problem } = saving;
  const id = useId();
  const shape = `block field-sizing-content resize-none ${multiline && look !== "inline" ? "min-h-20" : ""} ${looks[look]}`;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented || event.key !== "Enter" || event.shiftKey || multiline) return;
    // With Control or Command it is another command, of whatever the field stands in.
    if (event.ctrlKey || event.metaKey) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    void flush();
    props.onEnter?.();
  };
  return (
    <div className={`flex flex-col gap-1 ${props.className ?? ""}`}>
      <Label htmlFor={id} className={hideLabel ? "sr-only" : ""}>
        {label}
      </Label>
      {hint && (
        <p id={`${id}-hint`} className="text-[13px] text-muted">
          {hint}
        </p>
      )}
      <div className="relative">
        <textarea
          id={id}
          name={props.field}
          value={value}
          rows={rows ?? (multiline ? 3 : 1)}
          placeholder={placeholder}
          aria-describedby={
            `${hint ? `${id}-hint ` : ""}${problem ? `${id}-problem` : ""}`.trim() || undefined
          }
          aria-invalid={problem ? true : undefined}
          className={shape}
          onChange={(event) => write(event.target.value)}
          onBlur={() => void flush()}
          onKeyDown={onKeyDown}
        />
        {coach !== false && (
          <Coached htmlFor={id} field={coach ?? "prose"} text={value} look={shape} />
        )}
      </div>
      <NotSaved id={`${id}-problem`} saving={saving} multiline={multiline} />
    </div>
  );
}
