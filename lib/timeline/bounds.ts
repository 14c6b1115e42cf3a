import type { Precision } from "@/lib/db/generated/enums";

/** An event as far as its place in time goes. */
export type Placeable = {
  id: string;
  at: Date;
  endAt: Date | null;
  precision: Precision;
  afterId: string | null;
  beforeId: string | null;
};

/**
 * Milliseconds since 1970 between which an unknown time lies; null where nothing says so. `anchor`
 * is its place in the order: behind what it follows, else before what it precedes.
 */
export type Bounds = { earliest: number | null; latest: number | null; anchor: number };

/**
 * Where the events of unknown time lie, by those that they are said to lie between, also through
 * chains of other unknown ones. Events in a circle bound each other no more. Wants all events of a
 * timeline; takes time in proportion to their number.
 */
export function boundsOf(events: readonly Placeable[]): Map<string, Bounds> {
  const unknown = events.filter(isUnknown);
  const bounds = new Map<string, Bounds>();
  if (unknown.length === 0) return bounds;
  for (const { id, at } of unknown)
    bounds.set(id, { earliest: null, latest: null, anchor: at.getTime() });
  const chains = chainsOf(events, unknown);
  for (const event of chains.order) setBound(event, "earliest", chains.followed, bounds);
  for (const event of chains.order.toReversed()) setBound(event, "latest", chains.preceded, bounds);
  for (const event of chains.order) setAnchor(event, chains.followed, bounds);
  return bounds;
}

/** The events that are said to lie behind one another all around; none where all is well. */
export function circleIn<E extends Placeable>(events: readonly E[]): E[] {
  const { followed, preceded, order } = chainsOf(events, events);
  const fromStart = new Set(order);
  const stuck = events.filter((event) => !fromStart.has(event));
  const fromEnd = new Set(inOrder(stuck, preceded, followed));
  return stuck.filter((event) => !fromEnd.has(event));
}

const isUnknown = ({ precision }: Placeable): boolean => precision === "unknown";

type Neighbours = Map<string, Placeable[]>;

/** What each event follows and precedes, and `among` in an order that respects it; no circles. */
function chainsOf(events: readonly Placeable[], among: readonly Placeable[]) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const followed: Neighbours = new Map(events.map(({ id }) => [id, []]));
  const preceded: Neighbours = new Map(events.map(({ id }) => [id, []]));
  const connect = (first: Placeable | undefined, second: Placeable | undefined) => {
    if (!first || !second) return;
    followed.get(second.id)?.push(first);
    preceded.get(first.id)?.push(second);
  };
  for (const event of events.filter(isUnknown)) {
    connect(byId.get(event.afterId ?? ""), event);
    connect(event, byId.get(event.beforeId ?? ""));
  }
  return { followed, preceded, order: inOrder(among, followed, preceded) };
}

function inOrder(among: readonly Placeable[], followed: Neighbours, preceded: Neighbours) {
  const here = new Set(among);
  const waiting = new Map(
    among.map(({ id }) => [id, (followed.get(id) ?? []).filter((one) => here.has(one)).length]),
  );
  const order = among.filter(({ id }) => waiting.get(id) === 0);
  for (const { id } of order) {
    for (const next of preceded.get(id) ?? []) {
      const left = (waiting.get(next.id) ?? 0) - 1;
      waiting.set(next.id, left);
      if (left === 0) order.push(next);
    }
  }
  return order;
}

function setBound(
  { id }: Placeable,
  side: "earliest" | "latest",
  neighbours: Neighbours,
  bounds: Map<string, Bounds>,
): void {
  const own = bounds.get(id);
  if (!own) return;
  for (const one of neighbours.get(id) ?? []) {
    const edge = side === "earliest" ? (one.endAt ?? one.at) : one.at;
    const limit = isUnknown(one) ? (bounds.get(one.id)?.[side] ?? null) : edge.getTime();
    if (limit === null) continue;
    const closer = side === "earliest" ? Math.max : Math.min;
    own[side] = closer(own[side] ?? limit, limit);
  }
}

function setAnchor(event: Placeable, followed: Neighbours, bounds: Map<string, Bounds>): void {
  const own = bounds.get(event.id);
  if (!own) return;
  const stood = own.anchor;
  // What it followed was removed: it keeps its place as far as the rest allows.
  const free = event.afterId === null ? own.latest : Math.min(stood, own.latest ?? stood);
  own.anchor = own.earliest ?? free ?? stood;
  for (const { id } of followed.get(event.id) ?? [])
    own.anchor = Math.max(own.anchor, bounds.get(id)?.anchor ?? own.anchor);
}
