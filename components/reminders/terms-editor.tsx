"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import type { TermsRow } from "@/lib/action-items/terms-schema";
import { idle } from "@/lib/http/form-state";
import { endTermsAction } from "@/lib/reminders/actions";
import { TermsForm } from "./terms-form";

/** Opens one severity's terms for writing, or gives it those of the rest again. */
export function TermsEditor({ row }: { row: TermsRow }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const run = useRun();
  const toast = useToast();
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const name = row.severity?.name ?? "the default rules";
  if (open) return <TermsForm row={row} name={name} close={() => setOpen(false)} />;
  const end = async () => {
    if (await run(endTermsAction(idle, { severity: row.severity?.id ?? "" })))
      toast(`${name} uses the default rules.`);
    opener.current?.focus();
  };
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      <Button ref={opener} size="small" onClick={() => setOpen(true)}>
        {row.inherited ? "Set its own rules" : "Change"}
        <span className="sr-only">{row.inherited ? ` for ${name}` : ` of ${name}`}</span>
      </Button>
      {row.severity && !row.inherited && (
        <Button size="small" variant="quiet" onClick={end}>
          Use the default rules
          <span className="sr-only"> for {name}</span>
        </Button>
      )}
    </div>
  );
}
