import type { Route } from "next";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { listFeedTags } from "@/lib/lessons/feed";
import { countWaiting } from "@/lib/notifications/waiting";

/** What waits for your teams, and what the newest lessons are about. */
export async function FeedAside() {
  const actor = await requireActor();
  const [waiting, tags] = await Promise.all([countWaiting(actor), listFeedTags(actor)]);
  return (
    <div className="flex flex-col gap-4">
      <Card title={actor.teams.length > 1 ? "Waiting for your teams" : "Waiting for your team"}>
        <Count href="/lessons?status=unanswered" word="Lessons to answer" many={waiting.lessons} />
        <Count href="/actions?mine=true" word="Promises to keep" many={waiting.promises} />
      </Card>
      {tags.length > 0 && (
        <Card title="What they are about">
          <p className="flex flex-wrap gap-2 pt-1">
            {tags.map((tag) => (
              <Anchor
                key={tag}
                href={`/lessons?tag=${encodeURIComponent(tag)}`}
                className="rounded-full border border-line px-2.5 py-px text-[12.5px] text-muted hover:border-line-strong hover:text-ink"
              >
                #{tag}
              </Anchor>
            ))}
          </p>
        </Card>
      )}
    </div>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card">
      <h2 className="mb-1 text-[16px]">{title}</h2>
      {children}
    </section>
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
