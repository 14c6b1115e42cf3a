import { lengthInWords } from "@/lib/dates/clock";
import type { Outcome } from "@/lib/db/generated/enums";

/** What a figure needs of each layer, in the order of the row. */
export type TowerMark = {
  slug: string;
  name: string;
  outcome: Outcome | null;
  /** From the start of the impact until it held, or fired. */
  heldAfterMin?: number | null | undefined;
  /** The change came in here. Counts on a marked layer only. */
  entry?: boolean | undefined;
  /** The cheapest layer that could have caught it. Counts on a marked layer only. */
  cheapest?: boolean | undefined;
};

export const outcomeWords: Record<Outcome, string> = {
  held: "held",
  let_through: "let it through",
  fired_unseen: "fired, nobody saw",
  bypassed: "bypassed",
  not_there: "not there",
  does_not_apply: "does not apply",
};

/** In the order in which the step offers them. */
export const outcomes = Object.keys(outcomeWords) as Outcome[];

export const wordsOf = (outcome: Outcome | null): string =>
  outcome === null ? "not marked" : outcomeWords[outcome];

/** Only a layer that held, or fired, has minutes until then. */
export const isTimed = (outcome: Outcome | null): boolean =>
  outcome === "held" || outcome === "fired_unseen";

/** "11 min", "2 h 5 min". */
export const minutesInWords = (minutes: number): string =>
  minutes === 0 ? "at once" : lengthInWords(minutes * 60_000);

/**
 * The change's way by places in the row: it came in at `from`, and the layers in front never met
 * it; it went through those before `until`; there it ended at the layer that held, or, where none
 * did, past the last one. Null while nothing is marked, for then nothing is known.
 */
export type Path<T> = { from: number; until: number; held: T | null };

export function pathOf<T extends TowerMark>(marks: readonly T[]): Path<T> | null {
  if (marks.every(({ outcome }) => outcome === null)) return null;
  const from = Math.max(
    0,
    marks.findIndex(({ entry, outcome }) => entry && outcome !== null),
  );
  const end = marks.findIndex(({ outcome }, index) => index >= from && outcome === "held");
  return end === -1
    ? { from, until: marks.length, held: null }
    : { from, until: end, held: marks[end] ?? null };
}

/** What a figure draws for a layer: what it did, or that the change came in behind it. */
export type Shape = Outcome | "not_met" | null;

/** A layer as a figure shows it, in shapes and in words. */
export type Drawn = {
  slug: string;
  name: string;
  shape: Shape;
  /** "held, 11 min" */
  words: string;
  entry: boolean;
  cheapest: boolean;
};

/** The entry is told apart only where something stands in front of it. */
export function drawnOf(marks: readonly TowerMark[]): Drawn[] {
  const from = pathOf(marks)?.from ?? 0;
  return marks.map(({ slug, name, outcome, heldAfterMin, cheapest }, index) => {
    const met = index >= from;
    const after = isTimed(outcome) && typeof heldAfterMin === "number" ? heldAfterMin : null;
    const did = after === null ? wordsOf(outcome) : `${wordsOf(outcome)}, ${minutesInWords(after)}`;
    return {
      slug,
      name,
      shape: met ? outcome : "not_met",
      words: met ? did : "not met",
      entry: from > 0 && index === from,
      cheapest: Boolean(cheapest) && outcome !== null,
    };
  });
}
