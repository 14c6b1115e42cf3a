import { describe, expect, it } from "vitest";
import { sectionsOf } from "./sections";

const paragraph = `${"Words about what happened then. ".repeat(20)}\n\n`;
const chapter = (title: string) => `# ${title}\n\n${paragraph.repeat(8)}`;

describe("a document in sections", () => {
  it("is whole when put together again", () => {
    const content = `${chapter("Timeline")}${chapter("Actions")}${paragraph.repeat(50)}`;
    const sections = sectionsOf(content);
    expect(sections.length).toBeGreaterThan(3);
    expect(sections.map(({ text }) => text).join("")).toBe(content);
    for (const { start, text } of sections) expect(content.startsWith(text, start)).toBe(true);
  });

  it("keeps what stands under a heading with its heading", () => {
    const sections = sectionsOf(`${chapter("Timeline")}${chapter("Actions")}`);
    expect(sections.map(({ text }) => text.split("\n")[0])).toEqual(["# Timeline", "# Actions"]);
  });

  it.each([
    ["one endless line", "words and words ".repeat(20_000)],
    ["a line without a space", "x".repeat(300_000)],
    ["nothing but empty lines", "\n".repeat(300_000)],
  ])("comes in small pieces, whatever it is: %s", (_what, content) => {
    const sections = sectionsOf(content);
    expect(sections.map(({ text }) => text).join("")).toBe(content);
    expect(Math.max(...sections.map(({ text }) => text.length))).toBeLessThanOrEqual(24_000);
  });

  it("is nothing when empty", () => {
    expect(sectionsOf("")).toEqual([]);
  });
});
