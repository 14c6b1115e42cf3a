"use client";

import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { unsubscribeAction } from "@/lib/mail/actions";

/** One button, for whoever came here from a letter, signed in or not. */
export function UnsubscribeForm({ token }: { token: string }) {
  const [state, stop] = useSending(unsubscribeAction);
  const done = state.status === "done";
  return (
    <>
      <div role="status">
        {done && (
          <p className="rounded-lg bg-held-soft px-3 py-2 text-held">
            Done. You get no more emails about this. It still comes to your inbox, and your settings
            bring the emails back.
          </p>
        )}
      </div>
      {done ? (
        <LinkButton className="mt-4" href={"/settings/notifications" as Route}>
          Your notifications
        </LinkButton>
      ) : (
        <form action={stop} className="flex flex-col gap-3">
          <input type="hidden" name="token" value={token} />
          <FormMessage state={state} />
          <div>
            <Submit>Send me no more of these</Submit>
          </div>
        </form>
      )}
    </>
  );
}
