import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeAsking, type Text } from "./asking";

const prose = (text: string): Text => ({ text, field: "prose" });
const remark = (quote: string) => ({
  rule: "hindsight" as const,
  start: 0,
  end: quote.length,
  quote,
  why: "Why?",
  title: "Afterwards.",
  suggestions: [],
});

function asked() {
  const calls: Text[][] = [];
  const asking = makeAsking(async (texts) => {
    calls.push(texts);
    return texts.map(({ text }) => [remark(text)]);
  });
  return { asking, calls };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("asking about texts", () => {
  it("asks once for all that come into sight together", async () => {
    const { asking, calls } = asked();
    const told: string[] = [];
    for (const text of ["one", "two", "three"])
      asking.soon(prose(text), ([first]) => void told.push(first?.quote ?? ""));
    await vi.runAllTimersAsync();
    expect(calls.map((texts) => texts.length)).toEqual([3]);
    expect(told).toEqual(["one", "two", "three"]);
  });

  it("leaves out what went out of sight before it was asked", async () => {
    const { asking, calls } = asked();
    const takeBack = asking.soon(prose("gone"), () => undefined);
    asking.soon(prose("here"), () => undefined);
    takeBack();
    await vi.runAllTimersAsync();
    expect(calls).toEqual([[prose("here")]]);
  });

  it("asks in parts when there is a lot, and never more than sixty at once", async () => {
    const { asking, calls } = asked();
    for (let at = 0; at < 130; at += 1) asking.soon(prose(`text ${at}`), () => undefined);
    await vi.runAllTimersAsync();
    expect(calls.map((texts) => texts.length)).toEqual([60, 60, 10]);
  });

  it("asks about a text only once", async () => {
    const { asking, calls } = asked();
    await asking.now(prose("again"), new AbortController().signal);
    expect(asking.know(prose("again"))).toEqual([remark("again")]);
    expect(asking.know({ text: "again", field: "action" })).toBeUndefined();
    expect(calls.length).toBe(1);
  });

  it("knows without asking that there is nothing to say about nothing", () => {
    const { asking } = asked();
    expect(asking.know(prose("  "))).toEqual([]);
    expect(asking.know(prose("a".repeat(20_001)))).toEqual([]);
  });

  it("stays silent when the server does not answer, and asks again another time", async () => {
    const asking = makeAsking(async () => {
      throw new TypeError("network");
    });
    const told: unknown[] = [];
    asking.soon(prose("one"), (remarks) => void told.push(remarks));
    await vi.runAllTimersAsync();
    expect(told).toEqual([]);
    expect(await asking.now(prose("one"), new AbortController().signal)).toBeNull();
    expect(asking.know(prose("one"))).toBeUndefined();
  });
});
