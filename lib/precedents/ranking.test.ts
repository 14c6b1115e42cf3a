import { describe, expect, it } from "vitest";
import { becauseOf, promiseInWords } from "./because";
import type { Candidate } from "./candidates";
import { pointsOf, ranked } from "./ranking";
import type { EarlierPromise } from "./schema";

const candidate = (wishes: Partial<Candidate> = {}): Candidate => ({
  id: "01980000-0000-7000-8000-000000000000",
  number: 12,
  title: "Orders failed after a partial migration",
  team: { slug: "payments", name: "Payments" },
  occurredOn: "2025-11-03",
  later: false,
  words: 0.3,
  usual: 0,
  stems: ["migrat", "replica", "schema"],
  titleLikeness: 0.1,
  services: [],
  tags: [],
  layers: [],
  condition: null,
  said: null,
  ...wishes,
});

const words = {
  postmortems: 500,
  sampled: 500,
  averageLength: 100,
  counts: new Map([["one", { head: 10, body: 400 }]]),
  common: new Set(["one"]),
  people: new Set<string>(),
};
const numbersOf = (...all: Candidate[]) =>
  ranked(all, words).map(({ candidate: { number } }) => number);

describe("the order", () => {
  it("puts more shared words first, and of equals the newer one", () => {
    const one = candidate({ number: 1, words: 0.2 });
    const two = candidate({ number: 2, words: 0.4 });
    const three = candidate({ number: 3, words: 0.2 });
    expect(numbersOf(one, two, three)).toEqual([2, 3, 1]);
  });

  it.each([
    ["a service", { services: ["checkout"] }],
    ["a condition", { condition: { text: "No step migrates.", likeness: 0.8 } }],
    ["a tag", { tags: ["dns"] }],
    ["a layer that stopped neither", { layers: ["Code review"] }],
    ["a title", { titleLikeness: 0.9 }],
    ["somebody's word", { said: "before" as const }],
  ])("counts %s in favour of one that talks alike otherwise", (_what, shared) => {
    expect(pointsOf(candidate(shared))).toBeGreaterThan(pointsOf(candidate()));
  });

  it("counts a third service, tag or layer no more", () => {
    const names = (many: number) => Array.from({ length: many }, (_, at) => `name ${at}`);
    const shared = (many: number) =>
      candidate({ services: names(many), tags: names(many), layers: names(many) });
    expect(pointsOf(shared(9))).toBe(pointsOf(shared(2)));
  });

  it("puts what came before first: only that is a precedent", () => {
    const later = candidate({ number: 99, later: true });
    expect(numbersOf(later, candidate({ number: 1 }))).toEqual([1, 99]);
  });
});

describe("what is left out", () => {
  it("is what shares everyday words alone, even all of them", () => {
    const common = candidate({ number: 1, words: 1, stems: ["one"] });
    expect(numbersOf(common)).toEqual([]);
    expect(numbersOf({ ...common, services: ["checkout"] })).toEqual([1]);
  });

  it("is not what somebody said, however little both share", () => {
    expect(numbersOf(candidate({ said: "again", words: 0.01 }))).toEqual([12]);
  });
});

describe("what is clearly alike", () => {
  const clear = (...all: Candidate[]) =>
    ranked(all, words).flatMap((one) => (one.clear ? [one.candidate.number] : []));

  it("stands out from what any two texts of the house share", () => {
    expect(clear(candidate({ words: 0.3, usual: 0.25 }))).toEqual([]);
    expect(clear(candidate({ words: 0.6, usual: 0.25 }))).toEqual([12]);
  });

  it("comes first, and leaves a vague likeness behind", () => {
    const [strong, vague] = [
      candidate({ number: 1, words: 1.2 }),
      candidate({ number: 2, words: 0.2 }),
    ];
    expect(clear(strong, vague)).toEqual([1]);
    expect(numbersOf(strong, vague)).toEqual([1, 2]);
    expect(clear(vague)).toEqual([2]);
  });

  it("is always what somebody said", () => {
    const said = candidate({ number: 2, words: 0.01, said: "again" });
    expect(clear(candidate({ number: 1, words: 1.2 }), said)).toEqual([1, 2]);
  });
});

describe("the reasons", () => {
  const spelt = new Map([
    ["migrat", "migration"],
    ["checkout", "checkout"],
  ]);

  it("are sentences in the words of the asking text", () => {
    const shared = candidate({
      said: "before",
      services: ["checkout-api"],
      stems: ["checkout", "migrat", "503", "10.0.0.1", "x"],
      condition: { text: "The **pipeline** has no migration step.", likeness: 0.7 },
      layers: ["Code review", "Staging"],
      tags: ["dns"],
    });
    expect(becauseOf(shared, spelt, new Set())).toEqual([
      "said to be the same before",
      "same service: checkout-api",
      "same condition: The pipeline has no migration step.",
      "words: migration, 503",
      "got past the same layers: Code review, Staging",
      "tag: dns",
    ]);
  });

  it("never consist of words that everybody writes", () => {
    const common = new Set(["migrat", "replica", "schema"]);
    expect(becauseOf(candidate(), spelt, common)).toEqual([]);
    expect(becauseOf(candidate({ titleLikeness: 0.9 }), spelt, common)).toEqual([
      "nearly the same title",
    ]);
  });
});

describe("a promise that was not kept", () => {
  const promise: EarlierPromise = {
    id: "01980000-0000-7000-8000-000000000001",
    title: "migrations in the pipeline",
    status: "open",
    dueOn: null,
    owner: null,
    reason: null,
    acceptedBy: null,
    mayReopen: false,
  };

  it("says whether it is late or was dropped, why, and who accepts the risk", () => {
    const said = (wishes: Partial<EarlierPromise>) =>
      promiseInWords({ ...promise, ...wishes }, "2026-03-14");
    expect(said({})).toBe("Its action “migrations in the pipeline” is not finished.");
    expect(said({ dueOn: "2026-03-12" })).toContain("is not finished, 2 days late.");
    expect(said({ dueOn: "2026-05-02" })).toContain("is not finished, due 2 May.");
    expect(said({ dueOn: "2026-03-15" })).toContain("is not finished, due tomorrow.");
    const dropped = { status: "wont_do", reason: "It was too dear.", acceptedBy: "Mo" } as const;
    expect(said(dropped)).toBe(
      "Its action “migrations in the pipeline” was marked as won’t do: It was too dear. Mo accepts the risk.",
    );
  });
});
