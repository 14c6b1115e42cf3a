import type { Actor } from "@/lib/auth/actor";
import { type Sql, sql } from "@/lib/db/select";
import type { FeedLesson } from "./schema";
import type { OwnStance } from "./stance-schema";

type Own = Omit<OwnStance, "team" | "asked"> & { teamId: string };

/** What the two columns below hold. */
export type AnsweredRow = {
  stances: FeedLesson["stances"];
  asked: string[];
  own: Own[] | null;
};

/** How many teams answered what, and all that these teams did; for a statement with `l`. */
export const answeredColumns = (teams: string[]): Sql => sql`
  (SELECT json_build_object(
     'applies', count(*) FILTER (WHERE a."stance" = 'applies'),
     'covered', count(*) FILTER (WHERE a."stance" = 'covered'),
     'notForUs', count(*) FILTER (WHERE a."stance" = 'not_for_us'))
   FROM "Stance" a WHERE a."lessonId" = l."id") AS "stances",
  ARRAY(SELECT k."teamId"::text FROM "Ask" k
    WHERE k."lessonId" = l."id" AND k."teamId" = ANY(${teams}::uuid[])) AS "asked",
  (SELECT json_agg(json_build_object(
     'teamId', a."teamId", 'stance', a."stance", 'note', a."note", 'evidence', a."evidence",
     'action', CASE WHEN i."id" IS NOT NULL THEN
       json_build_object('id', i."id", 'title', i."title", 'status', i."status") END,
     'practice', CASE WHEN x."id" IS NOT NULL THEN
       json_build_object('slug', x."slug", 'statement', x."statement") END))
   FROM "Stance" a
   LEFT JOIN "ActionItem" i ON i."id" = a."actionItemId" AND i."removalId" IS NULL
   LEFT JOIN "Practice" x ON x."id" = a."practiceId"
   WHERE a."lessonId" = l."id" AND a."teamId" = ANY(${teams}::uuid[])) AS "own"`;

const silent = { stance: null, note: "", evidence: null, action: null, practice: null };

/** The asker's teams but the one that wrote it, each with what it said. */
export function presentMine(
  { asked, own }: Omit<AnsweredRow, "stances">,
  actor: Actor,
  author: string,
) {
  return actor.teams
    .filter(({ id }) => id !== author)
    .map(({ id, slug, name }): OwnStance => {
      const { teamId: _, ...said } = own?.find(({ teamId }) => teamId === id) ?? {
        ...silent,
        teamId: id,
      };
      return { team: { id, slug, name }, asked: asked.includes(id), ...said };
    });
}
