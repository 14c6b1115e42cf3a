import { describe, expect, it } from "vitest";
import { expectedAfter, lapsesAt, nextCheck, stateOf, turnsSince } from "./life";

const dayMs = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * dayMs);
const rhythm = (everyDays: number, due: number) => ({ everyDays, nextCheckAt: at(due) });

/** Numbers that look random and are the same in each run. */
function* numbers(seed = 7): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe("how an adoption stands", () => {
  it("is alive until its check is due, due for a quarter of its rhythm, then lapsed", () => {
    const every = rhythm(8, 8);
    expect([0, 7.99, 8, 9.99, 10, 400].map((day) => stateOf(every, at(day)))).toEqual([
      "alive",
      "alive",
      "due",
      "due",
      "lapsed",
      "lapsed",
    ]);
  });

  it("has a day of grace at least", () => {
    expect(lapsesAt(rhythm(1, 5))).toEqual(at(6));
    expect(lapsesAt(rhythm(4, 5))).toEqual(at(6));
    expect(lapsesAt(rhythm(30, 5))).toEqual(at(12.5));
  });

  it("only grows older without a check, whatever its rhythm", () => {
    const random = numbers();
    const next = () => random.next().value as number;
    const order = ["alive", "due", "lapsed"];
    for (let round = 0; round < 500; round += 1) {
      const every = rhythm(1 + Math.floor(next() * 366), next() * 100);
      const [early = 0, late = 0] = [next() * 600, next() * 600].sort((a, b) => a - b);
      const before = order.indexOf(stateOf(every, at(early)));
      expect(order.indexOf(stateOf(every, at(late)))).toBeGreaterThanOrEqual(before);
    }
  });
});

describe("a check", () => {
  it("that holds makes it alive for a whole rhythm, and never brings the next one nearer", () => {
    const random = numbers(11);
    const next = () => random.next().value as number;
    for (let round = 0; round < 500; round += 1) {
      const every = rhythm(1 + Math.floor(next() * 366), next() * 100);
      const now = at(next() * 600);
      const nextCheckAt = expectedAfter(every, { at: now, followed: true });
      expect(stateOf({ ...every, nextCheckAt }, now)).toBe("alive");
      expect(nextCheckAt.getTime()).toBeGreaterThanOrEqual(every.nextCheckAt.getTime());
      expect(nextCheckAt.getTime()).toBeGreaterThanOrEqual(
        nextCheck(now, every.everyDays).getTime(),
      );
    }
  });

  it("that does not hold makes it due at once, and gives no new time when it is due already", () => {
    const every = rhythm(8, 8);
    expect(expectedAfter(every, { at: at(3), followed: false })).toEqual(at(3));
    expect(expectedAfter(every, { at: at(9), followed: false })).toEqual(at(8));
  });
});

describe("what came about", () => {
  const open = (life: "alive" | "due" | "lapsed", day = 0) => ({ life, fromAt: at(day) });

  it("is told with its own moments, however late somebody looks", () => {
    expect(turnsSince(open("alive"), rhythm(8, 8), at(300))).toEqual([
      { life: "due", at: at(8) },
      { life: "lapsed", at: at(10) },
    ]);
    expect(turnsSince(open("due", 8), rhythm(8, 8), at(300))).toEqual([
      { life: "lapsed", at: at(10) },
    ]);
  });

  it("is nothing while nothing changed", () => {
    expect(turnsSince(open("alive"), rhythm(8, 8), at(7))).toEqual([]);
    expect(turnsSince(open("lapsed", 10), rhythm(8, 8), at(300))).toEqual([]);
  });

  it("is its coming alive again, at the moment of the look", () => {
    expect(turnsSince(open("lapsed", 10), rhythm(8, 28), at(20))).toEqual([
      { life: "alive", at: at(20) },
    ]);
  });

  it("never begins before the spell that it ends", () => {
    expect(turnsSince(open("alive", 20), rhythm(8, 8), at(21))).toEqual([
      { life: "due", at: at(20) },
      { life: "lapsed", at: at(20) },
    ]);
  });
});
