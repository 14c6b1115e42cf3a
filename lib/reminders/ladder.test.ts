import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualTerms } from "@/lib/action-items/terms-schema";
import { daysAfter, daysBetween } from "@/lib/dates/days";
import { type Call, type Circle, callsOn, dueDayOf, isToHear, type Standing } from "./ladder";

const open: Standing = {
  status: "open",
  startOn: "2026-01-01",
  dueOn: "2026-03-14",
  unverifiedSince: null,
  effectDueOn: null,
  askedOn: null,
};
const on = (day: string, promise: Partial<Standing> = {}) =>
  callsOn({ ...open, ...promise }, usualTerms, day).map(({ rung, to }) => `${rung} ${to}`);

describe("the ladder of a promise that is due on 14 March", () => {
  it.each([
    ["2026-03-10", ["ahead owner"]],
    ["2026-03-11", ["ahead owner"]],
    ["2026-03-14", ["due owner"]],
    ["2026-03-15", ["late owner"]],
    ["2026-03-21", ["leads owner", "leads leads"]],
    ["2026-04-04", ["summary owner", "summary leads"]],
    ["2027-04-04", ["summary owner", "summary leads"]],
  ])("says on %s to whom it speaks", (day, calls) => {
    expect(on(day)).toEqual(calls);
  });

  it("is silent at first, and at once when it is kept or dropped", () => {
    expect(on("2026-01-20")).toEqual([]);
    for (const status of ["done", "verified", "wont_do"] as const)
      expect(on("2026-05-01", { status })).toEqual([]);
  });

  it("counts from publication where nobody named a day", () => {
    expect(dueDayOf({ dueOn: null, startOn: "2026-02-12" }, usualTerms)).toBe("2026-03-14");
  });
});

describe("what follows a proof", () => {
  it("calls the leads from a week on, until somebody has looked", () => {
    const proved = { status: "done", unverifiedSince: "2026-03-01" } as const;
    expect(on("2026-03-07", proved)).toEqual([]);
    expect(on("2026-03-08", proved)).toEqual(["unverified leads"]);
    expect(on("2026-03-08", { ...proved, status: "verified" })).toEqual([]);
  });

  it("asks its owner for the effect, and later the leads", () => {
    const kept = { status: "verified", effectDueOn: "2026-06-01" } as const;
    expect(on("2026-05-31", kept)).toEqual([]);
    expect(on("2026-06-01", kept)).toEqual(["effect owner"]);
    expect(on("2026-06-08", kept)).toEqual(["effect owner", "effect leads"]);
  });
});

it("an unanswered handover calls the asked team after a week, then those who asked", () => {
  const asked = { askedOn: "2026-01-05" };
  expect(on("2026-01-11", asked)).toEqual([]);
  expect(on("2026-01-12", asked)).toEqual(["handover asked"]);
  expect(on("2026-01-19", asked)).toEqual(["handover asked", "handover asking"]);
});

const anyTerms = fc
  .record({
    dueDays: fc.integer({ min: 1, max: 730 }),
    mustVerify: fc.boolean(),
    effectAfterDays: fc.constantFrom(null, 30, 90),
    remindBeforeDays: fc.integer({ min: 0, max: 60 }),
    leadAfterDays: fc.integer({ min: 1, max: 180 }),
    more: fc.integer({ min: 0, max: 185 }),
  })
  .map(({ more, ...terms }) => ({ ...terms, summaryAfterDays: terms.leadAfterDays + more }));

const anyOpen = fc.record({
  status: fc.constantFrom("open" as const, "in_progress" as const),
  dueIn: fc.option(fc.integer({ min: -100, max: 900 })),
});

const promiseOf = ({
  status,
  dueIn,
}: {
  status: "open" | "in_progress";
  dueIn: number | null;
}) => ({
  ...open,
  status,
  dueOn: dueIn === null ? null : daysAfter(open.startOn, dueIn),
});

/** The days, of so many, on which one person who stands in a circle hears. */
function heardBy(circle: Circle, calls: (day: string) => Call[], days: number, away: Set<number>) {
  const heard: string[] = [];
  for (let passed = 0; passed <= days; passed += 1) {
    const day = daysAfter(open.startOn, passed);
    const call = calls(day).find(({ to }) => to === circle);
    if (call && !away.has(passed) && isToHear(call, day, heard.at(-1) ?? null)) heard.push(day);
  }
  return heard;
}

const longest = (days: string[]): number =>
  Math.max(0, ...days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day)));

describe("whatever its terms and its day are", () => {
  it("an open promise is never silent for longer than they allow, servers away or not", () => {
    fc.assert(
      fc.property(anyTerms, anyOpen, fc.nat(1000), fc.nat(9), (terms, given, from, many) => {
        const promise = promiseOf(given);
        const away = new Set(Array.from({ length: many }, (_, index) => from + index));
        const heard = heardBy("owner", (day) => callsOn(promise, terms, day), 1100, away);
        const allowed = Math.max(7, terms.dueDays, terms.remindBeforeDays) + many;
        const end = daysAfter(open.startOn, 1100);
        expect(longest([open.startOn, ...heard, end])).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 60 },
    );
  });

  it("a late one is told weekly: never less, and never more often", () => {
    fc.assert(
      fc.property(anyTerms, anyOpen, (terms, given) => {
        const promise = promiseOf(given);
        const due = dueDayOf(promise, terms);
        const late = heardBy(
          "owner",
          (day) => callsOn(promise, terms, day),
          1000,
          new Set(),
        ).filter((day) => day >= due);
        expect(late.slice(1).map((day, at) => daysBetween(late[at] ?? day, day))).toEqual(
          late.slice(1).map(() => 7),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("the leads hear from their day on, and not before", () => {
    fc.assert(
      fc.property(anyTerms, anyOpen, fc.nat(1200), (terms, given, passed) => {
        const promise = promiseOf(given);
        const day = daysAfter(open.startOn, passed);
        const told = callsOn(promise, terms, day).some(({ to }) => to === "leads");
        const late = daysBetween(dueDayOf(promise, terms), day);
        expect(told).toBe(late >= terms.leadAfterDays);
      }),
    );
  });

  it("a call never speaks of a day that is still to come", () => {
    fc.assert(
      fc.property(anyTerms, anyOpen, fc.nat(1200), fc.nat(400), (terms, given, passed, asked) => {
        const day = daysAfter(open.startOn, passed);
        const promise = { ...promiseOf(given), askedOn: daysAfter(open.startOn, asked) };
        for (const { since } of callsOn(promise, terms, day)) expect(since <= day).toBe(true);
      }),
    );
  });
});
