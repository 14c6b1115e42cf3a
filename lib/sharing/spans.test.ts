import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOf, strikesOf } from "@/lib/testing/build-source";
import { redacted } from "./redacted";
import { spanAt } from "./spans";

describe("words chosen in a text", () => {
  it("are counted among the same words", () => {
    expect(spanAt("title", "one two one", 8, 11)).toEqual({
      ...{ place: "title", words: "one", nth: 2, instead: "" },
    });
    expect(spanAt("title", "one two", 3, 4)).toBeNull();
  });

  it("are struck exactly where they were chosen", () => {
    const text = fc.stringMatching(/^[ab]{1,3}( [ab]{1,3}){0,6}$/);
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (title, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => at % (title.length + 1));
        const span = spanAt("title", title, start ?? 0, end ?? 0);
        if (!span) return;
        const { passages } = redacted(sourceOf({ title }), strikesOf({ spans: [span] }));
        const from = title.indexOf(span.words, start);
        expect(passages[0]?.strikes).toMatchObject([
          { start: from, end: from + span.words.length },
        ]);
      }),
    );
  });
});
