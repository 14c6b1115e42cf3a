import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import { countPractices } from "@/lib/practices/queries";
import type { PracticeFilter, PracticeLife } from "@/lib/practices/schema";
import { lifeWords } from "@/lib/practices/words";
import { listTeams } from "@/lib/teams/queries";

/** Narrows the list through its address. Beside each life stands how many there are. */
export async function PracticeFilters({ filter }: { filter: PracticeFilter }) {
  const actor = await requireActor();
  const [teams, layers, counts] = await Promise.all([
    listTeams(actor),
    listLayers(actor),
    countPractices(actor, filter),
  ]);
  const lives = Object.entries(lifeWords) as [PracticeLife, string][];
  return (
    <FilterBar
      path="/practices"
      given={filter}
      choices={[
        {
          name: "life",
          label: "Life",
          options: [
            ["waiting", `Waiting (${counts.due + counts.lapsed})`],
            ...lives.map(([life, word]) => [life, `${word} (${counts[life]})`] as const),
          ],
        },
        ...(actor.teams.length > 0
          ? [{ name: "mine", label: "Whose", options: [["true", "My teams’"] as const] }]
          : []),
        {
          name: "team",
          label: "Followed by",
          options: teams.map(({ slug, name }) => [slug, name]),
        },
        {
          name: "layer",
          label: "Strengthens",
          options: layers.map(({ slug, name }) => [slug, name]),
        },
      ]}
    />
  );
}
