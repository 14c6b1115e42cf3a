import type { Route } from "next";
import { AsideGroup } from "@/components/postmortems/step-frame";
import { Anchor } from "@/components/ui/anchor";
import { queryString } from "@/lib/http/query";
import type { Facets, SearchQuery } from "@/lib/search/schema";

type Props = { query: SearchQuery; facets: Facets; more: boolean };

const names = { kind: "Kind", team: "Team", severity: "Severity", tag: "Tag" } as const;

/** How what was found divides; each of it narrows the search. */
export function FacetLinks({ query, facets, more }: Props) {
  const shown = (["kind", "team", "severity", "tag"] as const).filter(
    (name) => !query[name] && facets[name].length > 1,
  );
  return shown.map((name) => (
    <AsideGroup key={name} title={names[name]}>
      <ul className="flex flex-col gap-1 text-[14px]">
        {facets[name].map(({ value, name: word, count }) => (
          <li key={value} className="flex items-baseline gap-2">
            <Anchor
              href={`/search${queryString(query, { [name]: value, after: undefined })}` as Route}
              className="min-w-0 truncate underline decoration-line-strong underline-offset-4"
            >
              {word}
            </Anchor>
            <span className="ml-auto font-mono text-[12px] text-muted">
              {count}
              {more && "+"}
              <span className="sr-only"> found</span>
            </span>
          </li>
        ))}
      </ul>
    </AsideGroup>
  ));
}
