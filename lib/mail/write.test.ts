import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewLetter } from "./letter";
import { writeLetter } from "./write";

const hostile = [
  '"><script>alert(1)</script>',
  "</title><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)",
  "Fix it\r\nBcc: everybody@example.org\r\n\r\n<h1>Another letter</h1>",
  "&lt;b&gt; <!-- ]]> {{x}} javascript:alert(1)",
  "\u202egnp.exe\u2028\u0000\u0085end",
];
const words = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

const letterWith = (text: () => string): NewLetter => ({
  subject: text(),
  preheader: text(),
  opening: `A ${text()}`,
  blocks: [
    {
      heading: `B ${text()}`,
      lines: [
        { text: text(), href: "/actions/1", note: `C ${text()}` },
        { text: text(), note: `D ${text()}` },
      ],
    },
    { lines: [{ text: text(), href: "/postmortems/214/review" }] },
  ],
  footer: [{ text: text() }, { text: text(), href: "/settings/notifications" }],
});

/** The letter's markup without its words. */
const skeleton = (html: string): string =>
  html.replace(/<style>[\s\S]*?<\/style>/, "").replace(/>[^<>]*</g, "><");

const plain = skeleton(writeLetter(letterWith(() => "words")).html);

describe("whatever people wrote", () => {
  it("stays words in the markup: no element, no attribute, no address is made of it", () => {
    expect(plain).toContain('href="http://localhost:3000/actions/1"');
    fc.assert(
      fc.property(fc.infiniteStream(words), (stream) => {
        const { html } = writeLetter(letterWith(() => stream.next().value ?? ""));
        expect(skeleton(html)).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  it("is one short line in the subject", () => {
    fc.assert(
      fc.property(words, (text) => {
        const { subject } = writeLetter({ ...letterWith(() => "words"), subject: text });
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect([...subject].length).toBeLessThanOrEqual(140);
      }),
    );
    const subject = "Fix it\r\nBcc: everybody@example.org";
    expect(writeLetter({ ...letterWith(() => "words"), subject }).subject).toBe(
      "Fix it Bcc: everybody@example.org",
    );
  });

  it("begins no paragraph of its own in the text", () => {
    const told = writeLetter(letterWith(() => hostile[3] ?? "")).text;
    const lines = told.split("\n");
    expect(lines.some((line) => /^(Bcc|<h1>)/.test(line.trim()) && !line.startsWith("  "))).toBe(
      false,
    );
  });
});

describe("the plain text", () => {
  it("says everything that the markup says, with the address of each line under it", () => {
    let next = 0;
    const { text, html } = writeLetter(
      letterWith(() => {
        next += 1;
        return `word${next}`;
      }),
    );
    const shown = [...html.replace(/^[\s\S]*<\/head>/, "").matchAll(/word\d+/g)].map(
      ([word]) => word,
    );
    // The preheader is there for lists of letters, and says nothing new.
    const missing = new Set(shown.filter((word) => !text.includes(word)));
    expect([...missing]).toEqual(["word2"]);
    expect(text).toContain("* word5\n  C word6\n  http://localhost:3000/actions/1\n");
  });

  it("is broken into lines that fit, at spaces only", () => {
    const line = fc.array(fc.stringMatching(/^[a-zäöü]{1,20}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(line, (parts) => {
        const { text } = writeLetter({ ...letterWith(() => parts.join(" ")), preheader: "" });
        for (const written of text.split("\n").filter((one) => !one.includes("http")))
          expect(written.length).toBeLessThanOrEqual(72);
        expect(text.replace(/\s+/g, " ")).toContain(parts.join(" "));
      }),
    );
  });
});

describe("a letter leads", () => {
  it.each(["//example.org", "https://example.org/", "/\\example.org", "javascript:1", "x", ""])(
    "nowhere but to Parapet: not to %s",
    (href) => {
      const lines = [{ text: "Look", href }];
      const letter = { ...letterWith(() => "words"), blocks: [{ lines }] };
      const write = () => writeLetter(letter);
      if (href === "") expect(write().html).not.toContain("Look</a>");
      else expect(write).toThrow("paths of Parapet only");
    },
  );

  it("fetches nothing when it is opened", () => {
    expect(writeLetter(letterWith(() => "words")).html).not.toMatch(
      /<(img|link|script|iframe)|url\(/i,
    );
  });
});
