import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { literal, selectOften } from "@/lib/db/select";

export type Subjects = { tags: string[]; services: string[] };

/** So many of the newest lessons are counted over. */
const newest = 200;
const shown = 60;

/** What the newest lessons are about, the most used first; asked once per request. */
export const listSubjects = cache(async (_actor: Actor): Promise<Subjects> => {
  const rows = await selectOften<{ kind: keyof Subjects; word: string }>`
    WITH told AS MATERIALIZED (
      SELECT l."tags", p."services" FROM (
        SELECT n."postmortemId", n."tags" FROM "Lesson" n
        WHERE n."publishedAt" IS NOT NULL AND n."removalId" IS NULL
        ORDER BY n."publishedAt" DESC, n."id" DESC LIMIT ${literal(newest)}
      ) l JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published')
    (SELECT 'tags' AS "kind", word FROM told, unnest(told."tags") AS word
     GROUP BY word ORDER BY count(*) DESC, word LIMIT ${literal(shown)})
    UNION ALL
    (SELECT 'services', word FROM told, unnest(told."services") AS word
     GROUP BY word ORDER BY count(*) DESC, word LIMIT ${literal(shown)})`;
  const of = (kind: keyof Subjects) => rows.filter((row) => row.kind === kind);
  return {
    tags: of("tags").map(({ word }) => word),
    services: of("services").map(({ word }) => word),
  };
});
