"use client";

import { type ComponentProps, useState } from "react";
import { Coached } from "./coach-slot";
import { type FieldAria, TextArea } from "./field";

type Props = Omit<ComponentProps<"textarea">, "id" | "value" | "defaultValue"> &
  FieldAria & {
    value?: string;
    defaultValue?: string | undefined;
    /** What kind of words these are to the coach. */
    coach?: "prose" | "action";
  };

/** A text area whose words the coach may ask about, where there is one. */
export function ProseArea({ coach = "prose", value, defaultValue = "", onChange, ...rest }: Props) {
  const [typed, setTyped] = useState(defaultValue);
  return (
    <div className="relative">
      <TextArea
        {...rest}
        {...(value === undefined ? { defaultValue } : { value })}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(event);
        }}
      />
      <Coached htmlFor={rest.id} field={coach} text={value ?? typed} />
    </div>
  );
}
