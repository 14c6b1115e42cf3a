import type { FeedEntry } from "@/lib/feeds/atom";
import { htmlOf, htmlOfPieces } from "@/lib/sharing/blocks-html";
import { plainOf } from "@/lib/sharing/content";
import { publicAddress } from "@/lib/sharing/public-address";
import type { PublicFeedItem } from "@/lib/sharing/schema";

/** An edition as feed readers get it: its summary, its lessons, and the way to the whole. */
export function feedEntryOf(item: PublicFeedItem, by: string): FeedEntry {
  const { entry, slug, content, putOutAt, firstOutAt } = item;
  const lessons = content.lessons.map(({ text }) => `<li>${htmlOfPieces(text)}</li>`).join("");
  return {
    id: entry,
    title: plainOf(content.title),
    url: publicAddress(slug),
    updated: new Date(putOutAt),
    published: new Date(firstOutAt),
    author: (content.team && plainOf(content.team)) || by,
    html: [
      htmlOf(content.summary),
      lessons && `<h2>What others should know</h2><ul>${lessons}</ul>`,
      `<p><a href="${publicAddress(slug)}">The whole of it</a></p>`,
    ].join(""),
    tags: [...new Set(content.lessons.flatMap(({ tags }) => tags))],
  };
}
