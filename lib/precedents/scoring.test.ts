import { describe, expect, it } from "vitest";
import { lookupsFor, reading } from "./lookups";
import { type Hit, scored } from "./scoring";
import { places, type Vocabulary } from "./weights";

const vocabulary = (counts: Record<string, number>, wishes: Partial<Vocabulary> = {}) => ({
  postmortems: 1_000,
  sampled: 1_000,
  averageLength: 100,
  counts: new Map(Object.entries(counts).map(([stem, body]) => [stem, { head: 0, body }])),
  common: new Set<string>(),
  people: new Set(["marta"]),
  ...wishes,
});

describe("the words that are looked up", () => {
  const own = { head: ["checkout"], body: ["checkout", "deploy", "kiam", "we"] };
  const stemsOf = (known: Vocabulary) => [
    ...new Set(lookupsFor(own, known).map(({ stem }) => stem)),
  ];

  it("begin with those that tell most, those of the title before others", () => {
    const known = vocabulary({ checkout: 30, deploy: 600, kiam: 30, we: 1_000 });
    expect(stemsOf(known)).toEqual(["checkout", "kiam", "deploy", "we"]);
  });

  it("are never those that would lead to more rows than a question may read", () => {
    const known = vocabulary({ checkout: 7, deploy: 999, we: 1_000 }, { postmortems: 100_000 });
    const inBody = lookupsFor(own, known).filter(({ inHead }) => !inHead);
    expect(inBody.map(({ stem }) => stem)).toEqual(["checkout", "kiam"]);
  });

  it("are those that no sampled text has, however many postmortems there are", () => {
    const known = vocabulary({ deploy: 999, we: 1_000 }, { postmortems: 100_000_000 });
    expect(stemsOf(known)).toEqual(expect.arrayContaining(["checkout", "kiam"]));
  });

  it("are never the names of people", () => {
    const lookups = lookupsFor({ head: ["marta"], body: ["kiam", "marta"] }, vocabulary({}));
    expect(new Set(lookups.map(({ stem }) => stem))).toEqual(new Set(["kiam"]));
  });

  it("leave out the names of machines that no other text has", () => {
    const machines = { head: [], body: ["134a959a-bmsw", "kiam", "s3"] };
    const lookups = lookupsFor(machines, vocabulary({ kiam: 2 }));
    expect(new Set(lookups.map(({ stem }) => stem))).toEqual(new Set(["kiam", "s3"]));
  });
});

describe("the share of words", () => {
  const lookups = ["kiam", "replica", "deploy"].map((stem) => ({ stem, inHead: false }));
  const own = { head: [], body: ["deploy", "kiam", "replica"] };
  const hit = (postmortemId: string, place: number, length = 100): Hit => ({
    postmortemId,
    length,
    place,
  });
  const known = vocabulary({});

  it("is one for a text of usual length that holds all, and orders the others", () => {
    const hits = [hit("a", 1), hit("a", 2), hit("a", 3), hit("b", 1), hit("c", 3), hit("d", 3)];
    const found = scored(hits, lookups, own, known);
    expect(found.map(({ postmortemId }) => postmortemId)).toEqual(["a", "b", "d", "c"]);
    expect(found[0]?.words).toBeCloseTo(1, 10);
    expect(found[0]?.stems).toEqual(["replica", "kiam", "deploy"]);
  });

  it("is measured by what any other text has, so that words of one's own cost nothing", () => {
    const [found] = scored([hit("a", 1)], lookups, own, known);
    expect(found?.words).toBeCloseTo(1, 10);
  });

  it("counts a word in the other's title once more, and in the asking one's thrice", () => {
    const both = [
      { stem: "kiam", inHead: true },
      { stem: "kiam", inHead: false },
    ];
    const [inTitle] = scored([hit("a", 1), hit("a", 2)], both, own, known);
    expect(inTitle?.words).toBeCloseTo(1 + places.theirHead, 10);
    const titled = { head: ["kiam"], body: own.body };
    const [one, other] = scored([hit("a", 1), hit("b", 2)], lookups, titled, known);
    expect((one?.words ?? 0) / (other?.words ?? 1)).toBeCloseTo(places.ownHead, 10);
  });

  it("is less for a long text, which holds many words by being long", () => {
    const found = scored([hit("short", 1, 50), hit("long", 1, 1_000)], lookups, own, known);
    expect(found.map(({ postmortemId }) => postmortemId)).toEqual(["short", "long"]);
  });

  it("takes no notice of a word that was cut short, as if nobody had it", () => {
    const many = Array.from({ length: reading.rows }, (_, at) => hit(`p${at}`, 2));
    const found = scored([hit("a", 1), ...many], lookups, own, known);
    expect(found.map(({ postmortemId }) => postmortemId)).toEqual(["a"]);
  });

  it("is of nothing where nothing is held", () => {
    expect(scored([], lookups, own, known)).toEqual([]);
  });
});
