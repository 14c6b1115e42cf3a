"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { idle } from "@/lib/http/form-state";
import { addWrittenEventAction } from "@/lib/timeline/actions";
import { PasteBox } from "./paste-box";

/** One line is one event: Enter keeps it and the next can be written at once. */
export function Composer({ number }: { number: number }) {
  const [line, setLine] = useState("");
  const [refused, setRefused] = useState<{ line: string; message: string } | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { track } = useSaving();
  // The field is free for the next line at once; a line that was refused comes back, or stands
  // beside the message when something else was begun meanwhile.
  const add = async () => {
    const written = line;
    if (written.trim() === "") return;
    setLine("");
    field.current?.focus();
    const message = await track(addWrittenEventAction(idle, { number, line: written })).then(
      (state) => (state.status === "failed" ? state.message : null),
      () => "The server does not answer, so this was not added yet. Try again in a moment.",
    );
    setRefused(message === null ? null : { line: written, message });
    if (message !== null) setLine((now) => (now === "" ? written : now));
  };
  return (
    <section aria-label="Add events" className="mt-4 flex flex-col gap-2">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          ref={field}
          value={line}
          aria-label="Next event: a time, then what happened"
          aria-invalid={refused ? true : undefined}
          aria-describedby="composer-help"
          placeholder="14:02 Deploy 8841 reaches production"
          onChange={(event) => setLine(event.target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!text.trim().includes("\n")) return;
            event.preventDefault();
            setPasted(text);
          }}
        />
        <Button type="submit" variant="primary">
          Add
        </Button>
        {pasted === null && (
          <Button className="whitespace-nowrap" onClick={() => setPasted("")}>
            Paste many
          </Button>
        )}
      </form>
      <p id="composer-help" className="text-[13px] text-muted">
        Enter adds it. Times may be ≈14:02, 14:02–14:10, 15 Mar 09:00 or 09:00 CET.
      </p>
      {refused && (
        <p role="alert" className="text-breached">
          {refused.message}
          {refused.line !== line && <q className="block text-ink">{refused.line}</q>}
        </p>
      )}
      {pasted !== null && (
        <PasteBox
          number={number}
          initial={pasted}
          close={() => {
            setPasted(null);
            field.current?.focus();
          }}
        />
      )}
    </section>
  );
}
