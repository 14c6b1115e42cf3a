import { describe, expect, it } from "vitest";
import { eventOf, sourceOf, strikesOf, striking, whyOf } from "@/lib/testing/build-source";
import { type PublicContent, plainOf } from "./content";
import { linesOf } from "./differences";
import { redact } from "./redact";

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

describe("what stands instead", () => {
  const about = (summary: string, words: { words: string; instead: string }[]) =>
    told(redact(sourceOf({ title: "", summary }), strikesOf({ words })));

  it("is the same bar for a short word and a long one", () => {
    expect(summaryOf("a bc d", "bc")).toBe("a █████ d");
    expect(summaryOf("a bcdefghijklmnop d", "bcdefghijklmnop")).toBe("a █████ d");
  });

  it("does not tell how many words were struck one after the other", () => {
    expect(summaryOf("the alpha beta gamma plan", "alpha", "beta", "gamma")).toBe("the █████ plan");
  });

  it("says what the longest of overlapping strikes says", () => {
    const words = [
      { words: "Acme", instead: "a shop" },
      { words: "Acme Payments Ltd", instead: "a bank" },
    ];
    expect(about("Acme Payments Ltd and Acme.", words)).toBe("a bank and a shop.");
  });

  it("covers what two strikes share", () => {
    expect(summaryOf("red green blue", "red green", "green blue")).toBe("█████");
  });

  it("never says again what is struck", () => {
    const words = [
      { words: "Acme", instead: "our friends at ACME" },
      { words: "Berlin", instead: "Acme's town" },
    ];
    expect(about("Acme in Berlin.", words)).not.toMatch(/acme|berlin/i);
  });

  it("does not become a struck word together with what stands beside it", () => {
    const strikes = strikesOf({
      words: [{ words: "foobar", instead: "" }],
      spans: [{ place: "summary", words: "qux", nth: 1, instead: "bar" }],
    });
    const text = told(redact(sourceOf({ title: "", summary: "A fooqux." }), strikes));
    expect(text).not.toMatch(/foobar/);
  });
});

describe("a strike of one place", () => {
  const summary = "Berlin to Berlin.";
  const at = (place: string, nth: number) =>
    strikesOf({ spans: [{ place, words: "Berlin", nth, instead: "there" }] });
  const both = sourceOf({ title: "Berlin", summary });

  it("leaves the other places and the other times", () => {
    expect(told(redact(both, at("summary", 2)))).toBe("Berlin\nBerlin to there.");
  });

  it("strikes all of them where the text has changed since, rather than the wrong one", () => {
    expect(told(redact(both, at("summary", 3)))).toBe("Berlin\nthere to there.");
  });
});

describe("people", () => {
  const people = [
    { name: "Ana Kowalski", handles: ["ana.kowalski"], near: true },
    { name: "Will Page", handles: ["wpage"], near: true },
  ];
  const roles = [
    { name: "Ana Kowalski", role: "engineer A" },
    { name: "Will Page", role: "engineer B" },
  ];
  const about = (summary: string) =>
    told(redact(sourceOf({ title: "", summary, people }), strikesOf({ roles })));

  it.each([
    ["Ana Kowalski looked.", "engineer A looked."],
    ["ANA looked.", "engineer A looked."],
    ["A. Kowalski looked.", "engineer A looked."],
    ["Kowalski, Ana looked.", "engineer A looked."],
    ["Ana K. looked.", "engineer A. looked."],
    ["@ana.kowalski looked.", "engineer A looked."],
    [
      "ana looked, and so did Kowalski's phone.",
      "engineer A looked, and so did engineer A's phone.",
    ],
    ["Will saw the page; this page will stay.", "engineer B saw the page; this page will stay."],
    ["Ask wpage.", "Ask engineer B."],
    ["Banana.", "Banana."],
  ])("%s", (text, expected) => {
    expect(about(text)).toBe(expected);
  });

  it("lose their addresses as well", () => {
    expect(about("Mail ana.kowalski@acme.example now.")).toBe("Mail █████ now.");
  });
});

describe("what is left out", () => {
  const [a, b, c] = ["a", "b", "c"].map((end) => `01980000-0000-7000-8000-00000000000${end}`);
  const source = sourceOf({
    team: "Team Owl",
    severity: "Sev 9",
    services: ["owl-api"],
    occurredOn: "2026-03-14",
    events: [
      eventOf({ id: a, at: "2026-03-14T14:02:00.000Z", text: "one", milestone: "impact_started" }),
      eventOf({ id: b, at: "2026-03-14T14:12:00.000Z", text: "two", milestone: "detected" }),
      eventOf({ id: c, at: "2026-03-14T13:42:00.000Z", text: "three", precision: "approximate" }),
    ],
    whys: [
      whyOf({ id: a, question: "Q1" }),
      whyOf({ id: b, parent: a, question: "Q2" }),
      whyOf({ id: c, question: "Q3" }),
    ],
  });

  it("is not there: the head, one event with the time it gave, a why with what hangs under it", () => {
    const out = ["team", "severity", "services", `event:${b}`, `why:${a}`];
    const content = redact(source, strikesOf({ out }));
    expect(content).toMatchObject({ team: null, severity: null, services: [], durations: [] });
    expect(told(content)).not.toMatch(/Owl|Sev|two|Q1|Q2/);
    expect(told(content)).toMatch(/Q3/);
  });

  it("takes what is told of the cheapest layer with that layer", () => {
    const layer = { slug: "lint", name: "Linter", outcome: "held" as const, note: "" };
    const rest = { heldAfterMin: null, entry: false, cheapest: true, pictures: [] };
    const tower = sourceOf({ layers: [{ ...layer, ...rest }], cheapestNote: "A rule of owls" });
    expect(told(redact(tower, strikesOf()))).toContain("owls");
    expect(told(redact(tower, strikesOf({ out: ["layer:lint"] })))).not.toContain("owls");
    expect(told(redact(tower, strikesOf({ out: ["section:layers"] })))).not.toContain("owls");
  });

  it("takes a whole section", () => {
    const content = redact(source, strikesOf({ out: ["section:timeline", "section:whys"] }));
    expect(content).toMatchObject({ timeline: [], whys: [], durations: [] });
  });

  it("tells times from the start of the impact where the clock is struck, and no day", () => {
    const content = redact(source, strikesOf({ out: ["clock"] }));
    expect(content.timeline.map(({ when }) => when)).toEqual([
      "at the start",
      "+10 min",
      "≈ 20 min before",
    ]);
    expect(JSON.stringify(content)).not.toMatch(/2026|14:/);
    expect(content.durations).toEqual([
      { phase: 1, name: "to detect", words: "10 min", ms: 600_000 },
    ]);
  });

  it("holds no id of the inside", () => {
    const content = redact(source, strikesOf());
    expect(JSON.stringify(content)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(content.timeline).toHaveLength(3);
  });

  it("takes where links lead, unless somebody keeps it", () => {
    const linked = sourceOf({
      summary: "See [this](https://example.com/x) and [that](http://wiki/y).",
    });
    expect(JSON.stringify(redact(linked, strikesOf()).summary)).not.toMatch(/example|wiki/);
    const kept = redact(linked, strikesOf({ kept: ["https://example.com/x"] }));
    expect(JSON.stringify(kept.summary)).toContain('"link":"https://example.com/x"');
    expect(JSON.stringify(kept.summary)).not.toContain("wiki");
  });
});
