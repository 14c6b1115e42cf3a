import type { Candidate } from "./candidates";
import { kindWords } from "./kinds";
import type { Facet, Facets } from "./schema";

/** Names by id, of teams with their slugs. */
export type Names = {
  teams: ReadonlyMap<string, { slug: string; name: string }>;
  severities: ReadonlyMap<string, string>;
};

const mostValues = 8;

/** How the found ones divide. They are what the asker may see, and so are the counts. */
export function facetsOf(found: readonly Candidate[], { teams, severities }: Names): Facets {
  const kinds = counted(found.map(({ kind }) => kind));
  return {
    kind: Object.entries(kindWords).flatMap(([value, [, name]]) => {
      const count = kinds.get(value) ?? 0;
      return count > 0 ? [{ value, name, count }] : [];
    }),
    team: most(counted(found.map(({ teamId }) => teamId)), (id) => {
      const team = teams.get(id);
      return team && { value: team.slug, name: team.name };
    }),
    tag: most(counted(found.flatMap(({ tags }) => tags)), (tag) => ({ value: tag, name: tag })),
    severity: most(counted(found.flatMap(({ severityId }) => severityId ?? [])), (id) => {
      const name = severities.get(id);
      return name === undefined ? undefined : { value: name, name };
    }),
  };
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function most(
  counts: ReadonlyMap<string, number>,
  named: (value: string) => Omit<Facet, "count"> | undefined,
): Facet[] {
  return [...counts]
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, mostValues)
    .flatMap(([value, count]) => {
      const facet = named(value);
      return facet ? [{ ...facet, count }] : [];
    });
}
