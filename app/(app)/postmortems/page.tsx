import type { Metadata } from "next";
import { PostmortemFilters } from "@/components/postmortems/filters";
import { PostmortemList } from "@/components/postmortems/list";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { Older } from "@/components/ui/older";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { listPostmortems } from "@/lib/postmortems/queries";
import { PostmortemFilter } from "@/lib/postmortems/schema";

export const metadata: Metadata = { title: "Postmortems" };

export default async function PostmortemsPage({ searchParams }: PageProps<"/postmortems">) {
  const actor = await requireActor();
  const filter = readQuery(PostmortemFilter, await searchParams);
  const { items, next } = await orNotFound(listPostmortems(actor, filter));
  return (
    <>
      <TopBar where="Postmortems">
        <LinkButton href="/postmortems/new" variant="primary">
          New postmortem
        </LinkButton>
      </TopBar>
      <main id="content" className="mx-auto max-w-[980px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">Postmortems</h1>
        <PostmortemFilters filter={filter} />
        <PostmortemList rows={items} filter={filter} />
        <Older path="/postmortems" filter={filter} next={next} />
      </main>
    </>
  );
}
