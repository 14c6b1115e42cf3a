import { describe, expect, it } from "vitest";
import { redact, sourceOf, strikesOf, striking } from "@/lib/testing/build-source";
import { htmlOf } from "./blocks-html";

const htmlFrom = (summary: string, strikes = strikesOf()) =>
  htmlOf(redact(sourceOf({ summary }), strikes).summary);

describe("formatted text for feed readers", () => {
  it("is what the writer meant", () => {
    expect(htmlFrom("## A\n\n1. **b** `c`\n\n> ~~d~~ *e*\n\n| f |\n| - |\n| g |\n\n---")).toBe(
      "<h3>A</h3><ol><li><p><strong>b</strong> <code>c</code></p></li></ol>" +
        "<blockquote><p><del>d</del> <em>e</em></p></blockquote>" +
        "<table><tr><th>f</th></tr><tr><td>g</td></tr></table><hr/>",
    );
  });

  it("makes no markup of anybody's words, nor of what stands instead", () => {
    const words = [{ words: "acme", instead: "<i>x</i>" }];
    const html = htmlFrom("`<script>` \\<b> & acme", strikesOf({ words }));
    expect(html).toBe("<p><code>&lt;script&gt;</code> &lt;b&gt; &amp; &lt;i&gt;x&lt;/i&gt;</p>");
    expect(htmlFrom("<script>alert(1)</script>\n\n<img src=x onerror=y>z")).not.toMatch(
      /script|img/,
    );
  });

  it("bars what is struck, and leads only where somebody lets it", () => {
    expect(htmlFrom("[acme](https://a.example/) went", striking("acme"))).toBe("<p>█████ went</p>");
    const kept = strikesOf({ kept: ['https://a.example/?a="b&c'] });
    expect(htmlFrom('[x](<https://a.example/?a="b&c>)', kept)).toBe(
      '<p><a href="https://a.example/?a=&quot;b&amp;c">x</a></p>',
    );
    expect(htmlFrom("[x](javascript:alert(1))", strikesOf({ kept: ["javascript:alert(1)"] }))).toBe(
      "<p>x</p>",
    );
  });
});
