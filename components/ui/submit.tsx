"use client";

import type { ComponentProps } from "react";
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

/** What an action refused, read aloud when it appears. */
export function FormMessage({ state }: { state: FormState }) {
  return (
    <div role="alert">
      {state.status === "failed" && (
        <p className="rounded-lg bg-breached-soft px-3 py-2 text-breached">{state.message}</p>
      )}
    </div>
  );
}
