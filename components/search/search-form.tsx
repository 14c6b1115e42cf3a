import Form from "next/form";
import { Button } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import { kindWords } from "@/lib/search/kinds";
import type { SearchQuery } from "@/lib/search/schema";
import { listSeverities, listTeams } from "@/lib/teams/queries";

const narrowing = ["kind", "team", "layer", "severity", "tag", "since"] as const;
const kinds = Object.entries(kindWords).map(([value, [, name]]) => [value, name] as const);

/** The words, then what narrows them; both plain forms that work without scripts. */
export async function SearchForm({ query }: { query: SearchQuery }) {
  const actor = await requireActor();
  const [teams, severities, layers] = await Promise.all([
    listTeams(actor),
    listSeverities(actor),
    listLayers(actor),
  ]);
  return (
    <>
      <Form action="/search" role="search" aria-label="Words" className="mt-4 flex gap-2">
        {narrowing.map(
          (name) =>
            query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
        )}
        <input
          name="q"
          type="search"
          aria-label="What are you looking for?"
          defaultValue={query.q}
          key={query.q}
          maxLength={300}
          placeholder="What do you remember of it?"
          className="h-11 min-w-0 grow rounded-lg border border-line-strong bg-surface px-3.5 text-[16px] text-ink placeholder:text-muted"
        />
        <Button type="submit" variant="primary" className="h-11">
          Search
        </Button>
      </Form>
      <FilterBar
        path="/search"
        given={query}
        kept={{ q: query.q }}
        choices={[
          { name: "kind", label: "Kind", options: [...kinds] },
          { name: "team", label: "Team", options: teams.map(({ slug, name }) => [slug, name]) },
          {
            name: "severity",
            label: "Severity",
            options: severities.map(({ name }) => [name, name]),
          },
        ]}
        more={[
          { name: "layer", label: "Layer", options: layers.map(({ slug, name }) => [slug, name]) },
          { name: "tag", label: "Tag", type: "text" },
          { name: "since", label: "Since", type: "date" },
        ]}
      />
    </>
  );
}
