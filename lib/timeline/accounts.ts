import type { EventView } from "./schema";

/** The events of one moment: the one that stands in front, and other accounts beside it. */
export type Moment<E> = { head: E; accounts: E[] };

type Told = Pick<EventView, "id" | "beside">;

/**
 * Events that tell of one moment, together, in the order of their heads. An account whose head is
 * not among `events` stands for itself.
 */
export function groupMoments<E extends Told>(events: readonly E[]): Moment<E>[] {
  const heads = new Set(events.filter(({ beside }) => beside === null).map(({ id }) => id));
  const moments = new Map<string, Moment<E>>();
  for (const event of events)
    if (event.beside === null || !heads.has(event.beside))
      moments.set(event.id, { head: event, accounts: [] });
  for (const event of events)
    if (!moments.has(event.id)) moments.get(event.beside ?? "")?.accounts.push(event);
  return [...moments.values()];
}

/**
 * Whom each event stands beside. While a head is removed, the first of its accounts stands in for
 * it, so that they stay together and all is as it was when the head comes back.
 */
export function headsOf(
  events: readonly { id: string; besideId: string | null }[],
): Map<string, string> {
  const there = new Set(events.map(({ id }) => id));
  const standIns = new Map<string, string>();
  const heads = new Map<string, string>();
  for (const { id, besideId } of events) {
    if (besideId === null) continue;
    const head = there.has(besideId) ? besideId : (standIns.get(besideId) ?? id);
    standIns.set(besideId, head);
    if (head !== id) heads.set(id, head);
  }
  return heads;
}
