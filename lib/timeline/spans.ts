import type { EventView } from "./schema";

/** What is asked of an event to know where in time it lies. */
export type Timed = Pick<EventView, "at" | "end" | "precision"> &
  Partial<Pick<EventView, "id" | "after" | "before" | "beside" | "earliest" | "latest">>;

/** Milliseconds since 1970 between which it happened; null where nothing says so. */
export type Span = { earliest: number | null; latest: number | null };

/** Bounds that contradict each other bound nothing. */
export function spanOf(event: Timed): Span {
  if (event.precision !== "unknown")
    return { earliest: Date.parse(event.at), latest: Date.parse(event.end ?? event.at) };
  if (contradicts(event)) return { earliest: null, latest: null };
  return { earliest: parsed(event.earliest), latest: parsed(event.latest) };
}

/** Whether it is said to lie behind something later than what it is said to lie before. */
export function contradicts({ precision, earliest, latest }: Timed): boolean {
  if (precision !== "unknown" || !earliest || !latest) return false;
  return Date.parse(earliest) > Date.parse(latest);
}

/** From the first to the last that several accounts of one thing allow. */
export function joined(spans: readonly Span[]): Span {
  return {
    earliest: furthest(
      Math.min,
      spans.map(({ earliest }) => earliest),
    ),
    latest: furthest(
      Math.max,
      spans.map(({ latest }) => latest),
    ),
  };
}

function furthest(choose: (...ms: number[]) => number, given: (number | null)[]): number | null {
  const known = given.filter((ms) => ms !== null);
  return known.length === 0 ? null : choose(...known);
}

const parsed = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);
