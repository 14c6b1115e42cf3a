"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/http/form-state";

/** What is said, or shown, once a form was sent and taken. */
export type Done<R> = string | ((result: R) => ReactNode);

type Props<R> = { state: FormState<R>; children: Done<R> };

/** Says that it worked, aloud too. */
export function Done<R>({ state, children }: Props<R>) {
  return (
    <div role="status" className="empty:hidden">
      {state.status === "done" &&
        (typeof children === "string" ? (
          <p className="text-held">{children}</p>
        ) : (
          children(state.result)
        ))}
    </div>
  );
}
