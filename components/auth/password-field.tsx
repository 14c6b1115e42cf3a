"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";

type Props = {
  label: string;
  name: string;
  autoComplete: "current-password" | "new-password";
  hint?: string;
  error?: string | undefined;
};

/** Can be shown, pasted and filled by a password manager. */
export function PasswordField({ label, name, autoComplete, hint, error }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(aria) => (
        <div className="relative">
          <TextInput
            {...aria}
            type={shown ? "text" : "password"}
            name={name}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
            className="pr-[4.75rem]"
          />
          <Button
            size="small"
            variant="quiet"
            aria-pressed={shown}
            aria-label={`Show: ${label.toLowerCase()}`}
            className="-translate-y-1/2 absolute top-1/2 right-1.5 min-w-[3.75rem]"
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"}
          </Button>
        </div>
      )}
    </Field>
  );
}
