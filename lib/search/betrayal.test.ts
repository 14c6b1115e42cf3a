import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { writeLesson } from "@/lib/lessons/commands";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildWhole, type Whole } from "@/lib/testing/build-whole";
import { rememberSearch } from "./commands";
import { listRecent, search, suggest } from "./queries";
import { SearchQuery } from "./schema";

let writer: Actor;
let stranger: Actor;
let guest: Actor;
let draft: Whole;
const word = "Xylophonic";

beforeAll(async () => {
  writer = await build.actor();
  stranger = await build.actor();
  guest = await build.actor();
  draft = await buildWhole(writer, { word });
  const { id } = await db.postmortem.findUniqueOrThrow({ where: draft.at, select: { id: true } });
  await db.participant.create({ data: { postmortemId: id, userId: guest.userId ?? "" } });
}, 60_000);

const ask = (by: Actor, q: string, more: object = {}) =>
  search(by, SearchQuery.parse({ q, ...more }));
const nothing = { items: [], found: 0, more: false, suggestion: null, next: null };
const noFacets = { kind: [], team: [], tag: [], severity: [] };

describe("a draft", () => {
  it("is found by its team and by who takes part, so that the others miss something", async () => {
    for (const by of [writer, guest]) {
      const { items, facets } = await ask(by, word);
      expect(items.map(({ kind }) => kind).sort()).toEqual(["action", "lesson", "postmortem"]);
      expect(facets.tag).toEqual([{ value: "xylophonic-tag", name: "xylophonic-tag", count: 2 }]);
      expect((await suggest(by, { q: "xylopho" })).items).toHaveLength(3);
    }
  });

  it.each([
    ["its word", word],
    ["a beginning of it", "xylop"],
    ["a phrase", `"${word} title"`],
    ["its tag", "xylophonic-tag"],
    ["its word among others", `${word} title event promise lesson`],
  ])("gives a stranger no result, no count and no facet for %s", async (_what, q) => {
    const answer = await ask(stranger, q);
    expect(JSON.stringify({ ...answer, suggestion: null })).not.toMatch(/xylo/i);
    const exact = await ask(stranger, q, { exact: "1" });
    expect(exact).toMatchObject({ facets: noFacets, found: exact.items.length });
    expect(await ask(stranger, word)).toMatchObject({ ...nothing, facets: noFacets });
  });

  it("is no correction for a stranger, not even after it was published and taken back", async () => {
    for (const q of ["xylophonc", "xylofonic", "xylphonic title"])
      expect(JSON.stringify(await ask(stranger, q))).not.toContain("xylophonic");
    const other = await build.postmortem(writer, { title: "Marimbaphonic halls" });
    await writeLesson(writer, { number: other.number, text: "Halls echo." });
    await publish(writer, { number: other.number });
    expect((await ask(stranger, "marimbaphnic")).suggestion?.corrected).toEqual(["marimbaphonic"]);
    await withdraw(writer, { number: other.number });
    expect(await ask(stranger, "marimbaphnic")).toMatchObject(nothing);
    expect((await ask(writer, "marimbaphnic")).suggestion?.corrected).toEqual(["marimbaphonic"]);
  });

  it("is nothing in a stranger's palette, by its number neither", async () => {
    for (const q of [word, "xylo", "xylophonc", `PM-${draft.at.number}`, `${draft.at.number}`]) {
      const offer = await suggest(stranger, { q });
      expect(JSON.stringify(offer)).not.toMatch(/xylophonic/i);
      expect(offer.items.filter(({ number }) => number === draft.at.number)).toEqual([]);
    }
    const numbered = await ask(stranger, `PM-${draft.at.number}`);
    expect(numbered.items.filter(({ number }) => number === draft.at.number)).toEqual([]);
  });

  it("narrows nothing by its own tag or team", async () => {
    for (const more of [{ tag: "xylophonic-tag" }, { team: draft.team }])
      expect((await ask(stranger, "title", more)).items).toEqual([]);
  });
});

describe("what somebody looked for", () => {
  it("is offered to them alone, the newest first, a dozen at most", async () => {
    for (let at = 0; at < 14; at += 1) await rememberSearch(writer, { words: `words ${at}` });
    await rememberSearch(writer, { words: "words 5" });
    expect((await listRecent(writer))[0]).toBe("words 5");
    expect(await db.recentSearch.count({ where: { userId: writer.userId ?? "" } })).toBe(12);
    expect(await listRecent(stranger)).toEqual([]);
  });
});
