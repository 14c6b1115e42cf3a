import type { Bounds, Placeable } from "./bounds";

type Ordered = Placeable & { position: string };

/**
 * Events in the order of time; of equal time, as people placed them. One of unknown time stands
 * behind what it follows and before what it precedes. Takes time in proportion to their number,
 * besides sorting.
 */
export function inOrder<E extends Ordered>(
  events: readonly E[],
  bounds: ReadonlyMap<string, Bounds>,
): E[] {
  const moments = new Map<number, E[]>();
  for (const event of events) {
    const at = bounds.get(event.id)?.anchor ?? event.at.getTime();
    const there = moments.get(at);
    if (there) there.push(event);
    else moments.set(at, [event]);
  }
  const times = [...moments.keys()].sort((a, b) => a - b);
  return times.flatMap((at) => within(moments.get(at) ?? []));
}

/** Events of one moment: as placed, but each behind those that it is said to follow. */
function within<E extends Ordered>(events: E[]): E[] {
  if (events.length < 2) return events;
  const placed = events.toSorted(byPosition);
  if (!placed.some(({ precision }) => precision === "unknown")) return placed;
  const follows = followedIn(placed);
  const begun = new Set<E>();
  const order: E[] = [];
  // A walk without recursion: a chain may be longer than the stack is deep.
  for (const event of placed) {
    const path = begun.has(event) ? [] : [event];
    for (let last = path.at(-1); last; last = path.at(-1)) {
      begun.add(last);
      const first = follows.get(last)?.pop();
      if (first && !begun.has(first)) path.push(first);
      else if (!first) order.push(...path.splice(-1));
    }
  }
  return order;
}

/** Of each event what it stands behind, the first of them last. */
function followedIn<E extends Ordered>(placed: readonly E[]): Map<E, E[]> {
  const byId = new Map(placed.map((event) => [event.id, event]));
  const follows = new Map<E, E[]>(placed.map((event) => [event, []]));
  for (const event of placed.toReversed()) {
    if (event.precision !== "unknown") continue;
    const first = byId.get(event.afterId ?? "");
    const next = byId.get(event.beforeId ?? "");
    if (first) follows.get(event)?.push(first);
    if (next) follows.get(next)?.push(event);
  }
  return follows;
}

function byPosition(a: Ordered, b: Ordered): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
