import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env/env";
import type { LessonFilter } from "@/lib/lessons/filter";
import { listFollows } from "@/lib/lessons/followed";
import { html } from "@/lib/mail/html";
import { listPracticeNews, type PracticeNews } from "@/lib/practices/news";
import { newsInWords } from "@/lib/practices/news-words";
import type { FeedEntry } from "./atom";

const looked = 100;
const most = 20;

/**
 * What became of practices, where the filter asks for nothing that a practice does not have: of a
 * team, of a layer, of what the asker follows of either.
 */
export async function practiceEntries(actor: Actor, filter: LessonFilter): Promise<FeedEntry[]> {
  const { team, layer, tag, service, severity, status, following } = filter;
  if (tag || service || severity || status) return [];
  const news = await listPracticeNews(actor, looked);
  const followed = following ? await followedBy(actor) : () => true;
  const wanted = news.filter(
    (one) =>
      (!team || one.teamSlug === team) && (!layer || one.layerSlug === layer) && followed(one),
  );
  return wanted.slice(0, most).map(entryOf);
}

async function followedBy(actor: Actor): Promise<(news: PracticeNews) => boolean> {
  const follows = await listFollows(actor);
  const keys = new Set(follows.map(({ kind, value }) => `${kind} ${value}`));
  return ({ teamSlug, layerSlug }) =>
    keys.has(`team ${teamSlug}`) || keys.has(`layer ${layerSlug}`);
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
