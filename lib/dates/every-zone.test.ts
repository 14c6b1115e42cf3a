import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarDay, clockTime, isToldByClock, offsetInWords, wallClock } from "./clock";
import { dayAfter, instantOf, isoOf, offsetMinutesAt } from "./instants";
import { momentAt } from "./moments";
import { MomentPlacer } from "./placed-moments";
import { readInstant } from "./written";
import { zoneNames } from "./zone-list";

const zones = zoneNames();
const zone = fc.constantFrom(...zones);
const second = 1_000;
const hour = 3_600 * second;
const from = Date.UTC(1970, 0, 2);
const until = Date.UTC(2100, 0, 1);

/** Seconds of all years that an incident can have, one in two of them within a day of a clock change. */
const zonedSecond = zone.chain((name) => {
  const any = fc.integer({ min: from / second, max: until / second });
  const changes = changesOf(name);
  const near = () =>
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -90_000, max: 90_000 }))
      .map(([change, seconds]) => change / second + seconds);
  const at = changes.length === 0 ? any : fc.oneof(any, near());
  return at.map((seconds) => ({ name, at: new Date(seconds * second) }));
});

const known = new Map<string, number[]>();

/** Instants of a zone's clock changes in the years that people remember, by another reckoning. */
function changesOf(name: string): number[] {
  const found = known.get(name) ?? [];
  if (known.has(name)) return found;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(2010, 0, 1),
  ).toZonedDateTimeISO(name);
  while (at) {
    at = at.getTimeZoneTransition("next");
    if (!at || at.year > 2027) break;
    found.push(at.epochMilliseconds);
  }
  known.set(name, found);
  return found;
}

const secondsOf = (wall: Date): number => (wall.getTime() / second) % 86_400;
const dayOf = (wall: Date) => ({
  year: wall.getUTCFullYear(),
  month: wall.getUTCMonth() + 1,
  day: wall.getUTCDate(),
});

describe("every zone that this machine knows", () => {
  it("is among those that are tried", () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(changesOf("Pacific/Apia").length).toBeGreaterThan(10);
  });

  it("keeps the distance from UTC that Temporal says", () => {
    fc.assert(
      fc.property(zonedSecond, ({ name, at }) => {
        const told = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(name);
        expect(offsetMinutesAt(at.getTime(), name)).toBe(told.offsetNanoseconds / 6e10);
      }),
      { numRuns: 1_000 },
    );
  });

  it("shows a clock that leads back to its instant, but in the second of two like hours", () => {
    fc.assert(
      fc.property(zonedSecond, ({ name, at }) => {
        const wall = wallClock(at, name);
        const back = instantOf(dayOf(wall), secondsOf(wall), name);
        if (isToldByClock(at, name)) expect(back).toBe(at.getTime());
        else {
          expect(back).toBeLessThan(at.getTime());
          expect(wallClock(new Date(back), name)).toEqual(wall);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("reads a clock time as Temporal does, also those that a change skips or shows twice", () => {
    fc.assert(
      fc.property(zonedSecond, fc.integer({ min: -2, max: 2 }), ({ name, at }, hours) => {
        const wall = new Date(wallClock(at, name).getTime() + hours * hour);
        const plain = Temporal.PlainDateTime.from(wall.toISOString().slice(0, 19));
        const expected = plain.toZonedDateTime(name).epochMilliseconds;
        expect(instantOf(dayOf(wall), secondsOf(wall), name)).toBe(expected);
        expect(readInstant(plain.toString({ smallestUnit: "second" }), name)?.getTime()).toBe(
          expected,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("keeps the order of clock times, but where it shows an hour twice", () => {
    fc.assert(
      fc.property(zonedSecond, fc.integer({ min: 0, max: 26 * 3_600 }), ({ name, at }, ahead) => {
        const later = new Date(at.getTime() + ahead * second);
        if (!isToldByClock(at, name) || !isToldByClock(later, name)) return;
        const [one, other] = [at, later].map((time) => wallClock(time, name).getTime());
        const changed =
          offsetMinutesAt(at.getTime(), name) - offsetMinutesAt(later.getTime(), name);
        if (changed <= 0) expect(one).toBeLessThanOrEqual(other ?? 0);
        expect(later.getTime() - at.getTime()).toBe(
          (other ?? 0) - (one ?? 0) + changed * 60 * second,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads back the same instant from a time and its offset, whatever the night", () => {
    fc.assert(
      fc.property(zonedSecond, ({ name, at }) => {
        if (!Number.isInteger(offsetMinutesAt(at.getTime(), name))) return;
        const written = `${calendarDay(at, name)} ${clockTime(at, name)} ${offsetInWords(at, name)}`;
        const found = momentAt(written, 0, true);
        expect(found?.rest).toBe(written.length);
        const near = dayAfter(dayOf(at), 3);
        const placer = new MomentPlacer({ zone: "Asia/Kathmandu", near });
        expect(found && isoOf(placer.place(found.moment).atMs)).toBe(isoOf(at.getTime()));
      }),
      { numRuns: 1_000 },
    );
  });
});
