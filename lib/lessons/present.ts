import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { StanceKind } from "@/lib/db/generated/enums";
import { type MarksRow, presentMarks } from "@/lib/postmortems/rows";
import type { FeedLesson, LessonView, StanceView } from "./schema";
import { headlineOf } from "./sentences";

const team = { select: { id: true, slug: true, name: true } } as const;

export const lessonSelect = {
  id: true,
  text: true,
  tags: true,
  publishedAt: true,
  version: true,
  postmortem: { select: { number: true } },
} satisfies Prisma.LessonSelect;

export const stanceSelect = {
  lessonId: true,
  stance: true,
  note: true,
  takenAt: true,
  takenBy: { select: { name: true } },
  team,
} satisfies Prisma.StanceSelect;

export type LessonRow = Prisma.LessonGetPayload<{ select: typeof lessonSelect }>;
type StanceRow = Prisma.StanceGetPayload<{ select: typeof stanceSelect }>;

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

export function presentStance(row: StanceRow): StanceView {
  return {
    lesson: row.lessonId,
    team: row.team,
    stance: row.stance,
    note: row.note,
    by: row.takenBy.name,
    at: row.takenAt.toISOString(),
  };
}

type Answer = { teamId: string; stance: StanceKind; note: string };

/** A row of the feed's own statement. */
export type FedRow = Pick<
  FeedLesson,
  "id" | "text" | "tags" | "version" | "number" | "title" | "team" | "severity"
> & { publishedAt: Date; marks: MarksRow; stances: Answer[] | null };

export function presentFed(row: FedRow, actor: Actor): FeedLesson {
  const answers = row.stances ?? [];
  const count = (kind: StanceKind) => answers.filter(({ stance }) => stance === kind).length;
  return {
    ...row,
    ...headlineOf(row.text),
    publishedAt: row.publishedAt.toISOString(),
    marks: presentMarks(row.marks),
    stances: {
      applies: count("applies"),
      covered: count("covered"),
      notForUs: count("not_for_us"),
    },
    mine: actor.teams
      .filter(({ id }) => id !== row.team.id)
      .map(({ id, slug, name }) => {
        const own = answers.find(({ teamId }) => teamId === id);
        return { team: { id, slug, name }, stance: own?.stance ?? null, note: own?.note ?? "" };
      }),
  };
}
