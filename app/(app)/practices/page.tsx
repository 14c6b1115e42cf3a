import type { Metadata } from "next";
import { PracticeFilters } from "@/components/practices/filters";
import { PracticeList } from "@/components/practices/list";
import { LatelyInPractices } from "@/components/practices/news";
import { Survival } from "@/components/practices/survival";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { Older } from "@/components/ui/older";
import { mayWrite } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { listPractices } from "@/lib/practices/queries";
import { PracticeFilter } from "@/lib/practices/schema";

export const metadata: Metadata = { title: "Practices" };

export default async function PracticesPage({ searchParams }: PageProps<"/practices">) {
  const actor = await requireActor();
  const filter = readQuery(PracticeFilter, await searchParams);
  const { items, next } = await orNotFound(listPractices(actor, filter));
  const writes = mayWrite(actor) && actor.teams.length > 0;
  return (
    <>
      <TopBar where="Practices">
        {writes && (
          <LinkButton href="/practices/new" variant="primary">
            Form a practice
          </LinkButton>
        )}
      </TopBar>
      <main id="content" className="mx-auto max-w-[1040px] px-4 py-7 md:px-7">
        <h1 className="text-[32px]">Practices, and whether they are still alive</h1>
        <PracticeFilters filter={filter} />
        <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
          <div>
            <PracticeList practices={items} filter={filter} writes={writes} />
            <Older path="/practices" filter={filter} next={next} />
          </div>
          <div>
            <Survival />
            <LatelyInPractices />
          </div>
        </div>
      </main>
    </>
  );
}
