import type { Life } from "@/lib/db/generated/enums";
import { type Rhythm, turnsSince } from "./life";

export type SpellTime = { life: Life; fromAt: Date; toAt: Date | null };

/** One expected check: it came, it did not, or nothing was expected because the practice had ended. */
export type Beat = "held" | "missed" | "none";

export type Pulse = {
  from: Date;
  to: Date;
  /** So many days lie between two beats. */
  everyDays: number;
  beats: Beat[];
  /** The latest time in which it had lapsed; without an end while it still has. */
  lapsed: { from: Date; to: Date | null } | null;
};

const dayMs = 86_400_000;
/** More would not be told apart on a phone. */
const mostBeats = 26;

/**
 * A practice's life as a row of beats, each judged by how it stood when the check was expected. A
 * long life has several checks to a beat.
 */
export function pulseOf(spells: SpellTime[], rhythm: Rhythm, now: Date): Pulse | null {
  const all = upTo(spells, rhythm, now);
  const [first] = all;
  if (!first) return null;
  const days = (now.getTime() - first.fromAt.getTime()) / dayMs;
  const several = Math.max(1, Math.ceil(days / rhythm.everyDays / mostBeats));
  const everyDays = rhythm.everyDays * several;
  const count = Math.max(1, Math.ceil(days / everyDays));
  const beats = Array.from({ length: count }, (_, index) => {
    const end = new Date(first.fromAt.getTime() + (index + 1) * everyDays * dayMs);
    return beatAt(all, end < now ? end : now);
  });
  const lapse = all.findLast(({ life }) => life === "lapsed");
  return {
    from: first.fromAt,
    to: now,
    everyDays,
    beats,
    lapsed: lapse ? { from: lapse.fromAt, to: lapse.toAt } : null,
  };
}

/** What is written down may lag behind the clock by as long as nobody looked. */
function upTo(spells: SpellTime[], rhythm: Rhythm, now: Date): SpellTime[] {
  const all = [...spells].sort((a, b) => a.fromAt.getTime() - b.fromAt.getTime());
  const open = all.at(-1);
  if (!open || open.toAt || open.life === "ended") return all;
  for (const { life, at } of turnsSince({ life: open.life, fromAt: open.fromAt }, rhythm, now)) {
    const last = all.pop();
    if (last) all.push({ ...last, toAt: at });
    all.push({ life, fromAt: at, toAt: null });
  }
  return all;
}

function beatAt(spells: SpellTime[], moment: Date): Beat {
  const then = spells.findLast(({ fromAt }) => fromAt <= moment) ?? spells[0];
  if (!then || then.life === "ended") return "none";
  return then.life === "alive" ? "held" : "missed";
}
