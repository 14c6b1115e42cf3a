import { idsOf } from "@/lib/action-items/named";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env/env";
import type { LessonFilter } from "@/lib/lessons/filter";
import { listFollows } from "@/lib/lessons/followed";
import { html } from "@/lib/mail/html";
import { listPracticeNews, type NewsOf, type PracticeNews } from "@/lib/practices/news";
import { newsInWords } from "@/lib/practices/news-words";
import type { FeedEntry } from "./atom";

const most = 20;

/**
 * What became of practices, where the filter asks for nothing that a practice does not have: of a
 * team, of a layer, of what the asker follows of either.
 */
export async function practiceEntries(actor: Actor, filter: LessonFilter): Promise<FeedEntry[]> {
  const { team, layer, tag, service, severity, status, following } = filter;
  if (tag || service || severity || status) return [];
  const ids = await idsOf({ team, layer });
  if (!ids) return [];
  const followed = following ? await followedBy(actor) : undefined;
  const news = await listPracticeNews(actor, most, { ...ids, followed });
  return news.map(entryOf);
}

async function followedBy(actor: Actor): Promise<NewsOf["followed"]> {
  const follows = await listFollows(actor);
  const of = (wanted: "team" | "layer") =>
    follows.filter(({ kind }) => kind === wanted).map(({ stored }) => stored);
  return { teams: of("team"), layers: of("layer") };
}

function entryOf(news: PracticeNews): FeedEntry {
  const url = `${env().APP_URL}/why/${news.slug}`;
  const at = new Date(news.at);
  const sentence = newsInWords(news);
  return {
    id: `urn:uuid:${news.id}`,
    title: sentence,
    url,
    published: at,
    updated: at,
    author: news.team,
    html: html`<p>${sentence}</p><p><a href="${url}">Why this rule exists</a></p>`.markup,
    tags: ["practice"],
  };
}
