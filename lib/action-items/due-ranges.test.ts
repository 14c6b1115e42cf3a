import { expect, it } from "vitest";
import { daysAfter } from "@/lib/dates/days";
import { daysOf } from "./due-ranges";

const today = "2026-03-28";

it("every day lies in one range and no range is empty, at the end of a month and over a clock change", () => {
  const ranges = (["late", "week", "month", "later"] as const).map((name) => daysOf(name, today));
  const found = new Set<number>();
  for (let many = -400; many <= 400; many += 1) {
    const day = daysAfter(today, many);
    const within = ranges.flatMap(({ from, until }, at) =>
      (from === null || day >= from) && (until === null || day < until) ? [at] : [],
    );
    expect([day, within.length]).toEqual([day, 1]);
    for (const at of within) found.add(at);
  }
  expect(found.size).toBe(4);
});

it("yesterday is late and today is not", () => {
  expect(daysOf("late", today)).toEqual({ from: null, until: today });
  expect(daysOf("week", today)).toEqual({ from: today, until: "2026-04-04" });
});
