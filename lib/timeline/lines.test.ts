import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "./lines";

const options = { zone: "UTC", day: { year: 2024, month: 5, day: 6 } };

function read(text: string) {
  const { events, leftovers } = readLines(text, options);
  return {
    events: events.map(({ at, text: said }) => `${at.slice(11, 16)} ${said}`),
    leftovers: leftovers.map((leftover) => leftover.text),
  };
}

describe("pasted lines", () => {
  it.each([
    ["plain lines", "14:02 pages slow\n14:10 rolled back"],
    ["bullets", "- 14:02 - pages slow\n- 14:10: rolled back"],
    ["bold times", "* **14:02** pages slow\n* **14:10:** rolled back"],
    ["numbers", "1. 14:02 pages slow\n2. 14:10 rolled back"],
    ["a table", "| Time | What |\n|---|---|\n| 14:02 | pages slow |\n| 14:10 | rolled back"],
    [
      "a table of days and times",
      "| Mon | May 6 | 14:02 | pages slow |\n| Mon | May 6 | 14:10 | rolled back |",
    ],
    ["headings", "### 14:02\n\npages slow\n\n### 14:10 ###\n\nrolled back"],
    ["times above text", "14:02\npages slow\n\n14:10\nrolled back"],
    ["dates with times", "2024-05-06 14:02 - pages slow\n2024-05-06 14:10 - rolled back"],
    ["an indented paste", "    14:02 pages slow\n    14:10 rolled back"],
  ])("are events when they are %s", (_, text) => {
    expect(read(text).events).toEqual(["14:02 pages slow", "14:10 rolled back"]);
  });

  it.each([
    ["Slack", "Jo Bloggs  2:02 PM\npages slow\nreally slow\nSam  2:10 PM\nrolled back"],
    [
      "Discord",
      "Jo Bloggs — Today at 14:02\npages slow\nreally slow\nSam — Today at 14:10\nrolled back",
    ],
    ["brackets", "Jo Bloggs [2:02 PM]\npages slow\nreally slow\nSam [2:10 PM]\nrolled back"],
  ])("copied from a chat (%s) keep who spoke", (_, text) => {
    expect(read(text).events).toEqual([
      "14:02 Jo Bloggs:\npages slow\nreally slow",
      "14:10 Sam:\nrolled back",
    ]);
  });

  it("keep the lines that belong to an entry with it", () => {
    const text = "- 14:02 rolled back:\n  - node a\n  - node b at 14:05\n- 14:10 fine";
    expect(read(text).events).toEqual([
      "14:02 rolled back:\n- node a\n- node b at 14:05",
      "14:10 fine",
    ]);
  });

  it("never make an event of a log in a code fence", () => {
    const text = "- 14:02 logs say\n\n```\n14:03 ERROR disk full\n```\n\n- 14:10 fine";
    expect(read(text).events).toEqual([
      "14:02 logs say\n\n```\n14:03 ERROR disk full\n```",
      "14:10 fine",
    ]);
  });

  it("leave over what has no time, as it was written", () => {
    const { events, leftovers } = read(
      "Who was there: Jo\n\n- 14:02 slow\n\nWe met at 15:00 to talk.",
    );
    expect(events).toEqual(["14:02 slow"]);
    expect(leftovers).toEqual(["Who was there: Jo", "We met at 15:00 to talk."]);
  });

  it("stay in the written order when the times go backwards", () => {
    expect(read("14:10 later\n14:02 earlier").events).toEqual(["14:10 later", "14:02 earlier"]);
  });

  it("take the date on a line of its own for the times below it", () => {
    const { events } = readLines("2024-05-07\n\n09:00 woke\n\n### 8 May\n\n- 10:00 slept", options);
    expect(events.map(({ at, source }) => [at, source])).toEqual([
      ["2024-05-07T09:00:00Z", "2024-05-07\n09:00 woke"],
      ["2024-05-08T10:00:00Z", "### 8 May\n- 10:00 slept"],
    ]);
  });

  it("say which lines they came from and mark what they mark", () => {
    const { events } = readLines(
      "x\n\n- First detected 2024-05-06 14:02\n- Repaired 2024-05-06 14:30",
      options,
    );
    expect(events).toMatchObject([
      { line: 3, text: "First detected", milestone: "detected", precision: "exact" },
      { line: 4, text: "Repaired", milestone: "mitigated", source: "- Repaired 2024-05-06 14:30" },
    ]);
  });

  it("mark each milestone on one event only", () => {
    const { events } = readLines(
      "14:00 incident declared\n14:05 incident declared again\n15:00 issue resolved\n16:00 issue resolved",
      options,
    );
    expect(events.map(({ milestone }) => milestone)).toEqual([
      "responded",
      undefined,
      undefined,
      "resolved",
    ]);
  });

  it("lose no line, whatever they are", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "14:02 a",
        "- 14:03 b",
        "  - c",
        "",
        "```",
        "| 10:00 | d |",
        "|--|--|",
        "### 11:00",
        "2024-05-06",
        "Jo  2:02 PM",
        "---",
      ),
      fc.string({ unit: "grapheme", maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        const { events, leftovers } = readLines(text, options);
        const kept = [
          ...events.map(({ source }) => source),
          ...leftovers.map((left) => left.text),
        ].join("\n");
        const wordsOf = (some: string): string[] => some.match(/[\p{L}\p{N}]+/gu) ?? [];
        const missing = wordsOf(text).filter((word) => !wordsOf(kept).includes(word));
        expect(missing).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
