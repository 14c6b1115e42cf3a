import { requireActor } from "@/lib/auth/session";
import { listFeedLinks } from "@/lib/feeds/queries";

/** Tells the browser's own feed finder of the addresses that this person made, and nobody else. */
export async function FeedLinks() {
  const links = await listFeedLinks(await requireActor());
  return links.flatMap(({ atom, json, of }) => [
    <link key={atom} rel="alternate" type="application/atom+xml" title={of} href={atom} />,
    <link key={json} rel="alternate" type="application/feed+json" title={of} href={json} />,
  ]);
}
