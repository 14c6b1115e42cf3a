import { describe, expect, it } from "vitest";
import { eventOf, redact, sourceOf, strikesOf, striking, whyOf } from "@/lib/testing/build-source";
import type { PublicContent } from "./content";
import { linesOf } from "./differences";
import type { SourceEvent } from "./source";

const told = (content: PublicContent): string =>
  linesOf(content)
    .map(({ text }) => text)
    .join("\n");

const summaryOf = (summary: string, ...struck: string[]) =>
  told(redact(sourceOf({ title: "", summary }), striking(...struck)));

describe("the lines of a text", () => {
  it("end where a reader of Markdown sees them end, and nowhere else", () => {
    expect(summaryOf("one\ntwo  \nthree\n\n```\na\nb\n```")).toBe("one two\nthree\na\nb");
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

describe("the day that strangers read", () => {
  const moment = (at: string, more: Partial<SourceEvent> = {}) =>
    eventOf({ id: at.padEnd(36, "0"), at, ...more });
  const start = moment("2026-03-14T13:00:00.000Z", { milestone: "impact_started" });
  const dayOf = (occurredOn: string | null, events: SourceEvent[], out: string[] = []) =>
    redact(sourceOf({ occurredOn, events }), strikesOf({ out })).day;

  it("is the day in UTC on which the impact began, in whatever zone somebody typed theirs", () => {
    expect(dayOf("2026-03-15", [moment("2026-03-01T09:00:00.000Z"), start])).toBe("2026-03-14");
  });

  it("is that of a moment beside the typed one where no impact is told", () => {
    const events = [moment("2026-03-01T09:00:00.000Z"), moment("2026-03-14T13:00:00.000Z")];
    expect(dayOf("2026-03-15", events)).toBe("2026-03-14");
    expect(dayOf(null, events)).toBe("2026-03-01");
  });

  it("is the typed one where no moment tells another", () => {
    expect(dayOf("2026-03-15", [start], ["section:timeline"])).toBe("2026-03-15");
    const unknown = moment("2026-03-14T13:00:00.000Z", { precision: "unknown" });
    expect(dayOf("2026-03-15", [unknown])).toBe("2026-03-15");
    expect(dayOf("2026-03-15", [start], ["clock"])).toBeNull();
  });
});
