import Form from "next/form";
import { Button } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import type { Choices } from "@/lib/search/choices";
import { kindWords } from "@/lib/search/kinds";
import { narrowing } from "@/lib/search/narrowing";
import type { SearchQuery } from "@/lib/search/schema";

type Props = { query: SearchQuery; choices: Choices };

const kinds = Object.entries(kindWords).map(([value, [, name]]) => [value, name] as const);

/** The words, then what narrows them; both plain forms that work without scripts. */
export function SearchForm({ query, choices: { team, severity, layer } }: Props) {
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
          { name: "team", label: "Team", options: team },
          { name: "severity", label: "Severity", options: severity },
        ]}
        more={[
          { name: "layer", label: "Layer", options: layer },
          { name: "tag", label: "Tag", type: "text" },
          { name: "since", label: "Since", type: "date" },
        ]}
      />
    </>
  );
}
