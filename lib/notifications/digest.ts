import type { Actor } from "@/lib/auth/actor";
import { calendarDay } from "@/lib/dates/clock";
import type { Week } from "@/lib/dates/week";
import { db } from "@/lib/db/client";
import {
  listNewLessons,
  listStillWaiting,
  type NewLessons,
  type WaitingLesson,
} from "@/lib/lessons/week";
import { type Anniversary, getAnniversary } from "@/lib/practices/anniversary";
import { listWeeksTurns, type WeeksTurn } from "@/lib/practices/week";
import { rhythmsOf } from "./rhythm";

/** What a week brought, for one reader: what others learnt, what waits for them, what came of rules. */
export type Digest = {
  /** The reader's day on which it is read. */
  today: string;
  lessons: NewLessons;
  /** From before that week: what is told as new is not told again. */
  waiting: { count: number; items: WaitingLesson[] };
  practices: WeeksTurn[];
  anniversary: Anniversary | null;
};

/** What happened in a week; how things stand is told as of `now`. */
export async function getDigest(actor: Actor, week: Week, now = new Date()): Promise<Digest> {
  const userId = actor.userId ?? "";
  const [rhythmOf, lessons, waiting, practices, anniversary] = await Promise.all([
    rhythmsOf(db, userId ? [userId] : []),
    listNewLessons(actor, week),
    listStillWaiting(actor, week),
    listWeeksTurns(actor, week),
    getAnniversary(actor, week, now),
  ]);
  const today = calendarDay(now, rhythmOf(userId).zone);
  return { today, lessons, waiting, practices, anniversary };
}

/** Whose words are in it: postmortems by number, lessons by id. */
export const wordsIn = ({ lessons, waiting, anniversary }: Digest) => ({
  told: anniversary ? [anniversary.number] : [],
  toldLessons: [...lessons.items, ...waiting.items].map(({ id }) => id),
});
