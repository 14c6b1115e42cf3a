import { describe, expect, it } from "vitest";
import { lostWords } from "../lost-words";
import { readPostmortem } from "./postmortem";

const now = new Date("2024-09-01T00:00:00Z");
const read = (content: string, more: { filename?: string; zone?: string } = {}) =>
  readPostmortem({ content, now, ...more });

const WHOLE = `---
title: Search was slow
date: 2024-05-06
severity: SEV-2
---

# Search answered slowly

## Summary

Search took ten seconds for an hour.

## Impact

- Every third search failed

## Timeline

All times in CEST

| Time | Event |
|---|---|
| 2024-05-06 10:00 | A node left the ring |
| 2024-05-06 10:20 - 10:40 | Searching for it |

## What went well

- The page went out at once

## Where we got lucky

It was a holiday.

## What went wrong

- No alert on the ring

## Lessons learned

- Watch the ring, not the node

## Action items

### Monitoring

- [x] Alert on the ring ([issue](https://example.org/o/r/issues/12))
- Document the ring @jo

## Attendees

Jo, Sam
`;

describe("a postmortem in Markdown", () => {
  it("becomes facts, events, actions and lessons", () => {
    const { facts, events, actions, lessons } = read(WHOLE);
    expect(facts).toEqual({
      title: "Search answered slowly",
      occurredOn: "2024-05-06",
      zone: "Europe/Paris",
      severity: "SEV-2",
      services: [],
      summary: "Search took ten seconds for an hour.",
      impact: "- Every third search failed",
      wentWell: "- The page went out at once",
      lucky: "It was a holiday.",
    });
    expect(events.map(({ at, end, precision, text }) => [at, end, precision, text])).toEqual([
      ["2024-05-06T08:00:00Z", undefined, "exact", "A node left the ring"],
      ["2024-05-06T08:20:00Z", "2024-05-06T08:40:00Z", "range", "Searching for it"],
    ]);
    expect(actions).toMatchObject([
      {
        title: "Alert on the ring",
        done: true,
        url: "https://example.org/o/r/issues/12",
        area: "Monitoring",
      },
      { title: "Document the ring", done: false, owner: "jo", area: "Monitoring" },
    ]);
    expect(lessons).toEqual([{ text: "Watch the ring, not the node", line: 40 }]);
  });

  it("keeps what has no place, as it was, under its heading and with its line", () => {
    expect(read(WHOLE).leftovers).toEqual([
      { heading: "Front matter", text: "date: 2024-05-06", line: 3 },
      { heading: "What went wrong", text: "- No alert on the ring", line: 36 },
      { heading: "Attendees", text: "Jo, Sam", line: 51 },
    ]);
  });

  it("would show a lost word", () => {
    const whole = read(WHOLE);
    expect(lostWords(WHOLE, whole)).toEqual([]);
    expect(lostWords(WHOLE, { ...whole, leftovers: [] })).toContain("sam");
  });

  it("may be prose only: all of it is the summary", () => {
    const { facts, events, warnings } = read(
      "On Monday at 10:00 it broke.\n\nAt 11:00 it was well.",
    );
    expect(facts.summary).toBe("On Monday at 10:00 it broke.\n\nAt 11:00 it was well.");
    expect(events).toEqual([]);
    expect(warnings.map(({ message }) => message)).toContain("No timeline was found.");
  });

  it("takes its title from front matter, else from the file, where no heading gives one", () => {
    expect(read("---\ntitle: A slow day\n---\n\n# Timeline\n\n- 10:00 slow").facts.title).toBe(
      "A slow day",
    );
    expect(read("Slow.", { filename: "slow-search.md" }).facts.title).toBe("slow search");
  });
});

