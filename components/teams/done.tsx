"use client";

import type { FormState } from "@/lib/http/form-state";

/** Says that it worked, aloud too. */
export function Done({ state, children }: { state: FormState; children: string }) {
  return (
    <p role="status" className="text-held">
      {state.status === "done" && children}
    </p>
  );
}
