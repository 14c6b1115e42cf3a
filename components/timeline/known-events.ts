import type { EventView } from "@/lib/timeline/schema";

/** An event's own fields as the page shows them before the server has answered. */
export type Patch = Partial<Omit<EventView, "id" | "version">>;

type Changed = {
  event: EventView;
  gone: boolean;
  /** The server has drawn it at least once, so that its absence means it was removed. */
  drawn: boolean;
};

/**
 * The events as far as this page knows: as the server drew them, joined by what was changed here
 * since, and by what was asked for and is still on its way. So a mark on one of a thousand events
 * costs one row, not the drawing of a thousand.
 */
export type KnownEvents = {
  given: readonly EventView[];
  /** How often the server has drawn them. */
  drawings: number;
  changed: ReadonlyMap<string, Changed>;
  wished: readonly { key: number; id: string; patch: Patch }[];
};

export type News =
  | { type: "drawn"; given: readonly EventView[] }
  | { type: "kept"; events: readonly EventView[] }
  | { type: "gone" | "back"; id: string }
  | { type: "swapped"; id: string; step: -1 | 1 }
  | { type: "wished"; key: number; id: string; patch: Patch }
  | { type: "settled"; key: number };

export const knownFrom = (given: readonly EventView[]): KnownEvents => ({
  given,
  drawings: 0,
  changed: new Map(),
  wished: [],
});

export function withNews(known: KnownEvents, news: News): KnownEvents {
  switch (news.type) {
    case "drawn":
      return redrawn(known, news.given);
    case "kept":
      return withChanges(
        known,
        news.events.map((event) => ({ event, gone: false })),
      );
    case "gone":
    case "back": {
      const event = newest(known, news.id);
      return event ? withChanges(known, [{ event, gone: news.type === "gone" }]) : known;
    }
    case "swapped":
      return withSwapped(known, news.id, news.step);
    case "wished":
      return { ...known, wished: [...known.wished, news] };
    case "settled":
      return { ...known, wished: known.wished.filter(({ key }) => key !== news.key) };
  }
}

/**
 * All that are there. The server's order stands; what has come or has another time here goes behind
 * everything that was not later, as the server will place it.
 */
export function eventsOf({ given, changed, wished }: KnownEvents): EventView[] {
  const times = new Map(given.map(({ id, at }) => [id, at]));
  const moved = [...changed.values()].filter(
    ({ event, gone }) => !gone && times.get(event.id) !== event.at,
  );
  const away = new Set(moved.map(({ event }) => event.id));
  const events = given
    .filter(({ id }) => !away.has(id) && !changed.get(id)?.gone)
    .map((event) => changed.get(event.id)?.event ?? event);
  for (const { event } of moved) {
    const behind = events.findLastIndex(({ at }) => at <= event.at);
    events.splice(behind + 1, 0, event);
  }
  return wished.reduce(withWish, events);
}

function withWish(events: EventView[], { id, patch }: KnownEvents["wished"][number]): EventView[] {
  return events.map((event) => (event.id === id ? { ...event, ...patch } : event));
}

/** The same with an event one place on, where the server has said that it goes there. */
function withSwapped(known: KnownEvents, id: string, step: -1 | 1): KnownEvents {
  const shown = eventsOf({ ...known, wished: [] });
  const here = shown.findIndex((event) => event.id === id);
  const [event, other] = [shown[here], shown[here + step]];
  if (!event || !other) return known;
  const given = shown.with(here, other).with(here + step, event);
  return { ...known, given };
}

function newest({ given, changed }: KnownEvents, id: string): EventView | undefined {
  return changed.get(id)?.event ?? given.find((event) => event.id === id);
}

function withChanges(known: KnownEvents, changes: Pick<Changed, "event" | "gone">[]): KnownEvents {
  const changed = new Map(known.changed);
  const drawn = new Set(known.given.map(({ id }) => id));
  for (const { event, gone } of changes)
    changed.set(event.id, {
      ...{ event, gone },
      drawn: changed.get(event.id)?.drawn ?? drawn.has(event.id),
    });
  return { ...known, changed };
}

/** What the server draws counts, but for what has been changed here since it looked. */
function redrawn(known: KnownEvents, given: readonly EventView[]): KnownEvents {
  const { changed, wished } = known;
  const now = new Map(given.map((event) => [event.id, event]));
  const newer = [...changed].filter(([id, { event, gone, drawn }]) => {
    const seen = now.get(id);
    if (!seen) return !drawn && !gone;
    return gone || event.version > seen.version;
  });
  return {
    given: sameWhereEqual(known.given, given),
    drawings: known.drawings + 1,
    changed: new Map(newer.map(([id, change]) => [id, { ...change, drawn: now.has(id) }])),
    wished,
  };
}

/** Keeps the identity of what did not change, so that its row is not drawn again. */
function sameWhereEqual(before: readonly EventView[], now: readonly EventView[]): EventView[] {
  const known = new Map(before.map((event) => [event.id, event]));
  return now.map((event) => {
    const was = known.get(event.id);
    return was && JSON.stringify(was) === JSON.stringify(event) ? was : event;
  });
}
