import { calendarDay } from "@/lib/dates/clock";
import type { Prisma, Tx } from "@/lib/db/client";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { ring } from "@/lib/live/bell";
import { rhythmsOf } from "./rhythm";

export type NewNotice = {
  userId: string;
  kind: NoticeKind;
  /** What makes it this notice and no other: "activity:812", "due:<action>:2026-03-14". */
  once: string;
  activityId?: bigint | undefined;
  postmortemId?: string | undefined;
  actionItemId?: string | undefined;
  /** Facts for its sentence; never words of a postmortem. */
  detail?: Prisma.InputJsonObject | undefined;
};

/**
 * Tells people something, each of them once however often it is called. It asks nobody who may see
 * what: pass only people that `whoMaySee` or `whoIsHere` named. Returns who was told just now.
 */
export async function tell(tx: Tx, notices: NewNotice[], now: Date): Promise<string[]> {
  if (notices.length === 0) return [];
  const rhythmOf = await rhythmsOf(
    tx,
    notices.map(({ userId }) => userId),
  );
  const dayOf = (userId: string) => new Date(calendarDay(now, rhythmOf(userId).zone));
  const told = new Set<string>();
  for (let from = 0; from < notices.length; from += atOnce) {
    const rows = await tx.notice.createManyAndReturn({
      data: notices.slice(from, from + atOnce).map(({ detail = {}, ...notice }) => ({
        ...notice,
        detail,
        at: now,
        localDay: dayOf(notice.userId),
      })),
      skipDuplicates: true,
      select: { userId: true },
    });
    for (const { userId } of rows) told.add(userId);
  }
  await ring(tx, told);
  return [...told];
}

/** A statement takes 32,767 values. */
const atOnce = 1_000;
