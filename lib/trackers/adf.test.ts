import { describe, expect, it } from "vitest";
import { documentOf } from "./adf";

const text = (words: string) => ({ type: "text", text: words });
const link = (href: string) => ({
  ...text(href),
  marks: [{ type: "link", attrs: { href } }],
});

describe("a text as Jira wants it", () => {
  it("keeps paragraphs, lines and addresses", () => {
    expect(documentOf("One\r\ntwo\n\n\nSee https://a.test/x?y=1 soon\n\n")).toEqual({
      type: "doc",
      version: 1,
      content: [
        { type: "paragraph", content: [text("One"), { type: "hardBreak" }, text("two")] },
        {
          type: "paragraph",
          content: [text("See "), link("https://a.test/x?y=1"), text(" soon")],
        },
      ],
    });
  });

  it("holds no empty text, which Jira refuses", () => {
    const written = JSON.stringify(documentOf("\n\n  \n\nhttps://a.test\n\n\nlast\n"));
    expect(written).not.toContain('"text":""');
    expect(documentOf("").content).toEqual([]);
  });
});
