import { getActor } from "@/lib/auth/session";
import { countWaiting } from "@/lib/notifications/waiting";
import { Announcer } from "./announcer";
import { UnreadCount } from "./unread-count";

/** How many notices are unread, kept up to date without loading the page again. */
export async function Unread() {
  const actor = await getActor();
  if (!actor?.userId) return null;
  const at = Date.now();
  const { notices } = await countWaiting(actor);
  return <UnreadCount person={actor.userId} unread={notices} at={at} />;
}

/** Once on a page: what keeps it up to date. */
export async function LiveNotices() {
  const actor = await getActor();
  return actor?.userId ? <Announcer person={actor.userId} /> : null;
}
