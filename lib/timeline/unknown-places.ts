import type { Day } from "@/lib/dates/instants";
import type { Moment } from "@/lib/dates/moments";
import { MomentPlacer } from "@/lib/dates/placed-moments";
import { invalid } from "@/lib/errors/domain-error";
import type { Place } from "./anchors";
import type { UnknownTime } from "./unknown-times";

type Around = { zone: string; day: Day };
type Named = { after?: string | null; before?: string | null };

/**
 * The events whose times an unknown time names; nothing where it names none. Null for "between 14:02
 * and 14:10" where no events stand there, for that is a range.
 * @throws DomainError invalid where no event stands at the one time that it names.
 */
export function neighboursNamed(
  { after, before }: UnknownTime,
  places: readonly Place[],
  around: Around,
): Named | null {
  if (!after && !before) return {};
  const ends = after && findAt(after, places, around, "after");
  const starts = before && findAt(before, places, around, "before");
  if (after && before && (!ends || !starts)) return null;
  for (const [named, found] of [
    [after, ends],
    [before, starts],
  ] as const)
    if (named && !found) throw nobodyThere(named);
  return { after: ends?.id ?? null, before: starts?.id ?? null };
}

/** The last event that is over at that time, or the first that begins; to the minute, as written. */
function findAt(
  moment: Moment,
  places: readonly Place[],
  { zone, day }: Around,
  side: "after" | "before",
): Place | undefined {
  const ms = new MomentPlacer({ zone, near: day, day }).place(moment).atMs;
  const edge = ({ at, endAt }: Place) => (side === "after" ? (endAt ?? at) : at).getTime();
  const known = places.filter(({ precision }) => precision !== "unknown");
  const exact = known.filter((place) => secondOf(edge(place)) === secondOf(ms));
  const near = known.filter((place) => minuteOf(edge(place)) === minuteOf(ms));
  const found = exact.length > 0 || moment.clock?.known === "second" ? exact : near;
  return side === "after" ? found.at(-1) : found[0];
}

const secondOf = (ms: number): number => Math.floor(ms / 1_000);
const minuteOf = (ms: number): number => Math.floor(ms / 60_000);

function nobodyThere({ text }: Moment) {
  return invalid(
    `No event stands at ${text}. Name the time of one that does, or write ? to leave it where it stands.`,
  );
}
