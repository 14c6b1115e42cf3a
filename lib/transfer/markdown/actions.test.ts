import { describe, expect, it } from "vitest";
import { readPostmortem } from "./postmortem";

describe("action items", () => {
  const actionsOf = (text: string) =>
    readPostmortem({ content: `# T\n\n## Action items\n\n${text}` }).actions;

  it.each([
    ["- [x] a box", true],
    ["- [ ] a box", false],
    ["- ~~struck out~~", true],
    ["- ✅ a mark", true],
    ["- said (DONE)", true],
    ["- said\n  - Already done in https://example.org", true],
    ["- This should be done in May", false],
  ])("know whether they are done: %s", (text, done) => {
    expect(actionsOf(text).map((action) => action.done)).toEqual([done]);
  });

  it("are done when their heading says so", () => {
    expect(actionsOf("### Immediate actions (completed)\n\n- a\n\n### Later\n\n- b")).toMatchObject(
      [
        { title: "a", done: true, area: "Immediate actions (completed)" },
        { title: "b", done: false, area: "Later" },
      ],
    );
  });

  it("keep their explanation as detail", () => {
    expect(
      actionsOf("- **Watch the ring**: nobody did\n  - with a graph\n- Add `*.out` to the list"),
    ).toEqual([
      { title: "Watch the ring", detail: "nobody did\n\n- with a graph", done: false, line: 5 },
      { title: "Add `*.out` to the list", done: false, line: 7 },
    ]);
  });

  it("may be a numbered list with explanations between the numbers", () => {
    const actions = actionsOf(
      "1. **First**\nWe do:\n\n- this\n\n2. **Second**\n\nAnd more.\n\n3. Third",
    );
    expect(actions.map(({ title }) => title)).toEqual(["First", "Second", "Third"]);
    expect(actions[0]?.detail).toBe("We do:\n\n- this");
  });

  it("may be rows of a table, with owner and state", () => {
    const table =
      "| Action | Owner | Due | Status |\n|--|--|--|--|\n| Fix it | Jo | May 9 | Done |\n| Test | - | | To do |";
    expect(actionsOf(table)).toMatchObject([
      { title: "Fix it", owner: "Jo", done: true },
      { title: "Test", done: false },
    ]);
  });

  it("may be headings with a handle, or plain paragraphs", () => {
    expect(actionsOf("### 1) Watch the ring `@jo`\n\nNow.")).toMatchObject([
      { title: "Watch the ring", owner: "jo", detail: "Now." },
    ]);
    expect(actionsOf("Watch the ring.\n\nThen rest.")).toHaveLength(2);
  });

  it("find the ticket behind a named link", () => {
    expect(
      actionsOf("- Watch ([issue][seven])\n\n[seven]: https://example.org/issues/7"),
    ).toMatchObject([{ title: "Watch", url: "https://example.org/issues/7" }]);
  });

  it.each([
    "-",
    "- N/A",
    "TBD",
    "*List any tasks we should complete*",
    "Could we have known?",
    "We commit to:",
  ])("are not made of %s", (text) => {
    expect(actionsOf(text)).toEqual([]);
  });
});
