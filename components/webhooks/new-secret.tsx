import type { Route } from "next";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { LinkButton } from "@/components/ui/button";
import type { WebhookWithSecret } from "@/lib/webhooks/schema";

type Props = { made: WebhookWithSecret; chat: boolean };

/** What comes after a webhook was added. Chats do not check signatures, and need no secret. */
export function NewSecret({ made, chat }: Props) {
  return (
    <div className="flex max-w-[42rem] flex-col gap-4">
      <p
        role="status"
        tabIndex={-1}
        // The button that had the focus is gone with its form.
        ref={(here) => here?.focus()}
        className="outline-none"
      >
        It is added. Send a test next, to see whether it arrives.
      </p>
      {!chat && (
        <OneTimeSecret
          label="Its secret"
          hint="Your program checks signatures with it. Copy it now: it is shown this once."
          value={made.secret}
        />
      )}
      <LinkButton
        variant="primary"
        href={`/settings/integrations/webhooks/${made.id}` as Route}
        className="self-start"
      >
        To the webhook
      </LinkButton>
    </div>
  );
}
