"use client";

import { NewAddress } from "@/components/teams/new-address";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { TeamOptions } from "@/components/teams/team-options";
import { makeCalendarAction } from "@/lib/calendar/actions";

type Props = { teams: { slug: string; name: string }[] };

export const NewCalendarForm = ({ teams }: Props) => (
  <NewAddress
    action={makeCalendarAction}
    ask="Whose dates?"
    name="team"
    done={({ of, address }) => (
      <OneTimeSecret
        label={`The address for “${of}”`}
        hint="Give it to your calendar as a subscription. It is shown this once."
        value={address}
      />
    )}
  >
    <option value="">Mine and my teams’</option>
    <TeamOptions teams={teams} />
  </NewAddress>
);
