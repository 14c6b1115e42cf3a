import { calendarDay } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/client";
import type { MailPace, NoticeKind } from "@/lib/db/generated/enums";
import type { Unmailed } from "./letters-rows";
import { isTime } from "./letters-time";
import { whoIsHere } from "./may-see";
import { pacesOf, type Rhythm, rhythmsOf } from "./rhythm";

/** Somebody to whom a letter may be written, at this moment. */
export type Reader = {
  userId: string;
  /** Empty for who has no way in any more, and gets none. */
  address: string;
  rhythm: Rhythm;
  paceOf: (kind: NoticeKind) => MailPace;
  now: Date;
  /** In their own zone. */
  day: string;
  gatheredToday: boolean;
  /** Whether this day's reminders were told. */
  reminded: boolean;
  /** Promises about which they had a letter today. */
  mailedToday: ReadonlySet<string>;
};

export async function findReader(tx: Tx, userId: string, now: Date): Promise<Reader> {
  const rhythm = (await rhythmsOf(tx, [userId]))(userId);
  const paces = await pacesOf(tx, [userId]);
  const day = calendarDay(now, rhythm.zone);
  const today = { userId, localDay: new Date(day) };
  const [here] = await whoIsHere(tx, [userId]);
  const person = here ? await tx.user.findUnique({ where: { id: here } }) : null;
  return {
    userId,
    address: person?.email ?? "",
    rhythm,
    paceOf: (kind) => paces(userId, kind),
    now,
    day,
    gatheredToday: (await tx.letter.count({ where: { ...today, gathered: true } })) > 0,
    reminded:
      (await tx.remindedDay.count({ where: { userId, localDay: { gte: today.localDay } } })) > 0,
    mailedToday: await actionsMailed(tx, today),
  };
}

async function actionsMailed(tx: Tx, today: { userId: string; localDay: Date }) {
  const rows = await tx.notice.findMany({
    where: { userId: today.userId, letter: today, actionItemId: { not: null } },
    select: { actionItemId: true },
  });
  return new Set(rows.flatMap(({ actionItemId }) => actionItemId ?? []));
}

/** Whether a notice goes now, waits, or needs no letter. Nobody hears of a promise twice a day. */
export function fateOf(notice: Unmailed, reader: Reader): "letter" | "wait" | "none" {
  const pace = reader.paceOf(notice.kind);
  if (reader.address === "" || notice.read || pace === "never") return "none";
  if (!isTime(pace, notice, reader)) return "wait";
  if (!notice.theirs || notice.over) return "none";
  const known = notice.actionItemId !== null && reader.mailedToday.has(notice.actionItemId);
  return known ? "wait" : "letter";
}
