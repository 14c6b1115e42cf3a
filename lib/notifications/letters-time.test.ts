import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { MailPace, NoticeKind } from "@/lib/db/generated/enums";
import { isTime } from "./letters-time";
import type { Rhythm } from "./rhythm";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const stepMs = 30 * minuteMs;

/** Half an hour, a whole day and quarter hours; clocks that change at midnight, and by half an hour. */
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
];

const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const rhythms: fc.Arbitrary<Rhythm> = fc
  .record({
    zone: fc.constantFrom(...zones),
    quietFromMin: minute,
    quietToMin: minute,
    weeklyOn: fc.integer({ min: 1, max: 7 }),
  })
  // Somebody who is awake for an hour at least, or for whom no hour is quiet.
  .filter(({ quietFromMin: from, quietToMin: to }) => {
    const awake = (from - to + 1440) % 1440;
    return awake === 0 || awake >= 120;
  });

/** Half of them within two days of a clock change. */
const tolds = rhythms.chain((rhythm) => {
  const any = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) });
  const near = changesOf(rhythm.zone).map((change) =>
    fc.integer({ min: change - 48 * hourMs, max: change + 2 * hourMs }),
  );
  return fc.oneof(any, ...near).map((ms) => ({ rhythm, told: new Date(ms) }));
});

function changesOf(zone: string): number[] {
  const start = Temporal.Instant.from("2026-01-01T00:00Z").toZonedDateTimeISO(zone);
  const first = start.getTimeZoneTransition("next");
  const second = first?.getTimeZoneTransition("next");
  return [first, second].flatMap((at) => (at ? [at.epochMilliseconds] : []));
}

const wallOf = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

function quiet(at: Date, { zone, quietFromMin: from, quietToMin: to }: Rhythm): boolean {
  const wall = wallOf(at, zone);
  const now = wall.hour * 60 + wall.minute;
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** When it goes, looked at every half hour by a server that never sleeps; null within ten days. */
function sentAt(
  pace: MailPace,
  rhythm: Rhythm,
  told: Date,
  kind: NoticeKind = "proof_given",
  reminded = true,
) {
  const localDay = wallOf(told, rhythm.zone).toPlainDate().toString();
  for (let ms = told.getTime(); ms < told.getTime() + 240 * hourMs; ms += stepMs) {
    const now = new Date(ms);
    const hour = { rhythm, now, gatheredToday: false, reminded };
    if (isTime(pace, { kind, at: told, localDay }, hour)) return now;
  }
  return null;
}

const paces = fc.constantFrom<MailPace>("at_once", "daily", "weekly");
const kinds = fc.constantFrom<NoticeKind>("proof_given", "promise_due");

describe("whatever the zone, the rhythm and the clock change", () => {
  it("nothing goes in quiet hours, and nothing is forgotten", () => {
    const longest = { at_once: 25, daily: 50, weekly: 8 * 24 + 2, never: 0 };
    fc.assert(
      fc.property(tolds, paces, kinds, fc.boolean(), ({ rhythm, told }, pace, kind, reminded) => {
        const sent = sentAt(pace, rhythm, told, kind, reminded);
        expect(sent).not.toBeNull();
        if (!sent) return;
        expect(quiet(sent, rhythm)).toBe(false);
        expect((sent.getTime() - told.getTime()) / hourMs).toBeLessThanOrEqual(longest[pace]);
      }),
      { numRuns: 400 },
    );
  });

  it("what is for now goes now, unless it is quiet", () => {
    fc.assert(
      fc.property(tolds, ({ rhythm, told }) => {
        if (quiet(told, rhythm)) expect(sentAt("at_once", rhythm, told)).not.toEqual(told);
        else expect(sentAt("at_once", rhythm, told)).toEqual(told);
      }),
    );
  });

  it("what comes weekly comes on its day", () => {
    fc.assert(
      fc.property(tolds, ({ rhythm, told }) => {
        const sent = sentAt("weekly", rhythm, told);
        const days = [0, stepMs].map(
          (before) => wallOf(new Date((sent?.getTime() ?? 0) - before), rhythm.zone).dayOfWeek,
        );
        expect(days).toContain(rhythm.weeklyOn);
      }),
    );
  });

  it("nothing that can wait goes on a day that had its letter, and nothing at all for never", () => {
    fc.assert(
      fc.property(tolds, kinds, ({ rhythm, told }, kind) => {
        const notice = { kind, at: told, localDay: "2026-01-01" };
        const now = new Date(told.getTime() + 1000 * hourMs);
        const fine = { rhythm, now, gatheredToday: false, reminded: true };
        expect(isTime("daily", notice, { ...fine, gatheredToday: true })).toBe(false);
        expect(isTime("weekly", notice, { ...fine, gatheredToday: true })).toBe(false);
        expect(isTime("never", notice, fine)).toBe(false);
      }),
    );
  });
});

describe("a day of somebody in Berlin who is quiet from seven to eight", () => {
  const rhythm = { zone: "Europe/Berlin", quietFromMin: 1140, quietToMin: 480, weeklyOn: 1 };
  const at = (iso: string) => new Date(iso);

  it("has its letter at eight, with what was told until then", () => {
    expect(sentAt("daily", rhythm, at("2026-03-28T10:00Z"))).toEqual(at("2026-03-29T06:00Z"));
    expect(sentAt("daily", rhythm, at("2026-03-29T05:30Z"))).toEqual(at("2026-03-29T06:00Z"));
  });

  it("has it when that day's reminders are told, or half an hour later without them", () => {
    const told = at("2026-03-27T09:00Z");
    expect(sentAt("daily", rhythm, told, "proof_given", false)).toEqual(at("2026-03-28T08:00Z"));
    const notice = { kind: "proof_given" as const, at: told, localDay: "2026-03-27" };
    const hour = { rhythm, now: at("2026-03-28T07:10Z"), gatheredToday: false };
    expect(isTime("daily", notice, { ...hour, reminded: false })).toBe(false);
    expect(isTime("daily", notice, { ...hour, reminded: true })).toBe(true);
  });

  it("has a reminder of that day also when it came after eight", () => {
    const told = at("2026-03-27T09:00Z");
    expect(sentAt("daily", rhythm, told, "promise_due")).toEqual(told);
    expect(sentAt("daily", rhythm, told)).toEqual(at("2026-03-28T07:00Z"));
  });

  it("has a week of which it was told on another day than Monday on that day", () => {
    const hour = { rhythm, gatheredToday: false, reminded: true };
    const told = {
      kind: "weekly_summary" as const,
      at: at("2026-03-31T06:07Z"),
      localDay: "2026-03-31",
    };
    expect(isTime("weekly", told, { ...hour, now: at("2026-03-31T06:10Z") })).toBe(true);
    expect(
      isTime(
        "weekly",
        { ...told, kind: "promise_settled" },
        { ...hour, now: at("2026-03-31T06:10Z") },
      ),
    ).toBe(false);
  });

  it("has the week's letter on Monday, and on Tuesday where nobody was there to write it", () => {
    const notice = { kind: "promise_settled" as const, at: at("2026-03-25T09:00Z"), localDay: "" };
    const hour = (iso: string) => ({ rhythm, now: at(iso), gatheredToday: false, reminded: true });
    expect(isTime("weekly", notice, hour("2026-03-29T10:00Z"))).toBe(false);
    expect(isTime("weekly", notice, hour("2026-03-30T06:00Z"))).toBe(true);
    expect(isTime("weekly", notice, hour("2026-03-31T06:00Z"))).toBe(true);
  });
});
