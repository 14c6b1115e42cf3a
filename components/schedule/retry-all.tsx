"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import type { Queue } from "@/lib/jobs/queues";
import { retryQueueAction } from "@/lib/schedule/actions";

export function RetryAll({ queue, failed }: { queue: Queue; failed: number }) {
  const [state, retry] = useActionState(retryQueueAction, idle);
  return (
    <form action={retry}>
      <input type="hidden" name="queue" value={queue} />
      <Submit size="small" variant="plain">
        Try the {failed} that were given up again
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}
