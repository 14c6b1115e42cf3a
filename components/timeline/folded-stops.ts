import { lengthInWords } from "@/lib/dates/clock";
import type { EventView } from "@/lib/timeline/schema";
import { type Stop, stopsOf } from "./stops";

/** A stop as it is read. What is folded is there, and out of sight until all is asked for. */
export type ReadStop<A> = { key: string; folded: boolean } & (
  | { kind: "day"; words: string }
  | { kind: "gap"; words: string }
  | { kind: "moment"; accounts: A[] }
  /** Stands in for the folded ones before it. */
  | { kind: "left out"; words: string }
);

/**
 * The stops of a timeline, of which only what was starred and what is a milestone is shown at
 * first. Silences are always shown, and so is how much is left out.
 */
export function foldedStops<A>(
  events: readonly EventView[],
  zone: string,
  accountOf: (event: EventView) => A,
): ReadStop<A>[] {
  const folds = events.some(({ starred }) => starred);
  const told: ReadStop<A>[] = [];
  let leftOut: string[] = [];
  const sayLeftOut = () => {
    const key = `${leftOut[0]} left out`;
    if (leftOut.length > 0)
      told.push({ kind: "left out", key, folded: false, words: more(leftOut) });
    leftOut = [];
  };
  for (const stop of stopsOf(events, zone)) {
    const folded = folds && isMinor(stop);
    if (stop.kind === "moment" && folded) leftOut.push(...stop.events.map(({ id }) => id));
    else sayLeftOut();
    told.push({ ...readStop(stop, zone, accountOf), folded });
  }
  sayLeftOut();
  return told;
}

const isMinor = (stop: Stop): boolean =>
  stop.kind === "moment" &&
  !stop.events.some(({ starred, milestone }) => starred || milestone !== null);

const more = ({ length }: string[]): string =>
  length === 1 ? "One more event" : `${length} more events`;

function readStop<A>(stop: Stop, zone: string, accountOf: (event: EventView) => A) {
  const { key } = stop;
  if (stop.kind === "day") return { kind: stop.kind, key, words: `${stop.day}, ${zone}` } as const;
  if (stop.kind === "moment")
    return { kind: stop.kind, key, accounts: stop.events.map(accountOf) } as const;
  const length = lengthInWords(stop.gap.toMs - stop.gap.fromMs);
  return { kind: stop.kind, key, words: `${length} with nothing recorded.` } as const;
}
