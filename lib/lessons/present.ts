import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import { type MarksRow, presentMarks } from "@/lib/postmortems/rows";
import { type AnsweredRow, presentMine } from "./answered";
import type { FeedLesson, LessonView } from "./schema";
import { headlineOf } from "./sentences";

export const lessonSelect = {
  id: true,
  text: true,
  tags: true,
  publishedAt: true,
  version: true,
  postmortem: { select: { number: true } },
} satisfies Prisma.LessonSelect;

export type LessonRow = Prisma.LessonGetPayload<{ select: typeof lessonSelect }>;

export function presentLesson(row: LessonRow): LessonView {
  return {
    id: row.id,
    number: row.postmortem.number,
    text: row.text,
    tags: row.tags,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** A row of the feed's own statement. */
export type FedRow = Pick<
  FeedLesson,
  "id" | "text" | "tags" | "version" | "number" | "title" | "team" | "severity" | "services"
> &
  AnsweredRow & { unread: boolean; publishedAt: Date; marks: MarksRow };

export function presentFed({ unread, asked, own, ...row }: FedRow, actor: Actor): FeedLesson {
  return {
    ...row,
    ...headlineOf(row.text),
    publishedAt: row.publishedAt.toISOString(),
    marks: presentMarks(row.marks),
    read: !unread,
    mine: presentMine({ asked, own }, actor, row.team.id),
  };
}
