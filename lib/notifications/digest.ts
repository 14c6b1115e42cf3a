import type { Actor } from "@/lib/auth/actor";
import {
  listNewLessons,
  listStillWaiting,
  type NewLessons,
  type WaitingLesson,
} from "@/lib/lessons/week";
import { type Anniversary, getAnniversary } from "@/lib/practices/anniversary";
import { listWeeksTurns, type WeeksTurn } from "@/lib/practices/week";

/** What a week brought, for one reader: what others learnt, what waits for them, what came of rules. */
export type Digest = {
  upTo: string;
  lessons: NewLessons;
  /** From before that week: what is told as new is not told again. */
  waiting: { count: number; items: WaitingLesson[] };
  practices: WeeksTurn[];
  anniversary: Anniversary | null;
};

/** @param upTo the day on which it is told; how things stand is told as of `now`. */
export async function getDigest(
  actor: Actor,
  { upTo }: { upTo: string },
  now = new Date(),
): Promise<Digest> {
  const [lessons, waiting, practices, anniversary] = await Promise.all([
    listNewLessons(actor, { upTo }),
    listStillWaiting(actor, { upTo }),
    listWeeksTurns(actor, { upTo }),
    getAnniversary(actor, { upTo }, now),
  ]);
  return { upTo, lessons, waiting, practices, anniversary };
}

/** The postmortems whose words are in it. */
export const numbersIn = ({ lessons, anniversary }: Digest): number[] => [
  ...new Set([
    ...lessons.items.map(({ number }) => number),
    ...(anniversary ? [anniversary.number] : []),
  ]),
];
