import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors/domain-error";
import { excerpt } from "@/lib/markdown/plain";
import { boundsOf, circleIn } from "./bounds";
import { inOrder } from "./order";

const placeSelect = {
  id: true,
  at: true,
  endAt: true,
  precision: true,
  afterId: true,
  beforeId: true,
  position: true,
  text: true,
} as const;

/**
 * The events that are there, in the order and at the times at which readers see them; `stood` is
 * where an unknown one was put last.
 */
export async function findPlaces(tx: Tx, postmortemId: string) {
  const events = await tx.timelineEvent.findMany({
    where: { postmortemId, removalId: null },
    select: placeSelect,
  });
  const bounds = boundsOf(events);
  return inOrder(events, bounds).map((event) => {
    const anchor = bounds.get(event.id)?.anchor;
    return { ...event, stood: event.at, at: anchor === undefined ? event.at : new Date(anchor) };
  });
}

export type Place = Awaited<ReturnType<typeof findPlaces>>[number];
type Standing = Pick<Place, "id" | "at" | "endAt" | "precision">;
export type Neighbours = { afterId: string | null; beforeId: string | null };

/**
 * What an event stands between that would be number `index` of `places`: the last one that is over
 * when the next known one begins, and that one.
 */
export function neighboursAt(places: readonly Standing[], index: number): Neighbours {
  const next = places.slice(index).find(({ precision }) => precision !== "unknown");
  const last = places
    .slice(0, index)
    .findLast(({ at, endAt }) => !next || (endAt ?? at) <= next.at);
  return { afterId: last?.id ?? null, beforeId: next?.id ?? null };
}

/**
 * Puts the events of unknown time where their neighbours stand now. After everything that moves,
 * adds or removes events.
 */
export async function settleAnchors(tx: Tx, postmortemId: string): Promise<void> {
  const unknown = { postmortemId, removalId: null, precision: "unknown" } as const;
  if ((await tx.timelineEvent.count({ where: unknown })) === 0) return;
  const places = await findPlaces(tx, postmortemId);
  const moved = places.filter(({ at, stood }) => at.getTime() !== stood.getTime());
  if (moved.length === 0) return;
  await tx.$executeRaw`
    UPDATE "TimelineEvent" e SET "at" = p."at"
    FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ at }) => at)}::timestamptz[])
      AS p("id", "at")
    WHERE e."id" = p."id"`;
}

/** @throws DomainError invalid when one of these would have to lie both behind and before another. */
export async function ensureNoCircle(
  tx: Tx,
  postmortemId: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const circle = circleIn(await findPlaces(tx, postmortemId));
  const here = circle.find(({ id }) => ids.has(id));
  if (!here) return;
  const other = circle.find((place) => place !== here) ?? here;
  throw invalid(
    `This event cannot lie both behind and before the same one: look at “${excerpt(other.text, 60)}”.`,
    { after: "Leads back to itself." },
  );
}
