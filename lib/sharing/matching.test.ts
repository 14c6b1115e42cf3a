import { describe, expect, it } from "vitest";
import { eventOf, redact, sourceOf, strikesOf, striking, whyOf } from "@/lib/testing/build-source";
import { type PublicContent, plainOf } from "./content";
import { linesOf } from "./differences";

const told = (content: PublicContent): string =>
  linesOf(content)
    .map(({ text }) => text)
    .join("\n");

const summaryOf = (summary: string, ...struck: string[]) =>
  told(redact(sourceOf({ title: "", summary }), striking(...struck)));

describe("a struck word is gone, however it is written", () => {
  it.each([
    ["in another case", "SECRET things", "secret"],
    ["with a sharp s", "the STRASSE station", "Straße"],
    ["in another normal form", "at Jose\u0301's desk", "Jos\u00e9"],
    ["without its accent", "at Jose's desk", "José"],
    ["in full width", "the ｓｅｃｒｅｔ plan", "secret"],
    ["in styled letters", "the 𝘀𝗲𝗰𝗿𝗲𝘁 plan", "secret"],
    ["with a ligature", "the oﬃce plan", "office"],
    ["parted by a zero-width space", "the sec\u200bret plan", "secret"],
    ["parted by a soft hyphen", "the sec\u00adret plan", "secret"],
    ["parted by a joiner and a direction mark", "the s\u200de\u200ecret plan", "secret"],
    ["half bold", "the se**cr**et plan", "secret"],
    ["half in code", "the sec`ret` plan", "secret"],
    ["half in a link", "the [sec](https://example.com)ret plan", "secret"],
    ["half deleted and half emphasised", "the ~~sec~~*ret* plan", "secret"],
    ["parted by a comment", "the sec<!-- x -->ret plan", "secret"],
    ["parted by markup", "the sec<b>ret</b> plan", "secret"],
    ["as entities", "the &#115;&#x65;cret plan", "secret"],
    ["with escapes", "the acme\\_secret plan", "secret"],
    ["in percent", "see `q=%73ecret&x` there", "secret"],
    ["in code as an escape", "see `\\u0073ecret` there", "secret"],
    ["in a block of code", "```\nkey = secret\n```", "secret"],
    ["in a cell", "| a | b |\n| - | - |\n| c | Secret |", "secret"],
    ["in a quotation within a list", "- one\n  > the secret plan", "secret"],
    ["in a snake", "the `my_secret_thing`", "secret"],
    ["in a camel", "the `secretThing` and `mySecret`", "secret"],
    ["beside a number", "the secret2 plan", "secret"],
    ["parted at a line's end", "the sec-\nret plan", "secret"],
    ["parted at a line's end in a quotation", "> the sec\u2010\n> ret plan", "secret"],
    ["parted at a line's end in a comment", "```\n * the sec-\n * ret plan\n```", "secret"],
    ["parted by a soft hyphen at a line's end", "the sec\u00ad\nret plan", "secret"],
    ["parted by a hyphen that a program left", "the sec- ret and sec-ret plan", "secret"],
    ["parted by the end of an encoded line", "the `sec=\n  ret` plan", "secret"],
    ["as a phrase over two lines", "the Acme\nCorp plan", "acme corp"],
    ["as a phrase over two looks", "the **Acme** Corp plan", "acme corp"],
    ["as a phrase without its space", "the acme-corp and AcmeCorp plan", "acme corp"],
    ["with a hard space", "the Acme\u00a0Corp plan", "acme corp"],
    ["in a script without spaces", "昨日田中さんが見た", "田中"],
  ])("%s", (_how, summary, struck) => {
    const text = summaryOf(summary, struck);
    expect(text).toContain("█████");
    const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const look = struck.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    expect(bare.replace(/[^\p{L}\p{N}]/gu, "")).not.toContain(look.replace(/[^\p{L}]/gu, ""));
    expect(bare).not.toMatch(/s\W*e\W*c\W*r\W*e\W*t/);
  });

  it.each([
    ["Cyrillic", "the \u0410cme plan", "Acme"],
    ["Cyrillic, all of them", "the \u0440\u0430\u0443 plan", "pay"],
    ["Greek", "the Acm\u03b5 plan", "ACME"],
    ["small capitals", "the \u1d00\u1d04\u1d0d\u1d07 plan", "acme"],
    ["the struck one's own", "the Acme plan", "\u0410cm\u0435"],
    ["encoded", "the &#x410;cme plan", "acme"],
  ])("in letters that only look like its own: %s", (_how, summary, struck) => {
    expect(summaryOf(summary, struck)).toBe("the █████ plan");
  });

  it.each([
    ["МОСКВА и Москва", "москва"],
    ["ΝΕΥΡΟ και νευρό", "Νευρό"],
  ])("in any case of another script: %s", (summary, struck) => {
    expect(summaryOf(summary, struck)).toMatch(/^█████ \S+ █████$/);
  });

  it("in an address of which nothing is left", () => {
    const summary =
      "Ask ana@acme.example or https://wiki.acme.example/q3?x=1, or [us](http://a.b/acme).";
    const text = summaryOf(summary, "acme");
    expect(text).toBe("Ask █████ or █████, or us.");
  });

  it("but not where hyphens only bring its letters together", () => {
    const summary = "A name-eternal and 20-26 of 2-\n026, in well-known ways - own.";
    expect(summaryOf(summary, "meet", "2026", "known")).toBe(
      "A name-eternal and 20-26 of █████, in well-█████ ways - own.",
    );
  });

  it.each([
    ["+49 30 1234567", "call +49 30 1234567 or 49-30-1234567."],
    ["/srv/acme/", "call /srv/acme/ or srv acme."],
    ["C++", "call c++ or C."],
  ])("with the signs that it begins and ends with, where they are: %s", (struck, summary) => {
    expect(summaryOf(summary, struck)).toBe("call █████ or █████.");
  });

  it("but not within another word, and the rest of the text stays", () => {
    expect(summaryOf("Banana analysis for Ana.", "Ana")).toBe("Banana analysis for █████.");
  });

  it("and so is one that stands in a tag, a service, a layer, a figure and a caption", () => {
    const id = "01980000-0000-7000-8000-0000000000ff";
    const content = redact(
      sourceOf({
        title: "Acme down",
        services: ["acme-api", "web"],
        severity: "Acme 1",
        layers: [
          {
            ...{ slug: "acme-lint", name: "Acme lint", outcome: "held", note: "by Acme" },
            ...{ heldAfterMin: 3, entry: false, cheapest: true, pictures: [] },
          },
        ],
        cheapestNote: "Acme said",
        figures: [{ id: "f", amount: "Acme's 3", unit: "of Acme" }],
        events: [eventOf({ text: "Acme woke" })],
        whys: [
          whyOf({
            question: "Why Acme?",
            answer: "Acme",
            layer: { name: "Acme lint", outcome: "held" },
          }),
        ],
        actions: [
          {
            ...{ id: "a", title: "Call Acme", detail: "acme", status: "open" },
            ...{ layer: "acme-lint", layerName: "Acme lint" },
          },
        ],
        lessons: [{ id: "l", text: "Trust no Acme.", tags: ["acme", "dns"] }],
        pictures: [{ id, width: 1, height: 1, caption: "Acme at night" }],
      }),
      strikesOf({ words: [{ words: "acme", instead: "the shop" }], pictures: [id] }),
    );
    expect(JSON.stringify(content)).not.toMatch(/acme/i);
    expect(content.lessons[0]?.tags).toEqual(["dns"]);
    expect(content.pictures).toHaveLength(1);
    expect(plainOf(content.title)).toBe("the shop down");
  });
});

describe("titles and other texts without looks", () => {
  it.each([
    "**ac**me",
    "_ac_`me`",
    "[ac](http://x.example)me",
    "ac-\nme",
    "a\u200bc\u2060m\ufeffe",
  ])("hide no struck word behind marks: %j", (title) => {
    expect(plainOf(redact(sourceOf({ title }), striking("acme")).title)).toMatch(/█████/);
  });
});
