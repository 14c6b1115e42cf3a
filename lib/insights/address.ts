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
  { team, since, columns }: Scope,
  column: Pick<Column, "from" | "until"> | null,
  narrowed: Partial<Narrowed> = {},
): `/postmortems${string}` {
  const { from, until } = column ?? { from: since, until: columns.at(-1)?.until };
  return `/postmortems${queryString({ team: team?.slug, from, until, ...narrowed })}`;
}
