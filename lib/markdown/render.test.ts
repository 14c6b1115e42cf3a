import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render";

describe("renderMarkdown", () => {
  it("runs no script, whatever somebody pastes", () => {
    for (const hostile of [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "[press](javascript:alert(1))",
      "[press](data:text/html;base64,PHNjcmlwdD4=)",
      '<a href="https://x.test" onclick="alert(1)">x</a>',
      "![pixel](https://tracker.test/p.gif)",
      '<div style="position:fixed">x</div>',
    ]) {
      const html = renderMarkdown(hostile);
      expect(html).not.toMatch(/<script|onerror|onclick|javascript:|data:|<img|style=/i);
    }
  });

  it("writes lists, code and links as what they are", () => {
    const html = renderMarkdown("* one\n* `two`\n\n[three](https://example.test)");
    expect(html).toContain("<li>one</li>");
    expect(html).toContain("<code>two</code>");
    expect(html).toContain('<a href="https://example.test">three</a>');
  });

  it("writes plain text the short way as the long way would", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9 ,.;()%€"'-]{1,40}$/);
    fc.assert(
      fc.property(word, (text) => {
        const whole = `So ${text.trim()} it was`;
        const short = renderMarkdown(whole);
        // The same text in two paragraphs goes through the parser.
        const long = renderMarkdown(`${whole}\n\n*x*`).split("\n")[0];
        expect(decode(short)).toBe(decode(long ?? ""));
      }),
    );
  });

  it("shows an enormous text rather than parsing it", () => {
    expect(renderMarkdown("*a* ".repeat(60_000))).toMatch(/^<pre>\*a\*/);
  });
});

const decode = (html: string): string => html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
