import type { Metadata } from "next";
import { EmptyInbox } from "@/components/notifications/empty-inbox";
import { NoticeList } from "@/components/notifications/notice-list";
import { ReadAll } from "@/components/notifications/read-all";
import { ShowNew } from "@/components/notifications/show-new";
import { TopBar } from "@/components/shell/top-bar";
import { Anchor } from "@/components/ui/anchor";
import { FilterBar } from "@/components/ui/filter-bar";
import { Keys } from "@/components/ui/keys";
import { Older } from "@/components/ui/older";
import { administers, personOf } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { kindsFor } from "@/lib/notifications/kinds";
import { listNotices } from "@/lib/notifications/queries";
import { InboxFilter } from "@/lib/notifications/schema";
import { countWaiting } from "@/lib/notifications/waiting";

export const metadata: Metadata = { title: "Inbox" };

const keys = [
  ["j k", "To the next notice, to the one before"],
  ["Enter", "Opens what it is about, and reads it"],
  ["e", "Marks it as read, or as new again"],
] as const;

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const actor = await requireActor();
  const filter = readQuery(InboxFilter, await searchParams);
  const [{ items, next }, { notices }] = await Promise.all([
    orNotFound(listNotices(actor, filter)),
    countWaiting(actor),
  ]);
  const [first] = items;
  const fromTheTop = !filter.after;
  return (
    <>
      <TopBar where="Inbox">
        {fromTheTop && !filter.kind && (
          <ShowNew person={personOf(actor)} newest={first?.id ?? ""} />
        )}
        <Keys keys={keys} className="max-sm:hidden" />
        {fromTheTop && first && notices > 0 && <ReadAll upTo={first.id} kind={filter.kind} />}
      </TopBar>
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">Inbox</h1>
        <p className="mt-1 text-muted">
          What others did that concerns you.{" "}
          <Anchor href="/settings/notifications" className="text-accent underline">
            Choose what also comes by mail
          </Anchor>
        </p>
        <FilterBar
          path="/inbox"
          given={{ kind: filter.kind, unread: filter.unread ? "true" : "" }}
          choices={[
            { name: "unread", label: "Which", options: [["true", "Only what is new"]] },
            { name: "kind", label: "About", options: kindsFor(administers(actor)) },
          ]}
        />
        {items.length > 0 ? (
          <NoticeList notices={items} now={new Date()} />
        ) : (
          <EmptyInbox narrowed={Boolean(filter.kind || filter.unread || filter.after)} />
        )}
        <Older path="/inbox" filter={filter} next={next} />
      </main>
    </>
  );
}
