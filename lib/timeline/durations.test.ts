import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Milestone } from "@/lib/db/generated/enums";
import { durationsOf, phasesOf } from "./durations";
import { gapsOf } from "./gaps";
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

  it("say at least, at most or nothing where a time is known only by its neighbours", () => {
    const unknown = (milestone: Milestone, earliest: string | null, latest: string | null) => ({
      ...exact("14:13:00", milestone),
      precision: "unknown" as const,
      ...{ earliest: earliest && at(earliest), latest: latest && at(latest) },
    });
    const words = (detected: ReturnType<typeof unknown>) =>
      durationsOf([exact("14:02:00", "impact_started"), detected]).map(durationInWords);
    expect(words(unknown("detected", "14:13:00", "14:21:00"))).toEqual(["11 to 19 min"]);
    expect(words(unknown("detected", "14:13:00", null))).toEqual(["at least 11 min"]);
    expect(words(unknown("detected", null, "14:10:00"))).toEqual(["up to 8 min"]);
    expect(words(unknown("detected", null, null))).toEqual(["unknown"]);
    expect(words(unknown("detected", "14:21:00", "14:13:00"))).toEqual(["unknown"]);
  });

  it("are approximate where a neighbour of an unknown time is", () => {
    const events = [
      { ...exact("14:00:00", "impact_started"), id: "a" },
      { ...exact("14:10:00"), id: "b", precision: "approximate" as const },
      {
        ...{ ...exact("14:10:00", "detected"), id: "c", precision: "unknown" as const },
        ...{ after: "b", before: null, earliest: at("14:10:00"), latest: null },
      },
    ];
    expect(durationsOf(events).map(durationInWords)).toEqual(["at least ≈ 10 min"]);
  });

  it("tell the response as a part of the mitigation, which counts from the detection as before", () => {
    const events = [
      exact("14:02:00", "impact_started"),
      exact("14:13:00", "detected"),
      exact("14:16:00", "responded"),
      exact("14:32:00", "mitigated"),
    ];
    expect(durationsOf(events).map((one) => `${durationInWords(one)} ${one.name}`)).toEqual([
      ...["11 min to detect", "3 min to respond", "19 min to mitigate"],
    ]);
  });

  it("are told for each impact when it comes back after it was over", () => {
    const events = [
      exact("14:00:00", "impact_started"),
      exact("14:05:00", "detected"),
      exact("14:08:00", "impact_started"),
      exact("14:10:00", "mitigated"),
      exact("15:00:00", "impact_started"),
      exact("15:01:00", "detected"),
      exact("15:30:00", "resolved"),
      exact("16:00:00", "impact_started"),
    ];
    const told = phasesOf(events).map(({ nth, durations }) => [
      nth,
      ...durations.map((one) => `${durationInWords(one)} ${one.name}`),
    ]);
    expect(told).toEqual([
      [1, "5 min to detect", "5 min to mitigate"],
      [2, "1 min to detect"],
      [3],
    ]);
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
          expect(leastMs).toBeLessThanOrEqual(mostMs ?? leastMs);
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

  it("are looked for in each impact, not in the rest between two", () => {
    const events = [
      exact("14:00:00", "impact_started"),
      exact("14:20:00", "mitigated"),
      exact("19:00:00", "impact_started"),
      exact("19:30:00", "mitigated"),
    ];
    expect(gapsOf(events)).toEqual([
      { behind: 0, lengthMs: 20 * 60_000 },
      { behind: 2, lengthMs: 30 * 60_000 },
    ]);
  });

  it("are none while a span goes on, or where something happened at an unknown time", () => {
    const unknown = (earliest: string, latest: string | null) => ({
      ...{ ...exact("14:05:00"), precision: "unknown" as const },
      ...{ earliest: at(earliest), latest: latest && at(latest) },
    });
    const span = { ...exact("14:00:00"), end: at("14:25:00"), precision: "range" as const };
    expect(gapsOf([span, exact("14:05:00"), exact("14:30:00")])).toEqual([]);
    const around = (between: ReturnType<typeof unknown>) =>
      gapsOf([exact("14:05:00"), between, exact("14:30:00")]);
    expect(around(unknown("14:05:00", "14:30:00"))).toEqual([]);
    expect(around(unknown("14:05:00", null))).toEqual([{ behind: 1, lengthMs: 25 * 60_000 }]);
  });

  it("do not exist in an empty timeline", () => {
    expect(gapsOf([])).toEqual([]);
  });
});
