import type { Tx } from "@/lib/db/client";
import type { Precision } from "@/lib/db/generated/enums";
import { invalid } from "@/lib/errors/domain-error";
import type { FoundPostmortem } from "@/lib/postmortems/find";
import {
  ensureNoCircle,
  findPlaces,
  type Neighbours,
  neighboursAt,
  settleAnchors,
} from "./anchors";
import { findEvent } from "./find";
import { type StoredMoment, storedMoment } from "./moments";
import type { NewEvents } from "./schema";

type Given = NewEvents["events"][number];
type Said = { after?: string | null | undefined; before?: string | null | undefined };
type Added = { id: string; at: Date; endAt: Date | null; precision: Precision };

/**
 * New events with their times. One of unknown time stands for now where it was written: behind the
 * one before it, the first of them behind the last of the timeline.
 */
export async function withMoments(
  tx: Tx,
  postmortem: FoundPostmortem,
  events: readonly Given[],
): Promise<{ event: Given; moment: StoredMoment }[]> {
  const timed: { event: Given; moment: StoredMoment }[] = [];
  for (const event of events) {
    const before = timed.at(-1)?.moment;
    const isPlaceless = event.precision === "unknown" && event.at === undefined;
    const at = isPlaceless
      ? (before?.endAt ?? before?.at ?? (await endOf(tx, postmortem))).toISOString()
      : event.at;
    if (event.precision !== "unknown") ensureUnplaced(event);
    timed.push({ event, moment: storedMoment({ ...event, at }, postmortem.zone) });
  }
  return timed;
}

async function endOf(tx: Tx, { id, occurredOn, createdAt }: FoundPostmortem): Promise<Date> {
  const last = await tx.timelineEvent.findFirst({
    where: { postmortemId: id, removalId: null },
    orderBy: [{ at: "desc" }, { position: "desc" }],
    select: { at: true, endAt: true },
  });
  return last?.endAt ?? last?.at ?? occurredOn ?? createdAt;
}

/**
 * Says of new events of unknown time what they lie between: what they name, else their neighbours
 * among those that came with them, else those on the timeline. Answers whether there was any.
 */
export async function placeBatch(
  tx: Tx,
  postmortemId: string,
  events: readonly Given[],
  added: readonly Added[],
): Promise<boolean> {
  const unknown = added.filter(({ precision }) => precision === "unknown");
  if (unknown.length === 0) return false;
  const places: (Neighbours & { id: string })[] = [];
  for (const [index, { id, precision }] of added.entries()) {
    if (precision !== "unknown") continue;
    const said = events[index] ?? {};
    const place = isPlaced(said)
      ? await saidPlace(tx, postmortemId, id, said)
      : added.length > 1
        ? neighboursAt(added.toSpliced(index, 1), index)
        : await standingPlace(tx, postmortemId, id);
    places.push({ ...place, id });
  }
  await setPlaces(tx, places);
  await ensureNoCircle(tx, postmortemId, new Set(places.map(({ id }) => id)));
  await settleAnchors(tx, postmortemId);
  return true;
}

async function setPlaces(tx: Tx, places: readonly (Neighbours & { id: string })[]) {
  await tx.$executeRaw`
    UPDATE "TimelineEvent" e SET "afterId" = p."afterId", "beforeId" = p."beforeId"
    FROM unnest(
      ${places.map(({ id }) => id)}::uuid[],
      ${places.map(({ afterId }) => afterId)}::uuid[],
      ${places.map(({ beforeId }) => beforeId)}::uuid[]
    ) AS p("id", "afterId", "beforeId")
    WHERE e."id" = p."id"`;
}

export const isPlaced = ({ after, before }: Said): boolean =>
  after !== undefined || before !== undefined;

/** @throws DomainError invalid for a known time with neighbours. */
export function ensureUnplaced({ after, before }: Said): void {
  if (after || before)
    throw invalid(
      "Only an event of unknown time lies between others. Say that its time is unknown, or leave them out.",
      { [after ? "after" : "before"]: "Its time is known." },
    );
}

const nowhere: Neighbours = { afterId: null, beforeId: null };

/**
 * What an event is said to lie between; a side that nothing is said of stays as it was.
 * @throws DomainError not_found for another postmortem's events, invalid for the event itself.
 */
export async function saidPlace(
  tx: Tx,
  postmortemId: string,
  id: string,
  { after, before }: Said,
  was: Neighbours = nowhere,
): Promise<Neighbours> {
  for (const one of [after, before]) if (one) await findEvent(tx, postmortemId, one);
  const { afterId, beforeId } = was;
  const place = {
    afterId: after === undefined ? afterId : after,
    beforeId: before === undefined ? beforeId : before,
  };
  if (place.afterId === id || place.beforeId === id)
    throw elsewhere(place.afterId === id ? "after" : "before");
  if (place.afterId !== null && place.afterId === place.beforeId) throw elsewhere("before");
  return place;
}

const elsewhere = (field: "after" | "before") =>
  invalid("An event lies between two others. Choose another one.", {
    [field]: "Choose another event.",
  });

/** What an event stands between now, or would at another time. */
export async function standingPlace(tx: Tx, postmortemId: string, id: string, at?: Date) {
  const places = await findPlaces(tx, postmortemId);
  const here = places.findIndex((place) => place.id === id);
  const others = places.toSpliced(here, 1);
  const later = at === undefined ? here : others.findIndex((place) => place.at > at);
  return neighboursAt(others, later < 0 ? others.length : later);
}
