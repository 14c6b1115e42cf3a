import { lengthInWords } from "@/lib/dates/clock";
import { groupMoments } from "./accounts";
import { sourceKey } from "./ahead";
import type { EventView } from "./schema";

/** `source` tells every moment that both tell so much later than `other`. */
export type ClockDoubt = { source: string; other: string; laterMs: number; eventId: string };

const shortestMs = 20_000;
const sameMs = 2_000;

/**
 * Sources that differ by the same length wherever both tell of one moment, at least twice: a sign
 * that one of their clocks is off, rather than somebody's memory.
 */
export function clockDoubts(events: readonly EventView[]): ClockDoubt[] {
  const pairs = new Map<string, ClockDoubt[]>();
  for (const { head, accounts } of groupMoments(events)) {
    for (const account of accounts) {
      const doubt = differenceOf(head, account);
      if (!doubt) continue;
      const key = JSON.stringify([doubt.source, doubt.other].map(sourceKey));
      const known = pairs.get(key);
      if (known) known.push(doubt);
      else pairs.set(key, [doubt]);
    }
  }
  return [...pairs.values()].flatMap((found) => (isConstant(found) ? found.slice(0, 1) : []));
}

function differenceOf(one: EventView, other: EventView): ClockDoubt | null {
  const exact = [one, other].every(({ precision, source }) => precision === "exact" && source);
  if (!exact || sourceKey(one.source) === sourceKey(other.source)) return null;
  const byName = [one, other].toSorted((a, b) =>
    sourceKey(a.source) < sourceKey(b.source) ? -1 : 1,
  );
  const [first, second] = byName;
  if (!first || !second) return null;
  const laterMs = Date.parse(first.at) - Date.parse(second.at);
  return { source: first.source, other: second.source, laterMs, eventId: first.id };
}

function isConstant(found: readonly ClockDoubt[]): boolean {
  const differences = found.map(({ laterMs }) => laterMs);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  return (
    found.length > 1 &&
    most - least <= sameMs &&
    Math.min(Math.abs(least), Math.abs(most)) >= shortestMs
  );
}

/** "“deploy log” tells it 3 min later than “#inc” each time. Is one of the clocks off?" */
export function doubtInWords({ source, other, laterMs }: ClockDoubt): string {
  const [late, early] = laterMs > 0 ? [source, other] : [other, source];
  const length = lengthInWords(Math.abs(laterMs));
  return `“${late}” tells it ${length} later than “${early}” each time. Is one of the clocks off?`;
}
