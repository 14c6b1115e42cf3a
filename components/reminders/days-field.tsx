import type { Ref } from "react";
import { Field, TextInput } from "@/components/ui/field";

type Props = {
  label: string;
  hint: string;
  value: string;
  /** What somebody else set while this one was being written. */
  theirs: unknown;
  error: string | undefined;
  set: (value: string) => void;
  ref?: Ref<HTMLInputElement> | undefined;
};

/** A number of days. */
export function DaysField({ label, hint, value, theirs, error, set, ref }: Props) {
  const disputed = theirs === undefined ? undefined : `Somebody else set ${String(theirs)} days.`;
  return (
    <Field label={label} hint={hint} error={error ?? disputed}>
      {(aria) => (
        <span className="flex items-center gap-2">
          <TextInput
            {...aria}
            ref={ref}
            className="max-w-24 font-mono"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => set(event.target.value)}
          />
          <span aria-hidden="true" className="text-muted">
            days
          </span>
        </span>
      )}
    </Field>
  );
}
