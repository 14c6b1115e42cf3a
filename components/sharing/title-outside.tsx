"use client";

import { useEffect, useRef } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useHold } from "@/components/ui/use-hold";
import type { Wishes } from "./edition-queue";

type Props = { title: string; wish: (more: Wishes) => void };

/** Saved when it is left; whoever closes the page before that is asked. */
export function TitleOutside({ title, wish }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { isHeld, holdOn } = useHold();
  const toast = useToast();
  /** As it was before the words that are in it now, and as it was sent last. */
  const known = useRef(title);
  useEffect(() => {
    // Whoever is writing keeps their words and their place.
    if (!field.current || isHeld.current) return;
    field.current.value = title;
    known.current = title;
  }, [title, isHeld]);
  useEffect(() => () => holdOn(false), [holdOn]);
  const save = (value: string) => {
    const isOthers = title !== known.current;
    holdOn(false);
    known.current = title;
    if (!value.trim() || value === title) return;
    if (isOthers)
      toast(`Meanwhile somebody named it “${title}”. Yours replaces that.`, {
        undo: async () => wish({ title }),
      });
    known.current = value.trim();
    wish({ title: value });
  };
  return (
    <Field label="Title outside" hint="Strikes apply to it too.">
      {(aria) => (
        <TextInput
          {...aria}
          ref={field}
          defaultValue={title}
          maxLength={300}
          onChange={({ target: { value } }) => holdOn(value !== title)}
          onBlur={({ target: { value } }) => isHeld.current && save(value)}
        />
      )}
    </Field>
  );
}
