import { describe, expect, it } from "vitest";
import { lessonQuestions } from "./questions";

describe("the questions about lessons", () => {
  it("start from what one would have liked to know", () => {
    expect(lessonQuestions([])).toHaveLength(3);
  });

  it("ask how another team would find out, unless a lesson says it", () => {
    const ask = (text: string) => lessonQuestions([{ text, tags: ["dns"] }]);
    expect(ask("Names outlive machines.")[0]).toMatch(/^How could another team find out/);
    expect(ask("Names outlive machines. Check yours.")).toHaveLength(1);
  });

  it("ask for a tag where one has none", () => {
    expect(lessonQuestions([{ text: "Check yours.", tags: [] }])[0]).toMatch(/tag/);
  });
});
