import { randomUUID } from "node:crypto";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { gatherTags } from "@/lib/postmortems/tags";

type About = { postmortemId: string };

let next = 0;
/** Keys that never meet, in the order in which they are made. */
function position(): string {
  next += 1;
  return `a0${String(next).padStart(6, "0")}V`;
}

/** An action item as the database holds it; settled where its status says so. */
export async function buildAction(
  { postmortemId }: About,
  wishes: Partial<Prisma.ActionItemUncheckedCreateInput> = {},
) {
  const settled = wishes.status && !["open", "in_progress"].includes(wishes.status);
  return db.actionItem.create({
    data: {
      title: "Start the app once in the pipeline",
      position: position(),
      settledAt: settled ? new Date() : null,
      ...wishes,
      postmortemId,
    },
  });
}

/** A lesson; published when its postmortem is. */
export async function buildLesson(
  { postmortemId }: About,
  {
    text = "A suite that never starts the app cannot notice that it does not start.",
    tags = [] as string[],
  } = {},
) {
  const publication = await db.publication.findUnique({ where: { postmortemId } });
  const lesson = await db.lesson.create({
    data: {
      postmortemId,
      text,
      tags,
      position: position(),
      publishedAt: publication?.publishedAt ?? null,
    },
  });
  await gatherTags(db, postmortemId);
  await askTeams(lesson.id);
  return lesson;
}

/** Every team that there is but its own, as publishing does; without a word to anybody. */
const askTeams = (lessonId: string, at = new Date()) => db.$executeRaw`
  INSERT INTO "Ask" ("lessonId", "teamId", "askedAt")
  SELECT l."id", t."id", ${at} FROM "Lesson" l
  JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
  JOIN "Team" t ON t."id" <> p."teamId"
  WHERE l."id" = ${lessonId}::uuid`;

export async function buildStance(by: Actor, lessonId: string, teamId: string) {
  await db.ask.updateMany({ where: { lessonId, teamId }, data: { answeredAt: new Date() } });
  return db.stance.create({
    data: { lessonId, teamId, stance: "applies", takenById: personOf(by) },
  });
}

type Demands = Partial<Prisma.TermsUncheckedCreateInput>;

/** A severity of its own, with what it demands of promises. */
export async function buildSeverity(demands: Demands = {}) {
  const name = `Severity ${randomUUID().slice(0, 8)}`;
  const severity = await db.severity.create({ data: { name, position: position() } });
  await db.terms.create({ data: { ...demands, severityId: severity.id } });
  return severity;
}
