import type { Actor } from "@/lib/auth/actor";
import { select, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { type MarksRow, marksColumn, presentMarks } from "@/lib/postmortems/rows";
import type { StoryView } from "./schema";

type Row = Omit<StoryView, "marks"> & { marks: MarksRow };

const inOrder = sql`s."wouldHaveMet", s."toldAt", s."postmortemId"`;

/** Those of which the asker may see the postmortem. One that was taken back is gone, note and all. */
export async function readStories(actor: Actor, practiceId: string): Promise<StoryView[]> {
  const rows = await select<Row>`
    SELECT p."number", p."title", s."note", s."wouldHaveMet", ${marksColumn},
      to_char(p."occurredOn", 'YYYY-MM-DD') AS "occurredOn",
      (SELECT v."name" FROM "Severity" v WHERE v."id" = p."severityId") AS "severity"
    FROM "PracticeStory" s JOIN "Postmortem" p ON p."id" = s."postmortemId"
    WHERE s."practiceId" = ${practiceId}::uuid AND ${visible(actor)} ORDER BY ${inOrder}`;
  return rows.map(({ marks, ...row }) => ({ ...row, marks: presentMarks(marks) }));
}

export type OpenStory = Pick<StoryView, "note" | "wouldHaveMet">;

/** For readers whom nobody knows: the notes alone, of what is published at this moment. */
export const readOpenStories = (practiceId: string) => select<OpenStory>`
  SELECT s."note", s."wouldHaveMet" FROM "PracticeStory" s
  JOIN "Postmortem" p ON p."id" = s."postmortemId" AND p."stage" = 'published'
  WHERE s."practiceId" = ${practiceId}::uuid AND s."note" <> '' ORDER BY ${inOrder}`;
