import type { Route } from "next";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { addressOf, type LessonFilter } from "@/lib/lessons/filter";
import { countNews } from "@/lib/lessons/unread";
import { answersFor } from "@/lib/lessons/waiting";
import { countWaiting } from "@/lib/notifications/waiting";
import { Many, UnreadHere } from "./many";
import { ReadAllLessons } from "./read-all";

type Props = {
  filter: LessonFilter;
  /** When the newest of all lessons was published, where they are shown from the top. */
  upTo?: string | null | undefined;
  /** The lessons on this page that are news. */
  news: string[];
};

/** Which of the lessons: the same filters, and the same address but for a word. */
export async function FeedTabs({ filter, upTo, news: shown }: Props) {
  const actor = await requireActor();
  const [news, waiting] = await Promise.all([countNews(actor), countWaiting(actor)]);
  const { unread, following } = filter;
  const asked = filter.status === "unanswered";
  const whole = { ...filter, unread: false, following: false };
  const all = asked ? { ...whole, status: undefined } : whole;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2 border-line border-b text-[14px]">
      <nav aria-label="Which lessons" className="-mb-px flex flex-wrap gap-x-5">
        <Tab to={all} here={!unread && !following && !asked}>
          All
        </Tab>
        <Tab to={{ ...all, unread: true }} here={unread}>
          Unread
          <UnreadHere many={news.unread} shown={shown} />
        </Tab>
        <Tab to={{ ...all, following: true }} here={following}>
          Following
          <Many count={news.followed} word="new" />
        </Tab>
        {answersFor(actor).length > 0 && (
          <Tab to={{ ...all, status: "unanswered" }} here={asked}>
            To answer
            <Many count={waiting.lessons} word="waiting" />
          </Tab>
        )}
      </nav>
      {upTo && news.unread > 0 && (
        <span className="ml-auto">
          <ReadAllLessons upTo={upTo} />
        </span>
      )}
    </div>
  );
}

type TabProps = { to: LessonFilter; here: boolean; children: ReactNode };

function Tab({ to, here, children }: TabProps) {
  return (
    <Anchor
      href={`/lessons${addressOf(to)}` as Route}
      aria-current={here ? "page" : undefined}
      className={`border-b-2 py-2 ${
        here ? "border-ink font-medium text-ink" : "border-transparent text-muted hover:text-ink"
      }`}
    >
      {children}
    </Anchor>
  );
}
