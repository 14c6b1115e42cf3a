import { Anchor } from "@/components/ui/anchor";
import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import { insightsAddress } from "@/lib/insights/address";
import { periods, periodWords } from "@/lib/insights/columns";
import type { InsightFilter } from "@/lib/insights/schema";
import { listTeams } from "@/lib/teams/queries";

/** Whose, and how far back. */
export async function InsightControls({ filter }: { filter: InsightFilter }) {
  const teams = await listTeams(await requireActor());
  const kept = filter.period === "year" ? {} : { period: filter.period };
  return (
    <div className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3" data-print="off">
      <nav aria-label="Period" className="flex flex-wrap gap-x-3 text-[13.5px]">
        {periods.map((period) => (
          <Anchor
            key={period}
            href={insightsAddress(filter, { period })}
            aria-current={period === filter.period ? "true" : undefined}
            className={`border-b-2 py-1 ${period === filter.period ? "border-ink font-medium" : "border-transparent text-muted hover:text-ink"}`}
          >
            {periodWords[period]}
          </Anchor>
        ))}
      </nav>
      <FilterBar
        path="/insights"
        given={filter}
        kept={kept}
        clear={insightsAddress(filter, { team: undefined })}
        choices={[
          { name: "team", label: "Team", options: teams.map(({ slug, name }) => [slug, name]) },
        ]}
      />
    </div>
  );
}
