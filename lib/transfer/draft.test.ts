import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NewActionItem } from "@/lib/action-items/schema";
import { NewLesson } from "@/lib/lessons/schema";
import { NewPostmortem } from "@/lib/postmortems/schema";
import { NewEvents } from "@/lib/timeline/schema";
import { deepest } from "@/lib/whys/placing";
import { NewWhy, type WhyBranch } from "@/lib/whys/schema";
import { draftOf } from "./draft";
import type { Understanding } from "./understanding";

const nothing: Understanding = {
  facts: { title: "Checkout went dark", services: [] },
  events: [],
  actions: [],
  lessons: [],
  whys: [],
  leftovers: [],
  warnings: [],
  structure: [],
};

const event = {
  at: "2026-03-14T14:02:00Z",
  precision: "exact",
  text: "A",
  source: "14:02 A",
  line: 1,
} as const;

describe("a draft made of a document", () => {
  it("keeps what found no place as it was, by section and in order", () => {
    const { remainder } = draftOf({
      ...nothing,
      leftovers: [
        { text: "Before any heading.", line: 1 },
        { heading: "Contributing factors", text: "- One\n  - nested", line: 4 },
        { heading: "Contributing factors", text: "- Two", line: 9 },
        { heading: "Stats", text: "| a | b |", line: 12 },
      ],
    });
    expect(remainder.markdown).toBe(
      "Before any heading.\n\n## Contributing factors\n\n- One\n  - nested\n\n- Two\n\n## Stats\n\n| a | b |",
    );
  });

  it("makes several lessons of a long one and says so", () => {
    const text = "One thing. Two things. Three things. Four things.";
    const { lessons, remainder } = draftOf({ ...nothing, lessons: [{ text, line: 7 }] });
    expect(lessons).toEqual(["One thing. Two things. Three things.", "Four things."]);
    expect(remainder.warnings).toMatchObject([{ line: 7 }]);
  });

  it("keeps a list that became lessons as the list it was", () => {
    const text = "- One thing.\n\n- Two things.\n\n- Three things.\n\n- Four things.";
    const { remainder } = draftOf({ ...nothing, lessons: [{ text, line: 7 }] });
    expect(remainder.markdown).toContain(text);
  });

  it("hangs whys as deep as they were written, also where a level is left out", () => {
    const why = (question: string, depth: number) => ({ question, answer: "", depth, line: 1 });
    const { whys } = draftOf({
      ...nothing,
      whys: [why("a", 0), why("b", 1), why("c", 3), why("d", 1), why("e", 0)],
    });
    const shape = ({ question, branches = [] }: WhyBranch): unknown => [
      question,
      ...branches.map(shape),
    ];
    expect(whys.map(shape)).toEqual([["a", ["b", ["c"]], ["d"]], ["e"]]);
  });

  it("hangs whys that are deeper than a tree can be beside the deepest, and loses none", () => {
    const whys = Array.from({ length: 100 }, (_, depth) => ({
      question: `Why ${depth}?`,
      answer: "",
      depth,
      line: depth,
    }));
    const levels = (branches: WhyBranch[]): number =>
      branches.length === 0
        ? 0
        : 1 + Math.max(...branches.map((one) => levels(one.branches ?? [])));
    const questions = (branches: WhyBranch[]): string[] =>
      branches.flatMap((one) => [one.question, ...questions(one.branches ?? [])]);
    const hung = draftOf({ ...nothing, whys }).whys;
    expect(levels(hung)).toBe(deepest);
    expect(questions(hung)).toEqual(whys.map(({ question }) => question));
  });

  it("says of a time that nobody wrote that it is unknown", () => {
    const somebody = { ...event, precision: "unknown" as const, source: "? somebody calls" };
    const { events } = draftOf({ ...nothing, events: [event, somebody] });
    expect(events.map(({ precision }) => precision)).toEqual(["exact", "unknown"]);
  });

  it("drops an end before its start, with a warning, and keeps the line", () => {
    const odd = { ...event, precision: "range" as const, end: "2026-03-14T13:00:00Z" };
    const { events, remainder } = draftOf({ ...nothing, events: [odd] });
    expect(events).toEqual([expect.objectContaining({ precision: "exact", rawLine: "14:02 A" })]);
    expect(events[0]).not.toHaveProperty("end");
    expect(remainder.warnings).toHaveLength(1);
  });

  it("holds so many events and keeps the others as text", () => {
    const events = Array.from({ length: 5_003 }, (_, at) => ({
      ...event,
      source: `line ${at}`,
      line: at,
    }));
    const draft = draftOf({ ...nothing, events });
    expect(draft.events).toHaveLength(5_000);
    expect(draft.remainder.markdown).toBe("## Timeline\n\nline 5000\nline 5001\nline 5002");
    expect(draft.remainder.warnings).toMatchObject([{ line: 5_000 }]);
  });
});

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.lorem({ maxCount: 8, mode: "sentences" }),
  fc.lorem({ maxCount: 30, mode: "words" }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.nat(30_000).map((length) => "Long word ".repeat(length / 10)),
  fc.nat(2_000).map((length) => "x".repeat(length)),
);
const line = fc.nat();
const instant = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const precision = fc.constantFrom("exact", "approximate", "range");
const optional = { requiredKeys: [] as never[] };

