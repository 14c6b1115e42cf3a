import type { Actor } from "@/lib/auth/actor";
import { select } from "@/lib/db/select";
import { env } from "@/lib/env/env";
import { outcomeWords } from "@/lib/layers/tower";
import { listFeed } from "@/lib/lessons/feed";
import type { LessonFilter } from "@/lib/lessons/filter";
import type { FeedLesson } from "@/lib/lessons/schema";
import { html, joined } from "@/lib/mail/html";
import type { FeedEntry } from "./atom";

/** What a reader that looks in once a week still finds. */
const most = 50;

/** The newest lessons that the filter lets through, as the asker sees them at this moment. */
export async function lessonEntries(actor: Actor, filter: LessonFilter): Promise<FeedEntry[]> {
  const { items } = await listFeed(actor, { ...filter, limit: most });
  const changes = await changesOf(items.map(({ id }) => id));
  return items.map((lesson) => entryOf(lesson, changes.get(lesson.id)));
}

/** When each last changed in what its entry tells, of those that did. */
async function changesOf(ids: string[]): Promise<Map<string, Date>> {
  const rows = await select<{ id: string; at: Date }>`
    SELECT c."id", max(c."at") AS "at" FROM (
      SELECT x."subjectId" AS "id", x."at" FROM "Activity" x
      WHERE x."subjectId" = ANY(${ids}::text[]) AND x."kind" = 'lesson.changed'
      UNION ALL
      SELECT l."id"::text, x."at" FROM "Lesson" l
      JOIN "Activity" x ON x."postmortemId" = l."postmortemId"
      WHERE l."id" = ANY(${ids}::uuid[]) AND (x."kind" IN ('layer.marked', 'layer.cleared')
        OR x."kind" = 'postmortem.changed' AND x."detail"->'fields' ?| ${told}::text[])
    ) c GROUP BY 1`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Of a postmortem. */
const told = ["title", "severityId", "teamId"];

function entryOf(lesson: FeedLesson, changedAt: Date | undefined): FeedEntry {
  const published = new Date(lesson.publishedAt ?? 0);
  return {
    id: `urn:uuid:${lesson.id}`,
    title: lesson.headline,
    url: `${env().APP_URL}/lessons/${lesson.id}`,
    published,
    // What changed while it was a draft was news on publication.
    updated: changedAt && changedAt > published ? changedAt : published,
    author: lesson.team.name,
    html: markupOf(lesson),
    tags: lesson.tags,
  };
}

function markupOf({ id, number, title, text, team, severity, marks }: FeedLesson): string {
  const site = env().APP_URL;
  const whole = text.split(/\n\s*\n/).map((part) => html`<p>${part.trim()}</p>`);
  const from = [team.name, ...(severity ? [severity] : [])].join(" · ");
  const layers = marks.map(({ name, outcome }) => html`<li>${name}: ${outcomeWords[outcome]}</li>`);
  return joined([
    ...whole,
    html`<p><a href="${site}/postmortems/${number}">PM-${number} ${title}</a> · ${from}</p>`,
    ...(layers.length > 0 ? [html`<ul>${joined(layers)}</ul>`] : []),
    html`<p><a href="${site}/lessons/${id}">Could this happen to you? Answer for your team.</a></p>`,
  ]).markup;
}
