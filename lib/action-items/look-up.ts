import type { Actor } from "@/lib/auth/actor";
import { literal, select, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { saysAll } from "./says-all";
import type { ActionFound, ActionLookUp } from "./schema";

const most = 8;

/**
 * Promises that the asker may see and that are not dropped, by the number of their postmortem or by
 * words of their title; the newest first.
 */
export async function listFoundActions(
  actor: Actor,
  { words }: ActionLookUp,
): Promise<ActionFound[]> {
  const number = /^(?:PM-)?(\d{1,9})$/i.exec(words)?.[1];
  return select<ActionFound>`
    SELECT p."number", a."id", a."title", a."status"::text
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE a."removalId" IS NULL AND a."status" <> 'wont_do'
      AND ${number ? sql`p."number" = ${Number(number)}` : saysAll(sql`a."title"`, words)} AND ${visible(actor)}
    ORDER BY a."id" DESC LIMIT ${literal(most)}`;
}