describe("bold labels in a list", () => {
  const { facts, events, actions, leftovers } = read(`# Incident on 2024-05-06

- **Key events**
  - Fault occurs 2024-05-06 10:00
  - First detected: 2024-05-06 10:05
  - Incident declared 2024-05-06 10.10
  - Repaired 2024-05-06 1030
  - Resolved 2024-05-06 11:00

- **Time to repair**: 30m

- **Impact**: Searches were slow

- **Context**:
  - 1.17 of the ring came out the day before
  - 2024-05-06 10:02: a node left
    - it was node three
  - 2024-05-06 10:20 - it came back

- **Review actions**:
  - N/A
  - Watch the ring. DONE in [PR 5](https://example.org/o/r/pull/5)
`);

  it("divide a document as headings do", () => {
    expect(facts.impact).toBe("Searches were slow");
    expect(actions).toMatchObject([{ done: true, url: "https://example.org/o/r/pull/5" }]);
    expect(leftovers.map(({ heading }) => heading)).toEqual([
      "Time to repair",
      "Context",
      "Review actions",
    ]);
  });

  it("give events whose label stands before the time, with their milestones", () => {
    expect(events.map(({ text, milestone }) => [text, milestone])).toEqual([
      ["Fault occurs", "impact_started"],
      ["First detected", "detected"],
      ["Incident declared", "responded"],
      ["Repaired", "mitigated"],
      ["Resolved", "resolved"],
      ["a node left\n- it was node three", undefined],
      ["it came back", undefined],
    ]);
  });
});

describe("timelines", () => {
  it("are read only where a timeline is: not in impacts, in prose or in code", () => {
    const { events } = read(`# T
## Impact
* 2024-05-06 - 10:00 UTC => 11:00 UTC down
## Timeline
### 10:00
It fell.
\`\`\`
2024-05-06 10:01 ERROR
\`\`\`
- 10:02 is not an entry of its own here
## Analysis
- 10:03 neither
`);
    expect(events).toHaveLength(1);
    expect(events[0]?.text).toContain("10:02 is not an entry");
  });

  it("take the day from the document, and from a heading that only dates", () => {
    const { events } = read(
      "# 2024-05-06, slow\n## Timeline\n### 23:00\na\n### 00:10\nb\n## May 9\n### 08:00\nc\n## May 10, 09:00\nd\n",
    );
    expect(events.map(({ at }) => at.slice(0, 16))).toEqual([
      "2024-05-06T23:00",
      "2024-05-07T00:10",
      "2024-05-09T08:00",
      "2024-05-10T09:00",
    ]);
  });

  it("may be several, each under the date of its incident", () => {
    const part = (day: string) =>
      `### ${day}, 2024 - Outage\n\nIt broke.\n\n**Root causes:**\n\n- 10:00 was full\n\n**Timeline:**\n\n- **10:00 UTC** - began\n\n`;
    const { events } = read(`# Two\n\n## Incident Timeline\n\n${part("May 6")}${part("May 8")}`);
    expect(events.map(({ at }) => at)).toEqual(["2024-05-06T10:00:00Z", "2024-05-08T10:00:00Z"]);
  });

  it("warn where the times go backwards, the title disagrees, a year was repaired", () => {
    const { events, warnings, facts } = read(
      "# 2024-01-27, slow\n## Timeline\n- 20242-05-06 10:00 a\n- 2024-05-06 09:00 b\n",
    );
    expect(events.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(facts.occurredOn).toBe("2024-05-06");
    const messages = warnings.map(({ line, message }) => `${line ?? ""} ${message}`).join("\n");
    expect(messages).toContain("The title says 2024-01-27");
    expect(messages).toContain("3 The year 20242 was read as 2024.");
    expect(messages).toContain("4 2024-05-06 09:00 UTC stands after 2024-05-06 10:00 UTC.");
    expect(messages).toContain("No time zone is stated. The times were read as UTC.");
  });

  it("are read in the zone of the asker where the document states none", () => {
    const text = "# 2024-05-06\n## Timeline\n- 10:00 a\n";
    expect(read(text, { zone: "Europe/London" }).events[0]?.at).toBe("2024-05-06T09:00:00Z");
    expect(read(`${text}- 11:00 UTC b`, { zone: "Europe/London" }).events[0]?.at).toBe(
      "2024-05-06T10:00:00Z",
    );
  });

  it("leave the sample row of a template out, and say so", () => {
    const { events, leftovers } = read(
      "# T\n## Timeline\n| Time | Event |\n|-|-|\n| 2024-05-06 HH:mm | Short event description. |\n| 2024-05-06 10:00 | a |\n",
    );
    expect(events.map(({ text }) => text)).toEqual(["a"]);
    expect(leftovers[0]?.text).toContain("Short event description.");
  });

  it("survive a code fence that was never closed", () => {
    const { events, actions } = read(
      "# 2024-05-06\n## Timeline\n- 10:00 a\n```\nlog\n\n## Action items\n\n- do it\n",
    );
    expect(events).toHaveLength(1);
    expect(actions).toMatchObject([{ title: "do it" }]);
  });
});
