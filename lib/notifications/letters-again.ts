import { select } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { noticesWithSubjects, stillTheirs } from "./rows";

/**
 * Whether everything in a letter may still be read by whom it is for: between writing and sending,
 * hours when the mail server is away, a postmortem may have been taken back. If not, what it told of
 * waits for a letter again, which leaves that out.
 */
export async function mayStillGo(letterId: string): Promise<boolean> {
  const lost = await select`
    SELECT 1 FROM ${noticesWithSubjects}
    WHERE n."letterId" = ${letterId}::uuid AND (NOT (${stillTheirs}) OR EXISTS (
      SELECT 1 FROM jsonb_array_elements_text(n."detail"->'told') AS w("number")
      JOIN "Postmortem" q ON q."number" = w."number"::int AND q."stage" <> 'published'))
    LIMIT 1`;
  if (lost.length === 0) return true;
  await transaction((tx) =>
    tx.notice.updateMany({ where: { letterId }, data: { letterId: null, mailedAt: null } }),
  );
  return false;
}
