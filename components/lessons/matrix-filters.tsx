import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import type { MatrixFilter } from "@/lib/lessons/matrix-schema";
import { listTeams } from "@/lib/teams/queries";

/** Narrows the matrix through its address. */
export async function MatrixFilters({ filter }: { filter: MatrixFilter }) {
  const teams = await listTeams(await requireActor());
  return (
    <FilterBar
      path="/lessons/matrix"
      given={filter}
      choices={[
        { name: "team", label: "Answers of", options: teams.map(({ slug, name }) => [slug, name]) },
      ]}
      tag
      more={[
        { name: "from", label: "Published from", type: "date" },
        { name: "until", label: "Until", type: "date" },
      ]}
    />
  );
}
