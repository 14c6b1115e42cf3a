import type pg from "pg";

const many = 400;

/**
 * Public editions of the newest postmortems, in the shape of `PublicContent`: their whole texts,
 * with a struck word in the title of each event.
 */
export async function fillEditions(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO "PublicEdition" ("id", "postmortemId", "slug", "title", "content", "putOutById",
      "putOutAt")
    SELECT pg_temp.key(14, p."number", 0), p."id", 'edition-' || p."number", p."title",
      ${CONTENT}, p."openedById", p."updatedAt"
    FROM (SELECT * FROM "Postmortem" WHERE "stage" = 'published'
      ORDER BY "number" DESC LIMIT ${many}) p`);
}

const told = (text: string) => `CASE ${text} WHEN '' THEN '[]'::jsonb ELSE
  jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'text', jsonb_build_array(${text}))) END`;

const rows = (from: string, row: string, order: string) =>
  `(SELECT coalesce(jsonb_agg(${row} ORDER BY ${order}), '[]') FROM ${from})`;

const EVENT = `jsonb_build_object('when', to_char(e."at" AT TIME ZONE 'UTC', 'HH24:MI'),
  'day', (e."at" AT TIME ZONE 'UTC')::date, 'text', jsonb_build_array(jsonb_build_object(
    'kind', 'paragraph', 'text', jsonb_build_array(jsonb_build_object('struck', ''), ' ', e."text"))),
  'kind', e."kind", 'milestone', e."milestone", 'starred', e."milestone" IS NOT NULL,
  'pictures', '[]'::jsonb)`;

const WHY = `jsonb_build_object('question', jsonb_build_array(y."question"),
  'answer', jsonb_build_array(y."answer"), 'kind', y."kind", 'layer', NULL,
  'assumption', y."assumption", 'contributing', y."contributing", 'pictures', '[]'::jsonb,
  'branches', '[]'::jsonb)`;

const LAYER = `jsonb_build_object('name', jsonb_build_array(m."keptName"), 'outcome', m."outcome",
  'note', jsonb_build_array(m."note"), 'heldAfterMin', m."heldAfterMin", 'entry', false,
  'cheapest', m."keptPosition" = 'a2', 'pictures', '[]'::jsonb)`;

const ACTION = `jsonb_build_object('title', jsonb_build_array(a."title"), 'detail', '[]'::jsonb,
  'status', a."status", 'layer', NULL)`;

const LESSON = `jsonb_build_object('text', jsonb_build_array(l."text"), 'tags', l."tags")`;

const CONTENT = `jsonb_build_object('form', 1, 'title', jsonb_build_array(p."title"),
  'nearMiss', p."nearMiss", 'severity', NULL, 'team', NULL, 'services', '[]'::jsonb,
  'day', p."occurredOn", 'clock', 'utc', 'figures', '[]'::jsonb, 'durations', '[]'::jsonb,
  'cheapestNote', '[]'::jsonb, 'pictures', '[]'::jsonb,
  'summary', ${told(`p."summary"`)}, 'impact', ${told(`p."impact"`)},
  'surprised', ${told(`p."surprised"`)}, 'wentWell', ${told(`p."wentWell"`)},
  'lucky', ${told(`p."lucky"`)},
  'layers', ${rows(`"LayerMark" m WHERE m."postmortemId" = p."id"`, LAYER, `m."keptPosition"`)},
  'timeline', ${rows(`"TimelineEvent" e WHERE e."postmortemId" = p."id"`, EVENT, `e."at"`)},
  'whys', ${rows(`"WhyNode" y WHERE y."postmortemId" = p."id"`, WHY, `y."position"`)},
  'actions', ${rows(`"ActionItem" a WHERE a."postmortemId" = p."id"`, ACTION, `a."position"`)},
  'lessons', ${rows(`"Lesson" l WHERE l."postmortemId" = p."id"`, LESSON, `l."position"`)})`;
