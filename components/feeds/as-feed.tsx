import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import { addressOf, type LessonFilter } from "@/lib/lessons/filter";

/** From what stands on /lessons to a feed of the same. */
export function AsFeed({ filter }: { filter: LessonFilter }) {
  const feed = new URLSearchParams({ feed: addressOf({ ...filter, unread: false }) });
  return (
    <Anchor
      href={`/settings/notifications?${feed}#feeds` as Route}
      className="text-[13.5px] text-accent underline"
    >
      Read this in your feed reader
    </Anchor>
  );
}
