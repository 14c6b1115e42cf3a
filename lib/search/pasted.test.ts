import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { recount } from "@/lib/precedents/vocabulary";
import { build } from "@/lib/testing/build";
import { search, suggest } from "./queries";
import { leadsTo } from "./reading";
import { SearchQuery } from "./schema";

let ana: Actor;
let reader: Actor;
let beside: number;
let apart: number;

const ask = (q: string, more: object = {}, by = reader) =>
  search(by, SearchQuery.parse({ q, ...more }));
const numbers = async (q: string, more: object = {}) =>
  (await ask(q, more)).items.map(({ number }) => number);

async function published(title: string, by = ana) {
  return (await build.postmortem(by, { title, stage: "published" })).number;
}

beforeAll(async () => {
  [ana, reader] = [await build.actor(), await build.actor()];
  beside = await published("The gramblefax-harvester stood still");
  apart = await published("A gramblefax was sold while harvesters slept");
  await recount();
});

describe("a name of several words", () => {
  it("is met while its last word is still being typed", async () => {
    for (const q of ["gramblefax-har", "gramblefax.harv", "stood gramblefax-harves"])
      expect([q, (await numbers(q)).includes(beside)]).toEqual([q, true]);
    const { items } = await suggest(reader, { q: "gramblefax-har" });
    const item = items.find(({ number }) => number === beside);
    expect(item?.titleParts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      "gramblefax",
      "harvester",
    ]);
  });

  it("stands together once it is written out", async () => {
    expect(await numbers("gramblefax-harvester")).toEqual([beside]);
    expect(await numbers("gramblefax-harvester ")).toEqual([beside]);
    expect(await numbers("gramblefax harvester")).toContain(apart);
  });

  it("is no beginning where a space follows, or where its last word is short", async () => {
    expect(await numbers("gramblefax-harv ", { exact: "1" })).toEqual([]);
    expect(await numbers("gramblefax-ha", { exact: "1" })).toEqual([]);
  });

  it("is corrected in the part that is mistyped", async () => {
    for (const q of ["gramblefax-havrester ", "gramblefax-havrester", "grmablefax/harvester "]) {
      const { suggestion, items } = await ask(q);
      expect([q, suggestion?.words.trim()]).toEqual([
        q,
        q.trim().replace("havrester", "harvester").replace("grmablefax", "gramblefax"),
      ]);
      expect(items[0]?.number).toBe(beside);
    }
  });
});

describe("a number", () => {
  it("leads to its own postmortem alone, whatever else speaks of it", async () => {
    const { number: hidden } = await build.postmortem(ana, { title: "Nobody else sees it" });
    const telling = await published(`This is PM-${hidden} again`);
    const words = `PM-${hidden}`;
    const { items } = await ask(words);
    expect(items[0]?.number).toBe(telling);
    expect(leadsTo(words, items[0])).toBeNull();
    expect(leadsTo(words, (await ask(words, {}, ana)).items[0])).toBe(`/postmortems/${hidden}`);
  });

  it("is brought first among what the filters leave, and not beside them", async () => {
    const number = await published("A kettle boiled over");
    const team = ana.teams[0]?.slug;
    expect((await numbers(`PM-${number}`, { team }))[0]).toBe(number);
    expect(await numbers(`PM-${number}`, { team: reader.teams[0]?.slug })).not.toContain(number);
  });
});
