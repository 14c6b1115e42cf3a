import { describe, expect, it } from "vitest";
import { DomainError } from "./domain-error";
import { reconcile } from "./reconcile";

const row = {
  version: 3,
  title: "theirs",
  impact: "as it was",
  at: new Date("2026-03-14T14:02:00Z"),
};

function refusal(change: Partial<typeof row>, revision: Parameters<typeof reconcile>[2]) {
  try {
    reconcile(row, change, revision);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  return null;
}

describe("two people writing in one row", () => {
  it("lets a writer pass who has seen the latest version", () => {
    expect(refusal({ title: "mine" }, { version: 3 })).toBeNull();
  });

  it("lets a stale writer pass in a field that nobody else touched", () => {
    const revision = { version: 1, base: { impact: "as it was" } };
    expect(refusal({ impact: "mine" }, revision)).toBeNull();
  });

  it("keeps both texts when both wrote in the same field", () => {
    const refused = refusal({ title: "mine" }, { version: 1, base: { title: "before" } });
    expect(refused?.code).toBe("conflict");
    expect(refused?.details).toEqual({ current: { title: "theirs" }, version: 3 });
  });

  it("sees no dispute when both wrote the same", () => {
    expect(refusal({ title: "theirs" }, { version: 1, base: { title: "before" } })).toBeNull();
  });

  it("refuses a stale writer who does not say what they started from", () => {
    expect(refusal({ title: "mine" }, { version: 1 })?.code).toBe("conflict");
  });

  it("compares moments as moments, however they are written", () => {
    const revision = { version: 1, base: { at: "2026-03-14T14:02:00.000Z" } };
    expect(refusal({ at: new Date("2026-03-14T15:00:00Z") }, revision)).toBeNull();
  });

  it("takes two sentences that begin with the same day for two sentences", () => {
    const theirs = { version: 3, note: "2026-03-14 (the pager was muted)" };
    const revision = { version: 1, base: { note: "2026-03-14 (nobody was paged)" } };
    expect(() => reconcile(theirs, { note: "mine" }, revision)).toThrow(DomainError);
  });
});
