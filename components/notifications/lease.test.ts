import { describe, expect, it } from "vitest";
import { hiddenMs, leaseKey, releaseLease, seenMs, takeLease } from "./lease";

function storage(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("the stream of a browser", () => {
  it("is one tab's at a time", () => {
    const keep = storage();
    expect(takeLease(keep, "a", 0, false)).toBe(true);
    expect(takeLease(keep, "b", 1, false)).toBe(false);
    expect(takeLease(keep, "a", 2, false)).toBe(true);
  });

  it("passes on when its tab closes, and when it closes without a word", () => {
    const keep = storage();
    takeLease(keep, "a", 0, false);
    releaseLease(keep, "a");
    expect(takeLease(keep, "b", 1, false)).toBe(true);
    expect(takeLease(keep, "c", seenMs, false)).toBe(false);
    expect(takeLease(keep, "c", seenMs + 2, false)).toBe(true);
  });

  it("goes to a tab in view, and hidden tabs leave it where it is", () => {
    const keep = storage();
    takeLease(keep, "hidden", 0, true);
    expect(takeLease(keep, "hidden too", hiddenMs - 1, true)).toBe(false);
    expect(takeLease(keep, "seen", 1, false)).toBe(true);
    expect(takeLease(keep, "hidden", 2, true)).toBe(false);
  });

  it("is not given up by a tab that does not have it", () => {
    const keep = storage();
    takeLease(keep, "a", 0, false);
    releaseLease(keep, "b");
    expect(takeLease(keep, "b", 1, false)).toBe(false);
  });

  it("is each tab's own where nothing is kept, or something else stands there", () => {
    const closed = () => {
      throw new Error("blocked");
    };
    const keep = { getItem: closed, setItem: closed, removeItem: closed };
    expect(takeLease(keep, "a", 0, false)).toBe(true);
    expect(() => releaseLease(keep, "a")).not.toThrow();
    expect(takeLease(storage({ [leaseKey]: "{nonsense" }), "a", 0, false)).toBe(true);
  });
});
