"use client";

import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { LineForm } from "@/components/ui/line-form";
import { OneButton } from "@/components/ui/one-button";
import { changeHookSecretAction } from "@/lib/trackers/actions";

type Props = { id: string };

/** Makes the secret that the tool signs with, and shows it this once. */
export const NewHookSecret = ({ id }: Props) => (
  <OneButton
    action={changeHookSecretAction}
    given={{ id }}
    size="small"
    done={({ secret }) =>
      secret && (
        <OneTimeSecret
          label="Secret of the webhook"
          hint="Copy it now: it is shown this once. Calls signed with a former one are refused."
          value={secret}
        />
      )
    }
  >
    Make a secret and show it
  </OneButton>
);

/** Linear makes the secret itself; it has to be told here. */
export const GivenHookSecret = ({ id }: Props) => (
  <LineForm
    action={changeHookSecretAction}
    given={{ id }}
    label="Signing secret that Linear shows"
    name="secret"
    type="password"
    className="font-mono text-[13px]"
    button="Keep this secret"
    done="Kept. Calls signed with it are accepted from now on."
  />
);
