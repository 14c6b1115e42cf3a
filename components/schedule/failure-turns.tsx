"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import type { Queue } from "@/lib/jobs/queues";
import { dropJobAction, retryJobAction } from "@/lib/schedule/actions";

type Props = { queue: Queue; id: string; reason: string };

/** Two ways on from a failure; forgetting one leaves what it was about as it is. */
export function FailureTurns({ queue, id, reason }: Props) {
  const [retried, retry] = useActionState(retryJobAction, idle);
  const [dropped, drop] = useActionState(dropJobAction, idle);
  const job = (
    <>
      <input type="hidden" name="queue" value={queue} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2">
      <form action={retry}>
        {job}
        <Submit size="small" variant="plain" aria-label={`Try again: ${reason}`}>
          Try again
        </Submit>
      </form>
      <form action={drop}>
        {job}
        <Submit size="small" variant="quiet" aria-label={`Forget: ${reason}`}>
          Forget
        </Submit>
      </form>
      <FormMessage state={retried} />
      <FormMessage state={dropped} />
    </div>
  );
}
