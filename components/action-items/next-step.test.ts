import { describe, expect, it } from "vitest";
import { nextStepOf, type Viewer } from "./next-step";

const today = "2026-11-23";
const at = "2026-11-01T10:00:00.000Z";
const jonas = { id: "jonas", name: "Jonas Lindqvist" };
const payments = { slug: "payments", name: "Payments" };

type Item = Parameters<typeof nextStepOf>[0];
const promise: Item = {
  status: "open",
  proof: null,
  verified: null,
  acceptedRisk: null,
  ownerUser: jonas,
  ownerTeam: null,
  handover: null,
  mustVerify: false,
  effectDueOn: null,
  effectChecks: [],
  duplicateOf: null,
  postmortem: {
    ...{ title: "Orders failed", stage: "published", severity: null, takesPart: false },
    team: { slug: "web", name: "Web" },
  },
};
const proof = { kind: "sentence" as const, note: "Run 1", url: null, image: null, by: jonas, at };
const asked: Item = {
  ...promise,
  ownerUser: null,
  ownerTeam: payments,
  handover: {
    ...{ team: payments, by: jonas, askedAt: at, answer: null, reason: "" },
    ...{ answeredBy: null, answeredAt: null },
  },
};

const stranger: Viewer = { userId: "x", keeps: false, edits: false, looks: false, answers: false };
const owner: Viewer = { ...stranger, userId: "jonas", keeps: true };
const colleague: Viewer = { ...stranger, userId: "mei", looks: true };
const step = (item: Partial<Item>, viewer: Viewer) =>
  nextStepOf({ ...promise, ...item }, viewer, today).step;
const says = (item: Partial<Item>, viewer: Viewer) =>
  nextStepOf({ ...promise, ...item }, viewer, today).says;

describe("the next step of a promise", () => {
  it("is to begin it, then to prove it, for whoever keeps it", () => {
    expect(step({}, owner)).toBe("begin");
    expect(step({ status: "in_progress" }, owner)).toBe("prove");
    expect(says({}, owner)).toBe("It is yours, and not begun.");
    expect(says({}, { ...owner, userId: "mei" })).toBe("It is Jonas Lindqvist’s, and not begun.");
  });

  it("is what it waits for, and from whom, for everybody else", () => {
    expect(step({}, stranger)).toBeNull();
    expect(says({}, stranger)).toBe("Waits for Jonas Lindqvist to begin it.");
    expect(says({ status: "in_progress" }, stranger)).toBe(
      "Waits for Jonas Lindqvist to prove it.",
    );
  });

  it("is to give it an owner, for those who write the postmortem", () => {
    expect(step({ ownerUser: null }, { ...owner, edits: true })).toBe("own");
    expect(step({ ownerUser: null }, stranger)).toBeNull();
  });

  it("is to answer, for the team that is asked, and to wait for that team for all others", () => {
    expect(step(asked, { ...owner, answers: true })).toBe("answer");
    expect(step(asked, stranger)).toBeNull();
    expect(says(asked, stranger)).toContain("Waits for Payments");
  });

  it("asks no team before the postmortem is published, nor once somebody else owns it", () => {
    const draft = { ...asked, postmortem: { ...asked.postmortem, stage: "draft" as const } };
    expect(says(draft, stranger)).toContain("once this is published");
    expect(step({ ...asked, ownerUser: jonas, ownerTeam: null }, owner)).toBe("begin");
  });

  it("is to look at the proof where that is demanded, but never for the one who gave it", () => {
    const done = { status: "done" as const, proof, mustVerify: true };
    expect(step(done, colleague)).toBe("look");
    expect(step(done, owner)).toBeNull();
    expect(says(done, owner)).toContain("somebody else");
    expect(says({ ...done, mustVerify: false }, colleague)).toBe("Kept.");
  });

  it("is to look whether it held when the day has come, and to open it again when it did not", () => {
    const kept = { status: "verified" as const, proof, verified: { by: jonas, at } };
    expect(step({ ...kept, effectDueOn: today }, owner)).toBe("effect");
    expect(step({ ...kept, effectDueOn: "2026-12-24" }, owner)).toBeNull();
    expect(says({ ...kept, effectDueOn: "2026-12-24" }, owner)).toContain("24 Dec 2026");
    const check = { effect: "did_not_hold" as const, note: "", by: jonas, at };
    expect(step({ ...kept, effectChecks: [check] }, owner)).toBe("reopen");
    expect(step({ ...kept, effectChecks: [check] }, stranger)).toBeNull();
  });

  it("is none for what is dropped or kept elsewhere", () => {
    const dropped = {
      status: "wont_do" as const,
      acceptedRisk: { reason: "Retired in May", by: jonas, at },
    };
    expect(says(dropped, owner)).toBe("Marked as won’t do; Jonas Lindqvist accepts the risk.");
    const other = { number: 3, id: "o", title: "The other", status: "open" as const };
    expect(nextStepOf({ ...promise, ...dropped, duplicateOf: other }, owner, today)).toEqual({
      says: "It is kept as PM-3 “The other”.",
      step: null,
    });
  });
});