const understanding: fc.Arbitrary<Understanding> = fc.record({
  facts: fc
    .tuple(
      fc.record({ title: words, services: fc.array(words, { maxLength: 40 }) }),
      fc.record(
        { summary: words, impact: words, surprised: words, wentWell: words, lucky: words },
        optional,
      ),
    )
    .map(([must, may]) => ({ ...must, ...may })),
  events: fc.array(
    fc
      .record({ at: instant, end: instant, precision, text: words, line })
      .map((event) => ({ ...event, source: `at some time ${event.text}` })),
  ),
  actions: fc.array(
    fc
      .tuple(
        fc.record({ title: words, done: fc.boolean(), line }),
        fc.record({ detail: words, area: words, url: fc.webUrl() }, optional),
      )
      .map(([must, may]) => ({ ...must, ...may })),
  ),
  lessons: fc.array(fc.record({ text: words, line })),
  whys: fc.array(fc.record({ question: words, answer: words, depth: fc.nat(5), line })),
  leftovers: fc.array(fc.record({ heading: words, text: words, line })),
  warnings: fc.constant([]),
  structure: fc.constant([]),
});

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value ? Object.values(value).flatMap(textsIn) : [];
};

/** Without the runs of hundreds of letters, which are cut where a title ends. */
const wordsOf = (...said: unknown[]): string[] =>
  textsIn(said)
    .flatMap((text) => text.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [])
    .filter((word) => word.length < 200);

describe("whatever a document says", () => {
  it("becomes a draft that the forms would take too", () => {
    fc.assert(
      fc.property(understanding, (read) => {
        const { facts, events, actions, lessons, whys } = draftOf(read);
        NewPostmortem.parse({ ...facts, team: "a-team" });
        if (events.length > 0)
          NewEvents.parse({ number: 1, events: events.map(({ rawLine: _, ...event }) => event) });
        for (const { owner: _owner, done: _done, ...action } of actions)
          NewActionItem.parse({ number: 1, ...action });
        for (const text of lessons) NewLesson.parse({ number: 1, text });
        const each = (branches: WhyBranch[]): void => {
          for (const { branches: under = [], ...why } of branches) {
            NewWhy.parse({ number: 1, ...why });
            each(under);
          }
        };
        each(whys);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every word of it", () => {
    fc.assert(
      fc.property(understanding, (read) => {
        const { remainder, ...draft } = draftOf(read);
        const kept = new Set(wordsOf(draft, remainder.markdown));
        const events = read.events.map(({ text, source }) => [text, source]);
        expect(wordsOf({ ...read, events }).filter((word) => !kept.has(word))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
