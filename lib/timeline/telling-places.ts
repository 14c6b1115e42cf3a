import { wallClock } from "@/lib/dates/clock";
import { type Day, dayAfter, instantOf } from "@/lib/dates/instants";
import type { DayPart, DayWords } from "./telling-days";
import { daysNamed, minuteAfter, readingsOf } from "./telling-readings";
import type { ClockWords, Face, LaterWords, TimeWords } from "./telling-words";

/** Milliseconds since 1970; null where the story does not say when. */
export type Place = {
  atMs: number;
  endMs: number | null;
  precision: "exact" | "approximate" | "range";
} | null;

/** The day that a story begins on, and the clock of its times. */
export type Setting = {
  zone: string;
  day: Day;
  /** What the timeline knows already; the story is near it. */
  known?: { fromMs: number; toMs: number } | undefined;
};

const dayMs = 86_400_000;

const hoursOf: Record<DayPart, number> = {
  "early morning": 6,
  morning: 9,
  noon: 12,
  afternoon: 15,
  evening: 19,
  night: 23,
};

/**
 * Puts the times of a story on the calendar in the order in which it is told. People tell forwards:
 * a time that can be read in several ways is the nearest, and one that lies behind counts as three
 * times as far, unless the words look back. `strain` adds up how far it had to reach.
 */
export class StoryPlacer {
  private lastMs: number | null = null;
  private lastStartMs: number | null = null;
  strain = 0;

  /** `first` says how the first time of two halves of the day is read. */
  constructor(
    private readonly setting: Setting,
    private readonly first: "am" | "pm",
  ) {}

  place(times: readonly TimeWords[], looksBack: boolean): Place {
    const place = this.placeOf(times, looksBack);
    const isAside = looksBack && place && this.lastMs !== null && place.atMs < this.lastMs;
    if (place && !isAside) {
      this.lastStartMs = place.atMs;
      this.lastMs = place.endMs ?? place.atMs;
    }
    return place;
  }

  private placeOf(times: readonly TimeWords[], looksBack: boolean): Place {
    const day = times.find((one): one is DayWords => one.kind === "day");
    const told = leading(times);
    if (told?.kind === "clock") return this.placeClock(told, day, looksBack);
    if (told?.kind === "later") return this.placeLater(told);
    return day ? this.placeDay(day, looksBack) : null;
  }

  private placeClock(words: ClockWords, day: DayWords | undefined, looksBack: boolean): Place {
    const atMs = this.nearest(this.readings(words.face, day), looksBack);
    if (atMs === null) return null;
    const at = atMs + words.shiftMs;
    if (!words.to)
      return { atMs: at, endMs: null, precision: words.approximate ? "approximate" : "exact" };
    const ends = this.readings({ ...words.to, zone: words.face.zone }, undefined, at).filter(
      (end) => end >= at,
    );
    return { atMs: at, endMs: Math.min(...ends, at + dayMs), precision: "range" };
  }

  private placeLater({ leastMs, mostMs }: LaterWords): Place {
    if (this.lastMs === null) return null;
    const atMs = this.lastMs + leastMs;
    if (leastMs === mostMs) return { atMs, endMs: null, precision: "approximate" };
    return { atMs, endMs: this.lastMs + mostMs, precision: "range" };
  }

  /** "The next morning" is about then; a day alone is all of that day. */
  private placeDay(words: DayWords, looksBack: boolean): Place {
    const days = daysNamed(words, this.baseDay());
    if (words.part) {
      const hours = hoursOf[words.part];
      const atMs = this.nearest(
        days.map((day) => this.instant(day, hours * 3600)),
        looksBack,
      );
      return atMs === null ? null : { atMs, endMs: null, precision: "approximate" };
    }
    const [day] = days;
    if (!day || words.shift === 0) return null;
    return {
      atMs: this.instant(day, 0),
      endMs: this.instant(day, 86_340),
      precision: "range",
    };
  }

  private readings(face: Face, day: DayWords | undefined, base = this.lastMs): number[] {
    if (face.hour === null)
      return minuteAfter(base === this.lastMs ? this.lastStartMs : base, face.minute);
    const days = day ? daysNamed(day, this.baseDay()) : this.daysAround(base);
    const on = { days, part: day?.part ?? null, zone: this.setting.zone };
    return readingsOf(face, on, base === null ? this.first : null);
  }

  private daysAround(base: number | null): Day[] {
    if (base !== null) return [-1, 0, 1].map((days) => dayAfter(this.dayOf(base), days));
    const { known, day } = this.setting;
    if (!known) return [day];
    const [from, to] = [this.dayOf(known.fromMs), this.dayOf(known.toMs)];
    return [dayAfter(from, -1), from, dayAfter(from), to, dayAfter(to)];
  }

  private baseDay(): Day {
    if (this.lastMs !== null) return this.dayOf(this.lastMs);
    const { known, day } = this.setting;
    return known ? this.dayOf(known.fromMs) : day;
  }

  private nearest(instants: readonly number[], looksBack: boolean): number | null {
    const reach = (at: number) => this.reach(at, looksBack);
    const [first, ...others] = instants;
    if (first === undefined) return null;
    const best = others.reduce((near, at) => (reach(at) < reach(near) ? at : near), first);
    this.strain += reach(best);
    return best;
  }

  private reach(at: number, looksBack: boolean): number {
    const { known } = this.setting;
    if (this.lastMs === null) return known ? Math.max(0, known.fromMs - at, at - known.toMs) : 0;
    const ahead = at - this.lastMs;
    if (looksBack) return ahead > 0 ? 3 * ahead : -ahead;
    return ahead < 0 ? -3 * ahead : ahead;
  }

  private instant(day: Day, second: number): number {
    return instantOf(day, second, this.setting.zone);
  }

  private dayOf(ms: number): Day {
    const wall = wallClock(new Date(ms), this.setting.zone);
    return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
  }
}

/** The time that a stretch is about: the first, or the clock right beside it. */
function leading(times: readonly TimeWords[]): ClockWords | LaterWords | undefined {
  const [first, second] = times.filter((one): one is ClockWords | LaterWords => one.kind !== "day");
  const beside =
    first?.kind === "later" && second?.kind === "clock" && second.start - first.end <= 3;
  return beside ? second : first;
}
