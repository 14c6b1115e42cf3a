import { expect, test } from "vitest";
import { suggestedMinutes } from "./held-after";

const event = (
  milestone: "impact_started" | "detected" | "mitigated" | null,
  clock: string,
  precision: "exact" | "approximate" | "range" | "unknown" = "exact",
) => ({ at: `2026-03-14T${clock}Z`, precision, milestone });

test("minutes are counted from the start of the impact to where a layer may have held", () => {
  expect(
    suggestedMinutes([
      event(null, "13:00:00"),
      event("impact_started", "14:02:10"),
      event("detected", "14:13:25"),
      event("mitigated", "14:32:02", "approximate"),
    ]),
  ).toEqual([
    { minutes: 11, milestone: "detected" },
    { minutes: 30, milestone: "mitigated" },
  ]);
});

test("where a time is missing, uncertain or out of order, nothing is suggested", () => {
  expect(suggestedMinutes([event("detected", "14:13:25")])).toEqual([]);
  expect(
    suggestedMinutes([event("impact_started", "14:02", "range"), event("detected", "14:13")]),
  ).toEqual([]);
  expect(
    suggestedMinutes([
      event("impact_started", "14:02:00"),
      event("detected", "14:01:00"),
      event("mitigated", "14:20:00", "unknown"),
    ]),
  ).toEqual([]);
});
