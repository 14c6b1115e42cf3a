"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { type FormState, idle } from "@/lib/http/form-state";
import { allowHostAction, disallowHostAction } from "@/lib/webhooks/actions";
import type { AllowedHostView, HostName } from "@/lib/webhooks/schema";

export function AllowedHosts({ hosts }: { hosts: AllowedHostView[] }) {
  return (
    <div className="flex max-w-[42rem] flex-col gap-4">
      {hosts.length > 0 && (
        <ul>
          {hosts.map((host) => (
            <Host key={host.host} {...host} />
          ))}
        </ul>
      )}
      <AllowHost />
    </div>
  );
}

function Host({ host, addedBy }: AllowedHostView) {
  const toast = useToast();
  const remove = async () => {
    const state = await disallowHostAction(idle, { host });
    if (state.status === "failed") return toast(state.message);
    toast(`${host} is not asked any more.`, {
      undo: async () => void (await allowHostAction(idle, { host })),
    });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-line border-t py-1.5">
      <code className="font-mono text-[13.5px] [overflow-wrap:anywhere]">{host}</code>
      <span className="text-[13px] text-muted">allowed by {addedBy}</span>
      <Button
        size="small"
        variant="quiet"
        className="ml-auto"
        aria-label={`Take back ${host}`}
        onClick={() => void remove()}
      >
        Take back
      </Button>
    </li>
  );
}

function AllowHost() {
  const [state, allow] = useActionState<FormState<HostName>, FormData>(allowHostAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={allow} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label="Another host" error={failed?.fields.host}>
            {(aria) => (
              <TextInput
                {...aria}
                name="host"
                autoComplete="off"
                spellCheck={false}
                placeholder="jira.intern.example"
                defaultValue={failed?.values.host}
                required
                maxLength={253}
                className="font-mono text-[13px]"
              />
            )}
          </Field>
        </div>
        <Submit variant="plain">Allow it</Submit>
      </div>
      {failed && !failed.fields.host && <FormMessage state={state} />}
    </form>
  );
}
