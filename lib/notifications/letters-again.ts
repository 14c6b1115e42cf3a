import { raw, type Sql, select } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { noticesWithSubjects, stillTheirs } from "./rows";

/**
 * That a letter `l` has what it tells of: one of which something was taken back has lost its notices,
 * which are written anew, and never goes. What somebody asked for, such as an invitation, has none.
 */
export const hasItsNotices: Sql = raw(`(l."kinds" = '{}'
  OR EXISTS (SELECT 1 FROM "Notice" n WHERE n."letterId" = l."id"))`);

/**
 * Whether everything in a letter may still be read by whom it is for: between writing and sending,
 * hours when the mail server is away, words may have been taken back. If not, what it told of waits
 * for a letter again, which leaves that out.
 */
export async function mayStillGo(letterId: string): Promise<boolean> {
  const may = await select`
    SELECT 1 FROM "Letter" l
    WHERE l."id" = ${letterId}::uuid AND ${hasItsNotices} AND NOT EXISTS (
      SELECT 1 FROM ${noticesWithSubjects}
      WHERE n."letterId" = l."id" AND (NOT (${stillTheirs}) OR ${postmortemTakenBack}
        OR ${lessonTakenBack}))`;
  if (may.length > 0) return true;
  await transaction((tx) =>
    tx.notice.updateMany({ where: { letterId }, data: { letterId: null, mailedAt: null } }),
  );
  return false;
}

const postmortemTakenBack: Sql = raw(`EXISTS (
  SELECT 1 FROM jsonb_array_elements_text(n."detail"->'told') AS w("number")
  JOIN "Postmortem" q ON q."number" = w."number"::int AND q."stage" <> 'published')`);

/** Of a week, by the ids of its lessons. */
const lessonTakenBack: Sql = raw(`EXISTS (
  SELECT 1 FROM jsonb_array_elements_text(n."detail"->'toldLessons') AS w("id")
  LEFT JOIN "Lesson" s ON s."id" = w."id"::uuid AND s."removalId" IS NULL
  LEFT JOIN "Postmortem" q ON q."id" = s."postmortemId" AND q."stage" = 'published'
  WHERE q."id" IS NULL)`);
