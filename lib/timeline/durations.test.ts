import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Milestone } from "@/lib/db/generated/enums";
import { durationsOf, gapsOf } from "./durations";
import { durationInWords } from "./words";

const at = (time: string) => `2026-03-14T${time}Z`;
const exact = (time: string, milestone: Milestone | null = null) => ({
  at: at(time),
  end: null,
  precision: "exact" as const,
  milestone,
});

describe("durations", () => {
  it("are derived from milestones", () => {
    const events = [
      exact("14:02:00", "impact_started"),
      exact("14:13:00", "detected"),
      exact("14:32:00", "mitigated"),
      exact("14:43:00", "resolved"),
    ];
    expect(
      durationsOf(events).map((duration) => `${durationInWords(duration)} ${duration.name}`),
    ).toEqual(["11 min to detect", "19 min to mitigate", "11 min to resolve"]);
  });

  it("carry the uncertainty of a range", () => {
    const [duration] = durationsOf([
      { ...exact("14:00:00", "impact_started"), end: at("14:08:00"), precision: "range" as const },
      exact("14:19:00", "detected"),
    ]);
    expect(duration && durationInWords(duration)).toBe("11 to 19 min");
  });

  it("say that they are approximate when a moment was", () => {
    const [duration] = durationsOf([
      { ...exact("14:00:00", "impact_started"), precision: "approximate" as const },
      exact("14:10:00", "detected"),
    ]);
    expect(duration && durationInWords(duration)).toBe("≈ 10 min");
  });

  it("stay unknown without both milestones, or with them the wrong way round", () => {
    expect(durationsOf([exact("14:00:00", "impact_started")])).toEqual([]);
    expect(
      durationsOf([exact("14:00:00", "detected"), exact("15:00:00", "impact_started")]),
    ).toEqual([]);
  });

  it("are never negative and never have a least above their most", () => {
    const milestone = fc.constantFrom<Milestone>(
      "impact_started",
      "detected",
      "mitigated",
      "resolved",
    );
    const moment = fc.integer({ min: 0, max: 10 ** 9 });
    const event = fc.tuple(moment, fc.option(moment), milestone).map(([start, length, mark]) => ({
      at: new Date(start).toISOString(),
      end: length === null ? null : new Date(start + length).toISOString(),
      precision: length === null ? ("exact" as const) : ("range" as const),
      milestone: mark,
    }));
    fc.assert(
      fc.property(fc.array(event), (events) => {
        for (const { leastMs, mostMs } of durationsOf(events)) {
          expect(leastMs).toBeGreaterThanOrEqual(0);
          expect(leastMs).toBeLessThanOrEqual(mostMs);
        }
      }),
    );
  });
});

describe("gaps", () => {
  it("are long silences before the mitigation", () => {
    const events = [
      exact("14:02:00"),
      exact("14:13:00"),
      exact("14:19:00"),
      exact("14:32:00", "mitigated"),
      exact("19:00:00"),
    ];
    expect(gapsOf(events)).toEqual([
      { behind: 0, lengthMs: 11 * 60_000 },
      { behind: 2, lengthMs: 13 * 60_000 },
    ]);
  });

  it("do not begin before the impact, however long the story before it is", () => {
    const events = [
      { ...exact("00:00:00"), at: "2026-03-01T00:00:00Z" },
      exact("14:02:00", "impact_started"),
      exact("14:13:00"),
      exact("14:32:00", "mitigated"),
    ];
    expect(gapsOf(events).map(({ behind }) => behind)).toEqual([1, 2]);
  });

  it("do not exist in an empty timeline", () => {
    expect(gapsOf([])).toEqual([]);
  });
});
