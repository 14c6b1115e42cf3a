import { describe, expect, it } from "vitest";
import { excerpt, plainWords } from "./plain";

describe("plain words", () => {
  it("are what a reader sees of links, emphasis and code", () => {
    expect(plainWords("PR [#395](https://example.test/395) is **merged**, see `a_b_c`")).toBe(
      "PR #395 is merged, see `a_b_c`",
    );
  });

  it("stand in one line", () => {
    expect(plainWords("one\n\n  two")).toBe("one two");
  });

  it("end with a sign where they are cut", () => {
    expect(excerpt("a long story about a night", 12)).toBe("a long stor…");
    expect(excerpt("short", 12)).toBe("short");
  });
});
