"use client";

import { useSyncExternalStore } from "react";
import { live } from "./live";

type Props = { person: string; unread: number; at: number };

/** The number beside "Inbox": what the server said last, with the page or through the stream. */
export function UnreadCount({ person, unread, at }: Props) {
  const heard = useSyncExternalStore(live.watch, live.read, () => null);
  const now = heard && heard.person === person && heard.at > at ? heard.unread : unread;
  if (now === 0) return null;
  return (
    <span className="ml-auto font-mono text-[11.5px] text-muted">
      {now > 99 ? "99+" : now}
      <span className="sr-only"> unread</span>
    </span>
  );
}
