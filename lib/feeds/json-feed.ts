import type { Feed, FeedEntry } from "./atom";

export const jsonFeedType = "application/feed+json; charset=utf-8";

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    items: feed.entries.map(itemOf),
  });
}

const itemOf = (entry: FeedEntry) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  content_html: entry.html,
  date_published: entry.published.toISOString(),
  date_modified: entry.updated.toISOString(),
  authors: [{ name: entry.author }],
  ...(entry.tags.length > 0 && { tags: entry.tags }),
});
