"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import { backEventAction } from "@/lib/timeline/actions";
import type { Row } from "./event-row";

/** What backs an event: links and quotations. */
export function EventEvidence({ number, row }: { number: number; row: Row }) {
  const [open, setOpen] = useState(false);
  const [state, back] = useActionState(async (_was: unknown, form: FormData) => {
    const given = String(form.get("given") ?? "").trim();
    const evidence = /^https?:\/\//.test(given) ? { url: given } : { quotation: given };
    const next = await backEventAction(idle, { number, eventId: row.id, ...evidence });
    if (next.status === "done") setOpen(false);
    return next;
  }, idle);
  return (
    <div className="flex flex-col gap-1 pl-1.5 text-[13px]">
      {row.rawLine && (
        <details className="text-muted">
          <summary className="hover:text-ink">As it was written</summary>
          <pre className="mt-1 whitespace-pre-wrap rounded-small bg-sunken p-2 font-mono text-[12px]">
            {row.rawLine}
          </pre>
        </details>
      )}
      {row.evidence.map(({ id, url, quotation }) =>
        url ? (
          <a key={id} href={url} rel="noreferrer" className="break-all text-accent underline">
            {url}
          </a>
        ) : (
          <blockquote key={id} className="border-line-strong border-l-2 pl-2 text-muted">
            {quotation}
          </blockquote>
        ),
      )}
      {open ? (
        <form action={back} className="flex flex-wrap gap-2">
          <TextInput
            name="given"
            autoFocus
            aria-label={`Evidence for the event at ${row.when}: a link or a quotation`}
            placeholder="https://… or words to quote"
            className="min-w-0 flex-1 py-1 text-[13.5px]"
            onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
          />
          <Submit size="small" variant="plain">
            Keep
          </Submit>
          <FormMessage state={state} />
        </form>
      ) : (
        <Button
          size="small"
          variant="quiet"
          className="-ml-1 self-start px-1!"
          aria-label={`Add evidence to the event at ${row.when}`}
          onClick={() => setOpen(true)}
        >
          + evidence
        </Button>
      )}
    </div>
  );
}
