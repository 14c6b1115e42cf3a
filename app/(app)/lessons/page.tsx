import type { Metadata } from "next";
import { FeedAside } from "@/components/lessons/aside";
import { Feed } from "@/components/lessons/feed";
import { LessonFilters } from "@/components/lessons/filters";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { Older } from "@/components/ui/older";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { listFeed } from "@/lib/lessons/feed";
import { LessonFilter } from "@/lib/lessons/schema";

export const metadata: Metadata = { title: "Lessons" };

export default async function LessonsPage({ searchParams }: PageProps<"/lessons">) {
  const actor = await requireActor();
  const filter = readQuery(LessonFilter, await searchParams);
  const { items, next } = await orNotFound(listFeed(actor, { ...filter, limit: 12 }));
  return (
    <>
      <TopBar where="Lessons">
        <LinkButton href="/postmortems/new" variant="primary">
          New postmortem
        </LinkButton>
      </TopBar>
      <main id="content" className="mx-auto max-w-[1040px] px-4 py-7 md:px-7">
        <h1 className="text-[32px]">Lessons from every team</h1>
        <LessonFilters filter={filter} />
        <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_270px]">
          <div>
            <Feed actor={actor} lessons={items} filter={filter} />
            <Older path="/lessons" filter={filter} next={next} />
          </div>
          <FeedAside />
        </div>
      </main>
    </>
  );
}
