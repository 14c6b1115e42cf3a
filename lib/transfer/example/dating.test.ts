import { describe, expect, it } from "vitest";
import { readInstant } from "@/lib/dates/written";
import { dayFromNow, dayOf, momentOn, workTime } from "./dating";
import { stories } from "./stories";
import type { Story } from "./story";

const dayMs = 86_400_000;
const everyDay = Array.from(
  { length: 800 },
  (_, days) => new Date(Date.UTC(2026, 10, 23, 9, 30) + days * dayMs),
);

describe("the days of a story", () => {
  it("count back from the day on which the example is opened", () => {
    const now = new Date("2026-11-23T02:00:00Z");
    expect(dayOf({ daysAgo: 13 }, "Europe/Berlin", now)).toBe("2026-11-10");
    expect(dayOf({ daysAgo: 0 }, "America/New_York", now)).toBe("2026-11-22");
    expect(momentOn("2026-11-10", "14:02:10")).toBe("2026-11-10T14:02:10");
    expect(momentOn("2026-11-10", "-30 09:00")).toBe("2026-10-11T09:00");
    expect(momentOn("2026-02-28", "+2 16:00")).toBe("2026-03-02T16:00");
    expect(dayFromNow(now, -2)).toBe("2026-11-21");
  });

  it("find the night on which clocks went back, whenever it is asked", () => {
    const nights = everyDay.map((now) =>
      dayOf("when clocks last went back", "America/New_York", now),
    );
    expect(new Set(nights)).toEqual(new Set(["2026-11-01", "2027-11-07", "2028-11-05"]));
    for (const night of new Set(nights)) {
      const first = readInstant(momentOn(night, "01:30:00-04:00"), "America/New_York");
      const second = readInstant(momentOn(night, "01:30:00-05:00"), "America/New_York");
      const clock = { timeZone: "America/New_York", timeStyle: "short" } as const;
      expect(first?.toLocaleTimeString("en", clock)).toBe(second?.toLocaleTimeString("en", clock));
    }
  });

  it("put every answer and every turn of a promise behind what it answers", () => {
    const since = (at: Date, now: Date) => (now.getTime() - at.getTime()) / dayMs;
    for (const now of everyDay.filter((_, index) => index % 9 === 0))
      for (const story of stories) {
        const clockwork = { day: dayOf(story.occurred, story.zone, now), zone: story.zone, now };
        const { ending, openedDaysAfter } = story;
        const opened = workTime(clockwork, { daysAfter: openedDaysAfter, clock: "17:20" });
        expect(opened.getTime()).toBeLessThan(now.getTime());
        expect(Math.max(...turnsOf(story), 0)).toBeLessThan(since(opened, now));
        if (ending.stage !== "published") continue;
        const at = workTime(clockwork, { daysAfter: ending.daysAfter, clock: "14:30" });
        expect(at.getTime()).toBeGreaterThan(opened.getTime());
        expect(Math.max(...answersOf(story), 0)).toBeLessThan(since(at, now));
      }
  });
});

const turnsOf = ({ actions }: Story) =>
  actions.flatMap(({ turns = [] }) => turns.map(({ daysAgo }) => daysAgo));

const answersOf = ({ lessons }: Story) =>
  lessons.flatMap(({ stances = [] }) => stances.map(({ daysAgo }) => daysAgo));
