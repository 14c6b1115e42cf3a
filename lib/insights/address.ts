import { queryString } from "@/lib/http/query";
import type { PostmortemFilter } from "@/lib/postmortems/schema";
import type { Column } from "./columns";
import type { InsightFilter, Scope } from "./schema";
import type { FigureName } from "./table";

/** Without what goes without saying. */
const said = ({ team, period }: InsightFilter) => ({
  team,
  period: period === "year" ? undefined : period,
});

export const insightsAddress = (
  filter: InsightFilter,
  change: Partial<InsightFilter> = {},
): `/insights${string}` => `/insights${queryString(said({ ...filter, ...change }))}`;

export const csvAddress = (filter: InsightFilter, figure: FigureName): string =>
  `/insights/csv${queryString({ ...said(filter), figure })}`;

type Narrowed = Pick<PostmortemFilter, "layer" | "outcome" | "tag">;

/** The postmortems behind a number: of one column, or of all of them. */
export function postmortemsAddress(
  scope: Scope,
  column: Pick<Column, "from" | "until"> | null,
  narrowed: Partial<Narrowed> = {},
): `/postmortems${string}` {
  const { from, until } = column ?? { from: scope.since, until: scope.until };
  return `/postmortems${queryString({ team: scope.team?.slug, from, until, ...narrowed })}`;
}
