import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { FacetLinks } from "@/components/search/facets";
import { Outcome } from "@/components/search/outcome";
import { Remember } from "@/components/search/remember";
import { Results } from "@/components/search/results";
import { SearchForm } from "@/components/search/search-form";
import { Syntax } from "@/components/search/syntax";
import { TopBar } from "@/components/shell/top-bar";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/older";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { search } from "@/lib/search/queries";
import { namesPostmortem } from "@/lib/search/reading";
import { SearchQuery } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const actor = await requireActor();
  const query = readQuery(SearchQuery, await searchParams);
  const words = query.q.trim();
  const answer = await orNotFound(search(actor, query));
  const [first] = answer.items;
  if (namesPostmortem(words) && first?.kind === "postmortem" && !query.after)
    redirect(first.href as Route);
  return (
    <>
      <TopBar where="Search" />
      <main id="content" className="mx-auto max-w-[1040px] px-4 py-7 md:px-7">
        <h1 className="text-[32px]">Search</h1>
        <SearchForm query={query} />
        {words === "" ? (
          <div className="mt-7">
            <Empty title="Everything that was written, and that you may see">
              Postmortems, lessons, practices, action items and teams with their people. Write what
              you remember of it; a mistyped word is met as well.
              <Syntax />
            </Empty>
          </div>
        ) : answer.items.length === 0 ? (
          <div className="mt-7">
            <Empty title={`Nothing found for “${words}”`}>
              Fewer or other words may meet it: what people noticed, the name of the service, an
              error as it was shown. Filters above narrow as well.
              <Syntax />
            </Empty>
          </div>
        ) : (
          <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_230px]">
            <div className="flex flex-col gap-3">
              <Outcome query={query} answer={answer} />
              <Results items={answer.items} />
              <Older path="/search" filter={query} next={answer.next} />
              <Remember words={words} />
            </div>
            <aside aria-label="Narrow it down" className="flex flex-col gap-4">
              <FacetLinks query={query} facets={answer.facets} more={answer.more} />
            </aside>
          </div>
        )}
      </main>
    </>
  );
}
