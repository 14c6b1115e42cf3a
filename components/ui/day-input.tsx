"use client";

import { type ComponentPropsWithoutRef, useEffect, useId, useRef, useState } from "react";
import { dayWithWeekday } from "@/lib/dates/day-words";

type Props = Omit<ComponentPropsWithoutRef<"input">, "type" | "value" | "defaultValue"> & {
  value?: string | undefined;
  defaultValue?: string | undefined;
};

/**
 * A day, in the browser's own field: it can be typed, stepped and picked everywhere. Browsers write
 * it their readers' way, 11/12 or 12/11, so that the same day stands beneath in words, as one types.
 * Its label stands beside it: inside of one the words would become a part of its name.
 */
export function DayInput({ id, value, defaultValue, onInput, ...rest }: Props) {
  const made = useId();
  const own = id ?? made;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(defaultValue ?? "");
  useEffect(() => {
    // Changed elsewhere, such as for several at once; never under somebody's fingers.
    if (defaultValue === undefined || !field.current) return;
    if (document.activeElement === field.current) return setTyped(field.current.value);
    field.current.value = defaultValue;
    setTyped(defaultValue);
  }, [defaultValue]);
  useEffect(() => {
    const form = field.current?.form;
    const follow = () => setTimeout(() => setTyped(field.current?.value ?? ""));
    form?.addEventListener("reset", follow);
    return () => form?.removeEventListener("reset", follow);
  }, []);
  const words = dayWithWeekday(value ?? typed);
  // Its line stays while a day is typed anew, so that nothing below jumps.
  const [told, setTold] = useState(words !== "");
  if (words && !told) setTold(true);
  const described = [rest["aria-describedby"], words && `${own}-day`].filter(Boolean).join(" ");
  return (
    <>
      <input
        {...rest}
        ref={field}
        id={own}
        type="date"
        {...(value === undefined ? { defaultValue } : { value })}
        {...(described ? { "aria-describedby": described } : {})}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onInput?.(event);
        }}
      />
      {told && (
        <span id={`${own}-day`} className="min-h-[1lh] text-[12.5px] text-muted">
          {words}
        </span>
      )}
    </>
  );
}
