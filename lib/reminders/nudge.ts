import { db, type Tx } from "@/lib/db/client";
import { type Sql, select, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { waitsForDays } from "@/lib/lessons/waiting";
import { voicesOfAll } from "@/lib/notifications/hearers";
import { whoIsHere } from "@/lib/notifications/may-see";
import { isQuiet, rhythmsOf } from "@/lib/notifications/rhythm";
import { tell } from "@/lib/notifications/tell";

const dayMs = 86_400_000;
/** A team has so long to answer before its leads are reminded. */
const patienceMs = 14 * dayMs;
/** What falls due within so many days of a reminder waits for the next one. */
const restMs = 7 * dayMs;

/**
 * Tells who speaks for a team, once for each lesson, that it has not answered; of all the lessons
 * that are due in one notice, by day, when it is day for one of them. May run at any time and twice
 * at once.
 */
export async function nudge(now: Date): Promise<void> {
  const due = await select<{ teamId: string }>`
    SELECT DISTINCT k."teamId" FROM "Ask" k
    WHERE k."answeredAt" IS NULL AND k."nudgedAt" IS NULL AND ${dueAt(now)}`;
  const voices = await voicesOfAll(
    db,
    due.map(({ teamId }) => teamId),
  );
  const here = await whoIsHere(db, voices.keys());
  const rhythmOf = await rhythmsOf(db, here);
  for (const { teamId } of due) {
    const told = here.filter((userId) => voices.get(userId)?.includes(teamId));
    if (told.every((userId) => isQuiet(now, rhythmOf(userId)))) continue;
    await transaction((tx) => nudgeTeam(tx, teamId, told, now));
  }
}

/** Asked long enough ago, and not so long that it waits no more. */
const dueAt = (now: Date): Sql => sql`(k."askedAt" <= ${new Date(now.getTime() - patienceMs)}
  AND k."askedAt" > ${new Date(now.getTime() - waitsForDays * dayMs)})`;

async function nudgeTeam(tx: Tx, teamId: string, told: string[], now: Date): Promise<void> {
  const lately = await tx.notice.count({
    where: {
      userId: { in: told },
      kind: "answer_awaited",
      at: { gt: new Date(now.getTime() - restMs) },
      detail: { path: ["teamId"], equals: teamId },
    },
  });
  if (lately > 0) return;
  // Taken by whoever comes first: another server finds nothing left.
  const taken = await tx.$queryRaw<{ lessonId: string }[]>(sql`
    UPDATE "Ask" k SET "nudgedAt" = ${now}
    FROM "Lesson" l JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    WHERE l."id" = k."lessonId" AND l."removalId" IS NULL AND l."publishedAt" IS NOT NULL
      AND k."teamId" = ${teamId}::uuid AND k."answeredAt" IS NULL AND k."nudgedAt" IS NULL
      AND ${dueAt(now)}
    RETURNING k."lessonId"`);
  const [first] = taken;
  if (!first) return;
  const one = taken.length === 1 ? { lesson: first.lessonId } : {};
  const detail = { teamId, lessons: taken.length, ...one };
  const once = `nudge:${teamId}:${now.toISOString()}`;
  await tell(
    tx,
    told.map((userId) => ({ userId, kind: "answer_awaited", once, detail })),
    now,
  );
}
