import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { FacetLinks } from "@/components/search/facets";
import { Nothing } from "@/components/search/nothing";
import { Outcome } from "@/components/search/outcome";
import { Remember } from "@/components/search/remember";
import { Results } from "@/components/search/results";
import { SearchForm } from "@/components/search/search-form";
import { TopBar } from "@/components/shell/top-bar";
import { Older } from "@/components/ui/older";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { listChoices } from "@/lib/search/choices";
import { search } from "@/lib/search/queries";
import { cutToWords, leadsTo } from "@/lib/search/reading";
import { SearchQuery } from "@/lib/search/schema";

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const actor = await requireActor();
  const given = await searchParams;
  const query = readQuery(SearchQuery, { ...given, q: cutToWords(String(given.q ?? "")) });
  const words = query.q.trim();
  const [answer, choices] = await Promise.all([
    orNotFound(search(actor, query)),
    listChoices(actor),
  ]);
  const meant = query.after ? null : leadsTo(words, answer.items[0]);
  if (meant) redirect(meant as Route);
  return (
    <>
      <TopBar where="Search" />
      <main id="content" className="mx-auto max-w-[1040px] px-4 py-7 md:px-7">
        <h1 className="text-[32px]">Search</h1>
        <SearchForm query={query} choices={choices} />
        <Outcome query={query} answer={answer} />
        {answer.items.length === 0 ? (
          <Nothing query={query} />
        ) : (
          <div className="mt-3 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_230px]">
            <div className="flex flex-col gap-3">
              <Results items={answer.items.map(({ title, number, ...shown }) => shown)} />
              <Older path="/search" filter={query} next={answer.next} />
              {words && <Remember words={words} />}
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
