import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { lostWords } from "../lost-words";
import { readPostmortem } from "./postmortem";

const piece = fc.constantFrom(
  "# Title of it",
  "## Timeline",
  "## Summary",
  "## Action items",
  "### Process improvements",
  "## Lessons learned",
  "### What went well",
  "### What went wrong",
  "## Five whys",
  "**Timeline:**",
  "- **Impact**: slow pages",
  "- **Key events**",
  "All times in CET",
  "### 14:02",
  "### 2021-03-04",
  "- 14:05 UTC - a node fell over",
  "  - Resolved 2021-03-04 15:00",
  "- **Why?** the disk was full",
  "| Time | Event |",
  "| --- | --- |",
  "| 2021-03-04 10:00 | began | extra |",
  "```",
  "```bash",
  "2021-03-04 10:00 a log line",
  "- [x] buy a disk ([issue](https://example.org/issues/12))",
  "- [ ] **Alert**: page somebody [#7][seven]",
  "[seven]: https://example.org/issues/7",
  "1. first of all",
  "2. then https://example.org/a https://example.org/b",
  "   and more of it @jo",
  "<!-- a remark",
  "-->",
  "---",
  "*List what happened*",
  "N/A",
  "22025-01-02 10:00 odd year",
  "![a picture](https://example.org/p.png)",
  "> quoted",
  "",
  "",
);
const document = fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 60 })), {
  maxLength: 60,
});

describe("reading any text as a postmortem", () => {
  it("loses no word of a document made of everything that postmortems are made of", () => {
    fc.assert(
      fc.property(document, (lines) => {
        const content = lines.join("\n");
        expect(lostWords(content, readPostmortem({ content }))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("loses no word of arbitrary text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (content) => {
        expect(lostWords(content, readPostmortem({ content }))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives every event a real instant", () => {
    fc.assert(
      fc.property(document, (lines) => {
        for (const { at, end } of readPostmortem({ content: lines.join("\n") }).events) {
          expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
          if (end !== undefined) expect(end >= at).toBe(true);
        }
      }),
    );
  });
});

describe("reading hostile text", () => {
  const long = 200_000;
  it.each([
    ["one endless word", "a".repeat(long)],
    ["spaces", `## Timeline${" ".repeat(long)}b`],
    ["spaces in an item", `## Action items\n- a${" ".repeat(long)}b`],
    ["brackets", `## Action items\n- ${"[".repeat(long)}`],
    ["half links", `## Action items\n- ${"[a](".repeat(long / 4)}`],
    ["stars", `## Timeline\n- ${"*".repeat(long)}x`],
    ["back ticks", `## Action items\n- ${"`".repeat(long)}x`],
    ["pipes", `## Timeline\n${"|".repeat(long)}x`],
    ["digits and colons", `## Timeline\n- ${"1:".repeat(long / 2)}`],
    ["parentheses", `## ${"(".repeat(long)}`],
    ["open comments", "<!-- a\n".repeat(long / 7)],
    ["open fences", "```\n## a\n".repeat(long / 9)],
    ["a why that never ends", `## Five whys\n- why ${"a ".repeat(long / 2)}`],
    ["carriage returns", "a\r".repeat(long / 2)],
  ])("comes to an end and keeps every word of %s", (_, content) => {
    expect(lostWords(content, readPostmortem({ content }))).toEqual([]);
  });

  it.each([
    ["entries", "## Timeline\n", "- 2021-03-04 10:00 something\n"],
    ["headed entries", "## Timeline\n", "### 10:00\n\nsomething\n\n"],
    ["actions", "## Action items\n", "- do [it](https://example.org/issues/1)\n"],
    ["prose", "# Title\n", "and so on and so on\n"],
  ])("looks twice as often into a text with twice as many %s", (_, head, line) => {
    const looks = (count: number) => {
      const exec = vi.spyOn(RegExp.prototype, "exec");
      readPostmortem({ content: head + line.repeat(count) });
      const calls = exec.mock.calls.length;
      exec.mockRestore();
      return calls;
    };
    const [small, large] = [looks(300), looks(600)];
    expect(small).toBeGreaterThan(300);
    expect(large).toBeLessThan(small * 2.2);
  });
});
