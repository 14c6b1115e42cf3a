"use client";

import type { ReactNode } from "react";
import { Done } from "@/components/ui/done";
import { Field, Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { FormAction } from "@/lib/http/form-state";

type Props<R> = {
  action: FormAction<R>;
  ask: string;
  /** What the choice is called where it is sent. */
  name: string;
  chosen?: string;
  /** The address, shown this once. */
  done: (made: R) => ReactNode;
  /** What it can be for. */
  children: ReactNode;
};

/** Makes a secret address of what is chosen. */
export function NewAddress<R>({ action, ask, name, chosen, done, children }: Props<R>) {
  const [state, make] = useSending(action);
  return (
    <form action={make} className="mt-4 flex max-w-[42rem] flex-col gap-4">
      <Done state={state}>{done}</Done>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label={ask}>
            {(aria) => (
              <Select key={chosen} {...aria} name={name} defaultValue={chosen}>
                {children}
              </Select>
            )}
          </Field>
        </div>
        <Submit variant="plain">Make an address</Submit>
      </div>
      <FormMessage state={state} />
    </form>
  );
}
