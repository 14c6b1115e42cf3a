"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import type { FormState } from "@/lib/http/form-state";
import { Button } from "./button";

/** A submit button that says when it is at work and cannot be pressed twice. */
export function Submit({ children, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant="primary"
      {...rest}
      // Not `disabled`, which would take the focus away while it works.
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? "One moment…" : children}
    </Button>
  );
}

/**
 * What an action refused, read aloud when it appears. Where a field of the same form says it
 * already, that field gets the focus and nothing is said twice.
 */
export function FormMessage({ state }: { state: FormState }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "failed") toWhatIsRefused(here.current?.closest("form"));
  }, [state]);
  return (
    <div
      ref={here}
      role="alert"
      className="col-span-full empty:hidden in-[form:has([aria-invalid])]:hidden"
    >
      {state.status === "failed" && (
        <p className="rounded-lg bg-breached-soft px-3 py-2 text-breached">{state.message}</p>
      )}
    </div>
  );
}

/** Not for somebody who is writing elsewhere by now. */
function toWhatIsRefused(form: HTMLFormElement | null | undefined): void {
  const { activeElement, body } = document;
  if (activeElement !== body && !form?.contains(activeElement)) return;
  form
    ?.querySelector<HTMLElement>(":is(input, select, textarea)[aria-invalid], [aria-invalid] input")
    ?.focus();
}
