"use client";

import { useCallback, useEffect, useRef } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import type { Wishes } from "./edition-queue";

type Props = { title: string; wish: (more: Wishes) => void };

/** Saved when it is left; whoever closes the page before that is asked. */
export function TitleOutside({ title, wish }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { isHeld, mark } = useHeld();
  const toast = useToast();
  /** As it was before the words that are in it now, and as it was sent last. */
  const known = useRef(title);
  useEffect(() => {
    // Whoever is writing keeps their words and their place.
    if (!field.current || isHeld()) return;
    field.current.value = title;
    known.current = title;
  }, [title, isHeld]);
  const save = (value: string) => {
    const isOthers = title !== known.current;
    mark(false);
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
          onChange={({ target: { value } }) => mark(value !== title)}
          onBlur={({ target: { value } }) => isHeld() && save(value)}
        />
      )}
    </Field>
  );
}

/** Whether the field has words that no server has. */
function useHeld() {
  const { hold } = useSaving();
  const held = useRef(false);
  const isHeld = useCallback(() => held.current, []);
  const mark = useCallback(
    (now: boolean) => {
      if (held.current !== now) hold(now ? 1 : -1);
      held.current = now;
    },
    [hold],
  );
  useEffect(() => () => mark(false), [mark]);
  return { isHeld, mark };
}
