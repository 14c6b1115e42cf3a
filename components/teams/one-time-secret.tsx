"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";

type Props = { label: string; hint: string; value: string };

/** Shown once, ready to be copied. Nobody can show it again. */
export function OneTimeSecret({ label, hint, value }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without HTTPS a browser may refuse; the field is there to copy from by hand.
      setCopied(false);
    }
  };
  return (
    <div className="rounded-card border border-accent bg-accent-soft px-4 py-3">
      <Field label={label} hint={hint}>
        {(aria) => (
          <div className="flex flex-wrap gap-2">
            <TextInput
              {...aria}
              readOnly
              value={value}
              onFocus={(event) => event.target.select()}
              className="min-w-0 flex-1 basis-60 font-mono text-[13px]"
            />
            <Button onClick={() => void copy()}>{copied ? "Copied" : "Copy"}</Button>
          </div>
        )}
      </Field>
      <p role="status" className="sr-only">
        {copied && "Copied."}
      </p>
    </div>
  );
}
