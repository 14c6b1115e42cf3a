"use client";

import { Button } from "@/components/ui/button";
import { LineForm } from "@/components/ui/line-form";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { allowHostAction, disallowHostAction } from "@/lib/webhooks/actions";
import type { AllowedHostView } from "@/lib/webhooks/schema";

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
      <LineForm
        action={allowHostAction}
        label="Another host"
        name="host"
        placeholder="jira.intern.example"
        spellCheck={false}
        maxLength={253}
        className="font-mono text-[13px]"
        button="Allow it"
        again
      />
    </div>
  );
}

function Host({ host, addedBy }: AllowedHostView) {
  const toast = useToast();
  const run = useRun();
  const remove = async () => {
    if (!(await run(disallowHostAction(idle, { host })))) return;
    toast(`${host} is not asked any more.`, {
      undo: async () => void (await run(allowHostAction(idle, { host }))),
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
