import { FilterBar } from "@/components/ui/filter-bar";
import type { ActionItemFilter } from "@/lib/action-items/schema";
import { statusWords } from "@/lib/action-items/words";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import { listSeverities, listTeams } from "@/lib/teams/queries";

const statuses: [string, string][] = [
  ["open", "Still promised"],
  ...Object.entries(statusWords).filter(([status]) => status !== "open"),
];

/** Narrows the list through its address; without a word on the status it shows what is promised. */
export async function ActionFilters({ filter }: { filter: ActionItemFilter }) {
  const actor = await requireActor();
  const [teams, severities, layers] = await Promise.all([
    listTeams(actor),
    listSeverities(actor),
    listLayers(actor),
  ]);
  return (
    <FilterBar
      path="/actions"
      given={filter}
      usual={{ status: "open" }}
      choices={[
        { name: "mine", label: "Whose", options: [["true", "Mine and my teams’"]] },
        { name: "status", label: "Status", options: statuses },
        { name: "team", label: "Team", options: teams.map(({ slug, name }) => [slug, name]) },
        {
          name: "severity",
          label: "Severity",
          options: severities.map(({ name }) => [name, name]),
        },
        {
          name: "layer",
          label: "Strengthens",
          options: layers.map(({ slug, name }) => [slug, name]),
        },
      ]}
      tag
    />
  );
}
