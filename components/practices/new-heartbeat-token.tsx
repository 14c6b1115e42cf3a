"use client";

import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { OneButton } from "@/components/ui/one-button";
import { makeHeartbeatTokenAction } from "@/lib/practices/actions";

type Props = { slug: string; team: { slug: string; name: string } };

export const NewHeartbeatToken = ({ slug, team }: Props) => (
  <OneButton
    action={makeHeartbeatTokenAction}
    given={{ slug, team: team.slug }}
    done={(made) => (
      <OneTimeSecret
        label={`$HEARTBEAT for ${made.team}`}
        hint="Give it to CI as a secret. It is shown this once, and can report and nothing else."
        value={made.token}
      />
    )}
  >
    Make a token for {team.name}
  </OneButton>
);
