import { describe, expect, it } from "vitest";
import { NoticeKind } from "@/lib/db/generated/enums";
import type { NoticeView } from "./schema";
import { sentenceOf } from "./sentence";

const action = {
  id: "01980000-0000-7000-8000-000000000001",
  title: "Start the app once",
  status: "open",
  dueOn: "2026-03-10",
  owner: "Ben",
  mine: true,
} as const;

const notice = (more: Partial<NoticeView>): NoticeView => ({
  id: "01980000-0000-7000-8000-000000000002",
  kind: "promise_due",
  at: "2026-03-14T10:00:00.000Z",
  read: false,
  localDay: "2026-03-14",
  zone: "Europe/Berlin",
  detail: {},
  activity: null,
  by: null,
  postmortem: { number: 214, title: "Nothing started" },
  action,
  practice: null,
  team: null,
  reason: null,
  meetingAt: null,
  ...more,
});
const said = (more: Partial<NoticeView>) => sentenceOf(notice(more)).text;

describe("a notice", () => {
  it.each(Object.values(NoticeKind))("of the kind %s says something whole about little", (kind) => {
    const bare = { kind, action: null, postmortem: null, detail: {} };
    const { text, href } = sentenceOf(notice(bare));
    expect(text).toMatch(/^[A-Z“\d].*[.?]$/);
    expect(text).not.toMatch(/undefined|null|NaN/);
    expect(href).toMatch(/^\//);
  });

  it("leads to the promise, and says from where that is and when it is due", () => {
    const given = sentenceOf(notice({ kind: "promise_given", by: "Ana" }));
    expect(given).toEqual({
      text: "Ana gave you “Start the app once”.",
      href: `/actions/${action.id}`,
      note: "PM-214 Nothing started · due 10 Mar",
    });
  });

  it("says how late a promise is on the day on which it was told", () => {
    expect(said({ detail: { rung: "late", days: 4 } })).toBe(
      "“Start the app once” is 4 days late.",
    );
    expect(said({ localDay: "2026-03-10" })).toBe("“Start the app once” is due today.");
    expect(said({ localDay: "2026-02-01" })).toBe("“Start the app once” is due on 10 Mar.");
    expect(said({ action: { ...action, mine: false } })).toMatch(/4 days late\. Ben keeps it\.$/);
  });

  it("of a promise without a day counts from the day that its terms gave it", () => {
    const undated = { ...action, dueOn: null };
    expect(said({ action: undated, detail: { days: 2 } })).toMatch(/is 2 days late\.$/);
    expect(said({ action: undated })).toMatch(/is open\.$/);
  });

  it("asks for what its rung asks for", () => {
    expect(said({ detail: { rung: "effect" } })).toMatch(/had an effect/);
    expect(said({ kind: "proof_given", detail: { rung: "unverified" } })).toMatch(/second pair/);
    expect(said({ detail: { rung: "handover" }, team: "Payments" })).toMatch(/^Payments has not/);
  });

  it("tells the time of a review on the reader's own clock", () => {
    const scheduled = { kind: "review.scheduled", detail: {} };
    const about = { kind: "postmortem_shared", action: null, activity: scheduled } as const;
    expect(said({ ...about, meetingAt: "2026-03-20T13:00:00.000Z" })).toMatch(/20 Mar at 14:00\.$/);
    expect(said(about)).toMatch(/was called off/);
    expect(sentenceOf(notice(about)).href).toBe("/postmortems/214/review");
  });

  it("asks for the proof when a tracker closed the issue", () => {
    const detail = { tracker: "GitHub", key: "acme/shop#41", to: "closed" };
    const moved = {
      kind: "issue_moved",
      activity: { kind: "action.issue-moved", detail },
    } as const;
    expect(said(moved)).toBe(
      "acme/shop#41 of “Start the app once” was closed in GitHub. What proves it?",
    );
  });
});
