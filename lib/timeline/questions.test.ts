import { describe, expect, it } from "vitest";
import { EventKind, Milestone } from "@/lib/db/generated/enums";
import { clockDoubts } from "./clock-doubts";
import { orderRemarks } from "./order-remarks";
import { promptsFor } from "./prompts";
import { questionsFor } from "./questions";
import type { EventView } from "./schema";

function event(time: string, more: Partial<EventView> = {}): EventView {
  return {
    ...{ id: `at ${time}`, at: `2026-03-14T${time}:00Z`, end: null, precision: "exact" },
    ...{ after: null, before: null, earliest: null, latest: null, written: "", aheadMs: 0 },
    ...{ text: `what happened at ${time}`, kind: null, source: "log", milestone: null },
    ...{ beside: null, starred: false, rawLine: null, evidence: [], version: 1 },
    ...more,
  };
}

const complete = [
  event("14:02", { milestone: "impact_started" }),
  event("14:09", { milestone: "detected" }),
  event("14:15", { milestone: "mitigated" }),
];

const asked = (events: EventView[]) => questionsFor(events, "UTC").map(({ text }) => text);

describe("the order of milestones", () => {
  it("is checked aloud, with the times that do not fit", () => {
    const events = [
      event("14:02", { milestone: "detected" }),
      event("14:13", { milestone: "impact_started" }),
      event("14:15", { milestone: "mitigated" }),
    ];
    expect(orderRemarks(events, "UTC")).toEqual([
      {
        text: "Detected stands before the impact started: 14:02 and 14:13. Is one of the times off?",
        ids: ["at 14:02", "at 14:13"],
      },
    ]);
  });

  it("names the days where they are not the same", () => {
    const events = [
      event("23:50", { milestone: "resolved" }),
      event("00:10", { milestone: "mitigated", at: "2026-03-15T00:10:00Z" }),
    ];
    expect(orderRemarks(events, "UTC")[0]?.text).toBe(
      "Resolved stands before mitigated: 14 Mar 23:50 and 15 Mar 00:10. Is one of the times off?",
    );
  });

  it("says nothing where it may be right, or where a second impact begins", () => {
    const range = { end: "2026-03-14T14:20:00Z", precision: "range" as const };
    expect(orderRemarks(complete, "UTC")).toEqual([]);
    expect(
      orderRemarks(
        [
          event("14:02", { milestone: "detected", ...range }),
          event("14:13", { milestone: "impact_started" }),
        ],
        "UTC",
      ),
    ).toEqual([]);
    const again = [event("15:00", { milestone: "impact_started" })];
    expect(orderRemarks([...complete, ...again], "UTC")).toEqual([]);
  });
});

describe("questions for a timeline", () => {
  it("are at least one and never more than three, whatever is there", () => {
    for (const events of [[], complete, complete.slice(1), [event("14:02", { source: "" })]])
      expect([1, 2, 3]).toContain(asked(events).length);
  });

  it("begin with what cannot be", () => {
    const [first, second, third] = complete;
    if (!first || !second || !third) throw new Error("no events");
    const wrong = [{ ...second, at: "2026-03-14T14:00:00Z" }, first, third];
    expect(asked(wrong)[0]).toMatch(/^Detected stands before the impact started/);
    expect(questionsFor(wrong, "UTC")[0]?.eventId).toBe(second.id);
  });

  it("ask of what is missing: milestones, silences, a place between others, what shows it", () => {
    expect(asked([event("14:02")])[0]).toBe(
      "When did people first feel it? Mark that event “impact started”.",
    );
    const silent = [...complete.slice(0, 1), event("14:40", { milestone: "mitigated" })];
    expect(asked(silent)).toContain(
      "From 14:02 to 14:40 nothing is recorded. What did people see or try?",
    );
    const lost = event("14:09", { id: "lost", text: "flush", precision: "unknown" });
    expect(questionsFor([...complete, lost], "UTC")).toContainEqual({
      text: "“flush”: between which two events was that?",
      eventId: "lost",
    });
    const [first, ...rest] = complete.map((one) => ({ ...one, source: "" }));
    if (!first) throw new Error("no events");
    expect(asked([first, ...rest])).toContain(
      "Where can a reader check this? Name a log, a channel, a graph.",
    );
    expect(asked([first, ...complete.slice(1)])).toContain(
      "What shows that “what happened at 14:02” was then?",
    );
  });

  it("doubt a clock that differs by the same length each time two sources tell of one moment", () => {
    const pair = (minute: string, later: string) => [
      event(minute, { source: "chat" }),
      event(later, { source: "Graph", beside: `at ${minute}` }),
    ];
    const events = [...pair("14:02", "14:05"), ...pair("14:20", "14:23")];
    expect(clockDoubts(events)).toHaveLength(1);
    expect(asked(events)).toContain(
      "“Graph” tells it 3 min later than “chat” each time. Is one of the clocks off?",
    );
    expect(clockDoubts(pair("14:02", "14:05"))).toEqual([]);
    expect(clockDoubts([...pair("14:02", "14:05"), ...pair("14:20", "14:29")])).toEqual([]);
  });
});

describe("prompts for an event", () => {
  it("fit every kind and every milestone, and are never more than three", () => {
    const kinds = [null, ...Object.values(EventKind)];
    const milestones = [null, ...Object.values(Milestone)];
    const all = kinds.flatMap((kind) => milestones.map((milestone) => ({ kind, milestone })));
    for (const one of all) expect([2, 3]).toContain(promptsFor(one).length);
    expect(new Set(kinds.map((kind) => promptsFor({ kind, milestone: null })[0])).size).toBe(
      kinds.length,
    );
    expect(promptsFor({ kind: "decision", milestone: null })).toContain(
      "What did it look like at that moment?",
    );
  });

  it("ask how it looked, never what somebody ought to have done", () => {
    const all = [null, ...Object.values(EventKind)].flatMap((kind) =>
      [null, ...Object.values(Milestone)].flatMap((milestone) => promptsFor({ kind, milestone })),
    );
    expect(all.filter((text) => /should|could have|ought|why did you|fail/i.test(text))).toEqual(
      [],
    );
  });
});
