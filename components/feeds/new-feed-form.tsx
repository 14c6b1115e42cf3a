"use client";

import { NewAddress } from "@/components/teams/new-address";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { makeFeedAddressAction } from "@/lib/feeds/actions";
import type { MadeFeedAddress } from "@/lib/feeds/schema";

type Choice = { query: string; name: string };
type Props = { chosen: string; wished: Choice | null; teams: Choice[]; layers: Choice[] };

export const NewFeedForm = ({ chosen, wished, teams, layers }: Props) => (
  <NewAddress
    action={makeFeedAddressAction}
    ask="Which lessons?"
    name="query"
    chosen={chosen}
    done={(made) => <Made {...made} />}
  >
    {wished && <Options choices={[wished]} />}
    <option value="">All lessons</option>
    <option value="?following=true">What you follow</option>
    <option value="?status=unanswered">What waits for your team</option>
    <Group label="Of a team" choices={teams} />
    <Group label="Past a layer" choices={layers} />
  </NewAddress>
);

const Made = ({ of, atom, json }: MadeFeedAddress) => (
  <div className="flex flex-col gap-4">
    <OneTimeSecret
      label={`The Atom address for “${of}”`}
      hint="Most feed readers read this one. It is shown this once."
      value={atom}
    />
    <OneTimeSecret
      label={`The JSON Feed address for “${of}”`}
      hint="The same lessons, for programs that would rather read JSON."
      value={json}
    />
  </div>
);

const Group = ({ label, choices }: { label: string; choices: Choice[] }) =>
  choices.length > 0 && (
    <optgroup label={label}>
      <Options choices={choices} />
    </optgroup>
  );

const Options = ({ choices }: { choices: Choice[] }) =>
  choices.map(({ query, name }) => (
    <option key={query} value={query}>
      {name}
    </option>
  ));
