"use client";

import { useActionState } from "react";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import { makeHeartbeatTokenAction } from "@/lib/practices/actions";

type Props = { slug: string; team: { slug: string; name: string } };

export function HeartbeatTokenForm({ slug, team }: Props) {
  const [state, make] = useActionState(makeHeartbeatTokenAction, idle);
  return (
    <div className="flex flex-col gap-3">
      {state.status === "done" && (
        <OneTimeSecret
          label={`$HEARTBEAT for ${state.result.team}`}
          hint="Give it to CI as a secret. It is shown this once, and can report and nothing else."
          value={state.result.token}
        />
      )}
      <form action={make} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="team" value={team.slug} />
        <Submit variant="plain">Make a token for {team.name}</Submit>
        <FormMessage state={state} />
      </form>
    </div>
  );
}
