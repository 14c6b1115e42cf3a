"use client";

import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { OneButton } from "@/components/ui/one-button";
import { renewSecretAction } from "@/lib/webhooks/actions";
import type { ById } from "@/lib/webhooks/schema";

export const RenewSecret = ({ id }: ById) => (
  <OneButton
    action={renewSecretAction}
    given={{ id }}
    done={({ secret }) => (
      <OneTimeSecret
        label="The new secret"
        hint="Copy it now: it is shown this once. For a day the one before signs as well."
        value={secret}
      />
    )}
  >
    Make a new secret
  </OneButton>
);
