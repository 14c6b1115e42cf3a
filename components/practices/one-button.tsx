"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import {
  adoptPracticeAction,
  reinstatePracticeAction,
  revokeHeartbeatTokenAction,
  untellStoryAction,
} from "@/lib/practices/actions";

type AdoptProps = { slug: string; team: { slug: string; name: string } };

export function Adopt({ slug, team }: AdoptProps) {
  const [state, adopt] = useActionState(adoptPracticeAction, idle);
  return (
    <form action={adopt} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="team" value={team.slug} />
      <Submit variant="plain">Adopt it for {team.name}</Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function Reinstate({ slug }: { slug: string }) {
  const [state, reinstate] = useActionState(reinstatePracticeAction, idle);
  return (
    <form action={reinstate} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="slug" value={slug} />
      <Submit variant="plain">Keep it again</Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function RevokeToken({ slug, id, made }: { slug: string; id: string; made: string }) {
  const [state, revoke] = useActionState(revokeHeartbeatTokenAction, idle);
  return (
    <form action={revoke} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
      <Submit variant="quiet" size="small">
        Revoke<span className="sr-only"> the token {made}</span>
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function Untell({ slug, number }: { slug: string; number: number }) {
  const [state, untell] = useActionState(untellStoryAction, idle);
  return (
    <form action={untell} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="number" value={number} />
      <Submit variant="quiet" size="small">
        Take it off<span className="sr-only"> (PM-{number})</span>
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}
