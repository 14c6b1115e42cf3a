import { wallClock } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/client";
import type { MailPace, NoticeKind } from "@/lib/db/generated/enums";
import { kinds } from "./kinds";

/** When a person wants to hear from Parapet. Minutes after midnight; 1 is Monday. */
export type Rhythm = {
  zone: string;
  quietFromMin: number;
  quietToMin: number;
  weeklyOn: number;
};

/** The columns' own defaults: from seven in the evening to eight in the morning, and Mondays. */
export const usualRhythm = { quietFromMin: 19 * 60, quietToMin: 8 * 60, weeklyOn: 1 };

/** Whoever set none lives in the organisation's zone. Answers for everybody who was asked about. */
export async function rhythmsOf(
  tx: Tx,
  userIds: Iterable<string>,
): Promise<(userId: string) => Rhythm> {
  const organisation = await tx.organisation.findFirst({ select: { zone: true } });
  const zone = organisation?.zone ?? "UTC";
  const rows = await tx.rhythm.findMany({ where: { userId: { in: [...userIds] } } });
  const own = new Map(rows.map((row) => [row.userId, { ...row, zone: row.zone ?? zone }]));
  const usual = { ...usualRhythm, zone };
  return (userId) => own.get(userId) ?? usual;
}

/** How each of these people wants each kind by mail. */
export async function pacesOf(
  tx: Tx,
  userIds: Iterable<string>,
): Promise<(userId: string, kind: NoticeKind) => MailPace> {
  const rows = await tx.mailWish.findMany({ where: { userId: { in: [...userIds] } } });
  const wished = new Map(rows.map(({ userId, kind, pace }) => [`${userId} ${kind}`, pace]));
  return (userId, kind) => wished.get(`${userId} ${kind}`) ?? kinds[kind].pace;
}

type Quiet = Pick<Rhythm, "zone" | "quietFromMin" | "quietToMin">;

/** Whether nothing is sent at this moment. Hours that begin where they end are none. */
export function isQuiet(at: Date, { zone, quietFromMin, quietToMin }: Quiet): boolean {
  const wall = wallClock(at, zone);
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  if (quietFromMin <= quietToMin) return minute >= quietFromMin && minute < quietToMin;
  return minute >= quietFromMin || minute < quietToMin;
}

/** 1 for Monday to 7 for Sunday, on the wall of `zone`. */
export const weekdayOf = (at: Date, zone: string): number => wallClock(at, zone).getUTCDay() || 7;
