import type { Metadata } from "next";
import { AsFeed } from "@/components/feeds/as-feed";
import { FeedLinks } from "@/components/feeds/feed-links";
import { AnswerKeys } from "@/components/lessons/answer-keys";
import { FeedAside } from "@/components/lessons/aside";
import { CatchingUp } from "@/components/lessons/catching-up";
import { Feed } from "@/components/lessons/feed";
import { LessonFilters } from "@/components/lessons/filters";
import { NoLessons } from "@/components/lessons/no-lessons";
import { FeedTabs } from "@/components/lessons/tabs";
import { NewsLine } from "@/components/practices/news-line";
import { TopBar } from "@/components/shell/top-bar";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { Older } from "@/components/ui/older";
import { todayInUtc } from "@/lib/action-items/due";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { listFeed } from "@/lib/lessons/feed";
import { addressOf, LessonFilter, narrows } from "@/lib/lessons/filter";
import { listFollows } from "@/lib/lessons/followed";
import { answersFor } from "@/lib/lessons/waiting";
import { listBecame } from "@/lib/practices/became";
import { listPracticeNews } from "@/lib/practices/news";

export const metadata: Metadata = { title: "Lessons" };

export default async function LessonsPage({ searchParams }: PageProps<"/lessons">) {
  const filter = readQuery(LessonFilter, await searchParams);
  const actor = await requireActor();
  const { items, next } = await orNotFound(listFeed(actor, { ...filter, limit: 12 }));
  const [newest] = items;
  const { unread, ...others } = filter;
  const whole = !filter.after && !narrows(others);
  return (
    <>
      <FeedLinks />
      <TopBar where="Lessons">
        {answersFor(actor).length > 0 && <AnswerKeys />}
        <LinkButton href="/postmortems/new" variant="primary">
          New postmortem
        </LinkButton>
      </TopBar>
      <main id="content" className="mx-auto max-w-[1040px] px-4 py-7 md:px-7">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h1 className="text-[32px]">Lessons from every team</h1>
          <Anchor href="/lessons/matrix" className="text-[14px] text-accent underline">
            What every team answered
          </Anchor>
        </div>
        <FeedTabs
          filter={filter}
          upTo={whole ? newest?.publishedAt : null}
          news={items.filter(({ read }) => !read).map(({ id }) => id)}
        />
        <LessonFilters filter={filter} />
        <div className="mt-4 grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_270px]">
          <div>
            <Shown filter={filter} items={items} next={next} />
            <Older path="/lessons" filter={pageAddress(filter)} next={next} />
            {addressOf(filter) === toAnswer && !filter.after && <CatchingUp />}
          </div>
          <FeedAside explained={filter.following && items.length === 0}>
            <AsFeed filter={filter} />
          </FeedAside>
        </div>
      </main>
    </>
  );
}

const toAnswer = addressOf({ status: "unanswered" });

type Page = Awaited<ReturnType<typeof listFeed>>;

/** The lessons; on the first page of the whole feed with what became of practices meanwhile. */
async function Shown({ filter, items, next }: Page & { filter: LessonFilter }) {
  const actor = await requireActor();
  const whole = !filter.after && !narrows(filter);
  const [became, news] = await Promise.all([
    listBecame(actor, { numbers: items.map(({ number }) => number) }),
    whole ? listPracticeNews(actor) : [],
  ]);
  const oldest = next ? (items.at(-1)?.publishedAt ?? "") : "";
  const today = todayInUtc();
  const beside = news
    .filter(({ at }) => at >= oldest)
    .map((told) => ({
      at: told.at,
      line: <NewsLine key={`${told.slug} ${told.team} ${told.at}`} news={told} today={today} />,
    }));
  if (items.length === 0 && beside.length === 0)
    return <NoLessons filter={filter} follows={(await listFollows(actor)).length > 0} />;
  return <Feed actor={actor} lessons={items} became={became} beside={beside} />;
}

/** As the tabs say it: what is usual is left out. */
const pageAddress = ({ after, ...filter }: LessonFilter) => ({
  ...Object.fromEntries(new URLSearchParams(addressOf(filter))),
  ...(after ? { after } : {}),
});
