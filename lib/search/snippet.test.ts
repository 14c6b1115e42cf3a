import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowed, mistyped } from "./distance";
import { partsOf, snippetOf } from "./snippet";

const joined = (parts: { text: string }[]) => parts.map(({ text }) => text).join("");
const hits = (parts: { text: string; hit: boolean }[]) =>
  parts.flatMap(({ text, hit }) => (hit ? text : []));
const isQueue = (word: string) => word.startsWith("queue") || word === "worker";

describe("a marked text", () => {
  it("is the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(joined(partsOf(text, (word) => word.length % 2 === 0))).toBe(text);
      }),
    );
  });

  it("marks the words alone, and markup is text", () => {
    const text = '<img src=x onerror="queue()"> Queues & a worker';
    expect(hits(partsOf(text, isQueue))).toEqual(["queue", "Queues", "worker"]);
    expect(joined(partsOf(text, isQueue))).toBe(text);
  });
});

describe("a snippet", () => {
  it("tells the stretch that has most of the words", () => {
    const filler = "Nothing of note happened in this part of the day. ".repeat(20);
    const parts = snippetOf(`A queue. ${filler} The queue had no worker. ${filler}`, isQueue);
    expect(hits(parts)).toEqual(["queue", "worker"]);
    expect(joined(parts)).toMatch(/^… .* …$/);
  });

  it("tells the first of two stretches that have as many", () => {
    const filler = "Nothing of note happened in this part of the day. ".repeat(20);
    const parts = snippetOf(`First, a queue. ${filler} Then a queue. ${filler}`, isQueue);
    expect(joined(parts)).toMatch(/^First, a queue\./);
  });

  it("ends with a whole word", () => {
    const text = "Somebody lengthened everything considerably. ".repeat(20);
    for (let longest = 60; longest < 120; longest += 1) {
      const shown = joined(snippetOf(text, isQueue, longest)).replace(/ …$/, " ");
      expect(text.startsWith(shown), shown).toBe(true);
    }
  });

  it("is short, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
        expect(joined(snippetOf(text, (word) => word.includes("a"))).length).toBeLessThan(230);
      }),
    );
  });
});

describe("a mistyped word", () => {
  it.each([
    ["connection", "conection", 1],
    ["certificate", "certifciate", 1],
    ["rollback", "rolback", 1],
    ["deploy", "deploy", 0],
    ["cache", "queue", 3],
  ])("%s and %s differ in so many letters", (one, other, wrong) => {
    expect(mistyped(one, other, 2)).toBe(wrong);
    expect(mistyped(other, one, 2)).toBe(wrong);
  });

  it("may have fewer wrong letters when it is short", () => {
    expect([3, 5, 9].map(allowed)).toEqual([0, 1, 2]);
  });
});
