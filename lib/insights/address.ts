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

type Narrowed = Pick<PostmortemFilter, "layer" | "outcome">;

/** The postmortems behind a number. */
export const postmortemsAddress = (
  { team }: Pick<Scope, "team">,
  { from, until }: Pick<Column, "from" | "until">,
  narrowed: Partial<Narrowed> = {},
): `/postmortems${string}` =>
  `/postmortems${queryString({ team: team?.slug, from, until, ...narrowed })}`;
