import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import type { LessonFilter } from "@/lib/lessons/schema";
import { stanceWords } from "@/lib/lessons/words";
import { listSeverities, listTeams } from "@/lib/teams/queries";

const answers: [string, string][] = [
  ["unanswered", "Not answered"],
  ...Object.entries(stanceWords),
];

/** Narrows the feed through its address, so that a filtered feed can be linked. */
export async function LessonFilters({ filter }: { filter: LessonFilter }) {
  const actor = await requireActor();
  const [teams, severities, layers] = await Promise.all([
    listTeams(actor),
    listSeverities(actor),
    listLayers(actor),
  ]);
  return (
    <FilterBar
      path="/lessons"
      given={filter}
      choices={[
        { name: "team", label: "Team", options: teams.map(({ slug, name }) => [slug, name]) },
        {
          name: "severity",
          label: "Severity",
          options: severities.map(({ name }) => [name, name]),
        },
        { name: "layer", label: "Got past", options: layers.map(({ slug, name }) => [slug, name]) },
        { name: "status", label: "Your answer", options: answers },
      ]}
      tag
    />
  );
}
