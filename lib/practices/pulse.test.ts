import { describe, expect, it } from "vitest";
import { pulseOf } from "./pulse";

const dayMs = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * dayMs);
const spell = (life: "alive" | "due" | "lapsed" | "ended", from: number, to: number | null) => ({
  life,
  fromAt: at(from),
  toAt: to === null ? null : at(to),
});

describe("the pulse", () => {
  it("has a beat for each expected check: it came, it did not, it came again", () => {
    const spells = [
      spell("alive", 0, 15),
      spell("due", 15, 17),
      spell("lapsed", 17, 29),
      spell("alive", 29, null),
    ];
    const pulse = pulseOf(spells, { everyDays: 7, nextCheckAt: at(36) }, at(35));
    expect(pulse).toMatchObject({
      everyDays: 7,
      beats: ["held", "held", "missed", "missed", "held"],
      lapsed: { from: at(17), to: at(29) },
    });
  });

  it("goes by the clock where nobody has written the lapse down yet", () => {
    const rhythm = { everyDays: 8, nextCheckAt: at(8) };
    const pulse = pulseOf([spell("alive", 0, null)], rhythm, at(20));
    expect(pulse).toMatchObject({
      beats: ["missed", "missed", "missed"],
      lapsed: { from: at(10) },
    });
    expect(pulseOf([spell("alive", 0, null)], rhythm, at(7))?.beats).toEqual(["held"]);
  });

  it("expects nothing once the practice is given up", () => {
    const spells = [spell("alive", 0, 15), spell("ended", 15, null)];
    const pulse = pulseOf(spells, { everyDays: 10, nextCheckAt: at(20) }, at(40));
    expect(pulse?.beats).toEqual(["held", "none", "none", "none"]);
  });

  it("stays as narrow as a phone, however long the practice lives", () => {
    const rhythm = { everyDays: 1, nextCheckAt: at(1001) };
    const pulse = pulseOf([spell("alive", 0, null)], rhythm, at(1000));
    expect(pulse?.beats.length).toBeLessThanOrEqual(26);
    expect(pulse?.beats.every((beat) => beat === "held")).toBe(true);
  });

  it("is nothing without a life", () => {
    expect(pulseOf([], { everyDays: 1, nextCheckAt: at(1) }, at(2))).toBeNull();
  });
});
