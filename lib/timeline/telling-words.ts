import type { DayWords } from "./telling-days";
import type { Stretch } from "./telling-sentences";

/** A time on the face of a clock; without an hour it is the next such minute. */
export type Face = {
  hour: number | null;
  minute: number;
  second: number;
  half: "am" | "pm" | null;
  /** Nothing in the writing says which half of the day. */
  isTwelve: boolean;
  zone: string | null;
};

export type ClockWords = Stretch & {
  kind: "clock";
  face: Face;
  to: Face | null;
  approximate: boolean;
  /** "just before noon" */
  shiftMs: number;
};
/** So much after what was told before, or before it where negative. */
export type LaterWords = Stretch & { kind: "later"; leastMs: number; mostMs: number };
export type TimeWords = ClockWords | LaterWords | DayWords;

export const apart = (one: Stretch, others: readonly Stretch[]): boolean =>
  others.every(({ start, end }) => one.end <= start || one.start >= end);
