import type { FeedEntry } from "@/lib/feeds/atom";
import { htmlOf, htmlOfPieces } from "@/lib/sharing/blocks-html";
import { plainOf } from "@/lib/sharing/content";
import { publicAddress } from "@/lib/sharing/public-address";
import type { PublicEditionView } from "@/lib/sharing/schema";

/** An edition as feed readers get it: its summary, its lessons, and the way to the whole. */
export function feedEntryOf({ slug, content, putOutAt }: PublicEditionView, by: string): FeedEntry {
  const at = new Date(putOutAt);
  const lessons = content.lessons.map(({ text }) => `<li>${htmlOfPieces(text)}</li>`).join("");
  return {
    id: publicAddress(slug),
    title: plainOf(content.title),
    url: publicAddress(slug),
    updated: at,
    published: at,
    author: (content.team && plainOf(content.team)) || by,
    html: [
      htmlOf(content.summary),
      lessons && `<h2>What others should know</h2><ul>${lessons}</ul>`,
      `<p><a href="${publicAddress(slug)}">The whole of it</a></p>`,
    ].join(""),
    tags: [...new Set(content.lessons.flatMap(({ tags }) => tags))],
  };
}
