import { describe, expect, it } from "vitest";
import { readPostmortem } from "./postmortem";

describe("whys", () => {
  const whysOf = (text: string) =>
    readPostmortem({ content: `# T\n\n## Five Why's\n\n${text}` }).whys.map(
      ({ question, answer, depth }) => [depth, question, answer],
    );

  it("follow the problem, as points or as paragraphs", () => {
    const expected = [
      [0, "Why? (Search was slow)", "A node left"],
      [1, "Why? (A node left)", "Its disk was full"],
    ];
    expect(
      whysOf("- Search was slow\n- **Why?** A node left\n- **Why?** Its disk was full"),
    ).toEqual(expected);
    expect(
      whysOf("**What?** Search was slow\n\n**Why?** A node left\n\n**Why?** Its disk was full"),
    ).toEqual(expected);
  });

  it("keep a question that was asked in full", () => {
    expect(whysOf("1. **Why did the node leave?**\n   Its disk was full")).toEqual([
      [0, "Why did the node leave?", "Its disk was full"],
    ]);
  });
});
