import type { Actor } from "@/lib/auth/actor";
import { listUnanswered } from "@/lib/lessons/feed";
import { listNewLessons, type ToldLesson } from "@/lib/lessons/week";
import { type Anniversary, getAnniversary } from "@/lib/practices/anniversary";
import { listWeeksTurns, type WeeksTurn } from "@/lib/practices/week";
import { countWaiting } from "./waiting";

export type WaitingLesson = { id: string; headline: string; team: string };

/** What a week brought, for one reader: what others learnt, what waits for them, what came of rules. */
export type Digest = {
  upTo: string;
  lessons: { count: number; items: ToldLesson[] };
  /** The count ends at 100, as everywhere. */
  waiting: { count: number; items: WaitingLesson[] };
  practices: WeeksTurn[];
  anniversary: Anniversary | null;
};

const shown = 5;
const shownWaiting = 3;

/** @param upTo the day on which it is told; how things stand is told as of `now`. */
export async function getDigest(
  actor: Actor,
  { upTo }: { upTo: string },
  now = new Date(),
): Promise<Digest> {
  const [lessons, unanswered, { lessons: count }, practices, anniversary] = await Promise.all([
    listNewLessons(actor, { upTo }, shown),
    listUnanswered(actor, shown + shownWaiting),
    countWaiting(actor),
    listWeeksTurns(actor, { upTo }),
    getAnniversary(actor, { upTo }, now),
  ]);
  // What is told as new needs no second line, although it waits as well.
  const told = new Set(lessons.items.map(({ id }) => id));
  const items = unanswered.filter(({ id }) => !told.has(id)).slice(0, shownWaiting);
  return {
    upTo,
    lessons,
    waiting: {
      count,
      items: items.map(({ id, headline, team }) => ({ id, headline, team: team.name })),
    },
    practices,
    anniversary,
  };
}

/** The postmortems whose words are in it. */
export const numbersIn = ({ lessons, anniversary }: Digest): number[] => [
  ...new Set([
    ...lessons.items.map(({ number }) => number),
    ...(anniversary ? [anniversary.number] : []),
  ]),
];
