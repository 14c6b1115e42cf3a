const dayMs = 86_400_000;

/** How an adoption stands by the clock alone. */
export type Standing = "alive" | "due" | "lapsed";

/** When the next check is expected, and how often one is. */
export type Rhythm = { nextCheckAt: Date; everyDays: number };

/** After this long without the expected check it has lapsed: a quarter of its rhythm, a day at least. */
const graceMs = (everyDays: number): number => Math.max(1, everyDays / 4) * dayMs;

export const lapsesAt = ({ nextCheckAt, everyDays }: Rhythm): Date =>
  new Date(nextCheckAt.getTime() + graceMs(everyDays));

export function stateOf(rhythm: Rhythm, now: Date): Standing {
  if (now < rhythm.nextCheckAt) return "alive";
  return now < lapsesAt(rhythm) ? "due" : "lapsed";
}

export const nextCheck = (from: Date, everyDays: number): Date =>
  new Date(from.getTime() + everyDays * dayMs);

/**
 * When the next one is expected after a check. One that holds never brings it nearer; one that does
 * not makes it due at once, and from there the grace is the time to mend it.
 */
export function expectedAfter(rhythm: Rhythm, check: { at: Date; followed: boolean }): Date {
  const then = check.followed ? nextCheck(check.at, rhythm.everyDays) : check.at;
  const later = then > rhythm.nextCheckAt;
  return later === check.followed ? then : rhythm.nextCheckAt;
}

export type Turn = { life: Standing; at: Date };

const order: Standing[] = ["alive", "due", "lapsed"];

/**
 * What came about since a spell that is still open began, with the moments at which it did, however
 * late somebody looks. None of them lies before the spell's own beginning.
 */
export function turnsSince(open: { life: Standing; fromAt: Date }, rhythm: Rhythm, now: Date) {
  const state = stateOf(rhythm, now);
  const steps = order.indexOf(state) - order.indexOf(open.life);
  if (steps < 0) return [{ life: state, at: now }];
  const turns: Turn[] = [
    { life: "due", at: rhythm.nextCheckAt },
    { life: "lapsed", at: lapsesAt(rhythm) },
  ];
  return turns
    .filter(({ life }) => order.indexOf(life) > order.indexOf(open.life))
    .slice(0, steps)
    .map(({ life, at }) => ({ life, at: notBefore(open.fromAt, at) }));
}

const notBefore = (first: Date, at: Date): Date =>
  new Date(Math.max(first.getTime(), at.getTime()));
