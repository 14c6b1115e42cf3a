import type { Route } from "next";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { mayWrite } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listSubjects } from "@/lib/lessons/about";
import { listFollows } from "@/lib/lessons/followed";
import type { FollowView } from "@/lib/lessons/reading-schema";
import { followedInWords } from "@/lib/lessons/reading-words";
import { countWaiting } from "@/lib/notifications/waiting";
import { countDue } from "@/lib/practices/due";
import { AsideCard } from "./aside-card";
import { Unfollow } from "./follow-button";
import { GetsThrough } from "./gets-through";

type Props = {
  /** What it is to follow something is said in the page's own midst. */
  explained: boolean;
  children?: ReactNode;
};

/**
 * What waits for your teams, what you follow, and what the newest lessons are about. Other ways to
 * hear of lessons stand with what is followed.
 */
export async function FeedAside({ explained, children }: Props) {
  const actor = await requireActor();
  const [waiting, due, follows, { tags }] = await Promise.all([
    countWaiting(actor),
    countDue(actor),
    listFollows(actor),
    listSubjects(actor),
  ]);
  const followed = new Set(follows.map(({ kind, value }) => `${kind} ${value}`));
  const others = tags.filter((tag) => !followed.has(`tag ${tag}`)).slice(0, 12);
  const [only, ...more] = actor.teams;
  return (
    <div className="flex flex-col gap-4">
      {only && mayWrite(actor) && (
        <AsideCard title={more.length > 0 ? "Waiting for your teams" : "Waiting for your team"}>
          <Count
            href="/lessons?status=unanswered"
            word="Lessons to answer"
            many={waiting.lessons}
          />
          <Count
            href={"/practices?mine=true&life=waiting" as Route}
            word="Practices due a check"
            many={due}
          />
          <Count href="/actions?mine=true" word="Open actions" many={waiting.promises} />
        </AsideCard>
      )}
      <GetsThrough />
      <AsideCard title="You follow">
        {follows.length === 0 ? (
          <p className="text-[13.5px] text-muted">
            {explained
              ? "Nothing yet."
              : "Nothing yet. Choose a team, a layer, a service, a severity or a tag above, and follow it."}
          </p>
        ) : (
          <ul className="flex flex-wrap gap-2 pt-1">
            {follows.map((what) => (
              <Followed key={`${what.kind} ${what.value}`} what={what} />
            ))}
          </ul>
        )}
        {children && <div className="mt-2.5">{children}</div>}
      </AsideCard>
      {others.length > 0 && (
        <AsideCard title="What they are about">
          <p className="flex flex-wrap gap-2 pt-1">
            {others.map((tag) => (
              <Anchor
                key={tag}
                href={`/lessons?tag=${encodeURIComponent(tag)}`}
                className="rounded-full border border-line px-2.5 py-px text-[12.5px] text-muted [overflow-wrap:anywhere] hover:border-line-strong hover:text-ink"
              >
                #{tag}
              </Anchor>
            ))}
          </p>
        </AsideCard>
      )}
    </div>
  );
}

function Followed({ what: { kind, value, name } }: { what: FollowView }) {
  const what = { kind, value, name };
  return (
    <li className="inline-flex max-w-full items-center rounded-full border border-line-strong pl-2.5 text-[12.5px]">
      <Anchor
        href={`/lessons?${kind}=${encodeURIComponent(value)}` as Route}
        className="py-px text-muted [overflow-wrap:anywhere] hover:text-ink"
      >
        {followedInWords(what)}
      </Anchor>
      <Unfollow what={what} />
    </li>
  );
}

function Count({ href, word, many }: { href: Route; word: string; many: number }) {
  return (
    <Anchor
      href={href}
      className="flex justify-between py-1 text-[13.5px] text-muted hover:text-ink"
    >
      {word}
      <b className="font-semibold text-ink">{many > 99 ? "99+" : many}</b>
    </Anchor>
  );
}
