import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import { outcomeWords } from "@/lib/layers/tower";
import type { PostmortemFilter } from "@/lib/postmortems/schema";
import { stageWords } from "@/lib/postmortems/words";
import { listSeverities, listTeams } from "@/lib/teams/queries";

const outcomes = [
  ["through", "Let through or fired unseen"] as const,
  ...Object.entries(outcomeWords),
];

/** Narrows the list through its address, so that a filtered list can be linked. */
export async function PostmortemFilters({ filter }: { filter: PostmortemFilter }) {
  const actor = await requireActor();
  const [teams, severities, layers] = await Promise.all([
    listTeams(actor),
    listSeverities(actor),
    listLayers(actor),
  ]);
  return (
    <FilterBar
      path="/postmortems"
      given={filter}
      choices={[
        { name: "team", label: "Team", options: teams.map(({ slug, name }) => [slug, name]) },
        {
          name: "severity",
          label: "Severity",
          options: severities.map(({ name }) => [name, name]),
        },
        { name: "layer", label: "Layer", options: layers.map(({ slug, name }) => [slug, name]) },
        { name: "status", label: "Stage", options: Object.entries(stageWords) },
      ]}
      tag
      more={[
        { name: "outcome", label: "What that layer did (choose a layer first)", options: outcomes },
        { name: "from", label: "From", type: "date" },
        { name: "until", label: "Until", type: "date" },
      ]}
    />
  );
}
