import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { writeLesson } from "@/lib/lessons/commands";
import { changeFacts } from "@/lib/postmortems/commands";
import { listPostmortems } from "@/lib/postmortems/queries";
import { PostmortemFilter } from "@/lib/postmortems/schema";
import { retirePractice } from "@/lib/practices/retirement";
import { publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter } from "@/lib/testing/build-practice";
import { search, suggest } from "./queries";
import { SearchQuery } from "./schema";

let ana: Actor;
let reader: Actor;

const ask = (query: object, by = reader, now = Date.now()) =>
  search(by, SearchQuery.parse(query), now);

beforeAll(async () => {
  const team = await build.team("Dovetail Joinery");
  ana = await build.actor({ team: team.id, lead: true });
  reader = await build.actor();
  for (const [title, occurredOn] of [
    ["The older one", "2026-02-01"],
    ["The newer one", "2026-03-01"],
  ] as const) {
    const { number } = await build.postmortem(ana, { title });
    await changeFacts(ana, { number, occurredOn });
    await writeLesson(ana, { number, text: "Sand it first.", tags: ["feature-flags"] });
    await publish(ana, { number });
  }
  await build.postmortem(ana, { title: "A draft of theirs" });
});

describe("filters without words", () => {
  it("list what fits, the newest first, with how it divides", async () => {
    const { items, found, facets } = await ask({ kind: "postmortem", team: "dovetail-joinery" });
    expect(items.map(({ title }) => title)).toEqual(["The newer one", "The older one"]);
    expect([found, facets.tag]).toEqual([
      2,
      [{ value: "feature-flags", name: "feature-flags", count: 2 }],
    ]);
    const since = await ask({ since: "2026-02-15", tag: "feature-flags", kind: "postmortem" });
    expect(since.items.map(({ title }) => title)).toEqual(["The newer one"]);
  });

  it("list nothing for a layer alone, nor for nothing at all", async () => {
    expect((await ask({ layer: "code-review" })).items).toEqual([]);
    expect((await ask({})).items).toEqual([]);
  });

  it("have pages that neither repeat nor leave out", async () => {
    const query = { tag: "feature-flags", limit: 1 };
    const titles: string[] = [];
    let after: string | undefined;
    do {
      const page = await ask({ ...query, after });
      titles.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect([titles.length, new Set(titles).size]).toEqual([4, 4]);
  });
});

it.each(["#Feature Flags", "feature-flags", "FEATURE FLAGS"])("a tag is met as %s", async (tag) => {
  expect((await ask({ q: "newer", tag })).items[0]?.title).toBe("The newer one");
  const { items } = await listPostmortems(reader, PostmortemFilter.parse({ tag }));
  expect(items.map(({ title }) => title)).toContain("The newer one");
});

it("a practice says how it is kept, unless it lives", async () => {
  const { slug } = await buildPractice(ana, { statement: "Every plank is measured twice" });
  const meta = async (now: Date) =>
    (await ask({ q: "plank measured twice" }, reader, now.getTime())).items[0]?.meta;
  expect(await meta(dawn)).toEqual(["kept by Dovetail Joinery"]);
  expect(await meta(daysAfter(9))).toEqual(["kept by Dovetail Joinery", "check due"]);
  expect(await meta(daysAfter(20))).toEqual(["kept by Dovetail Joinery", "lapsed"]);
  await retirePractice(ana, { slug, reason: "The saw measures." }, daysAfter(21));
  expect(await meta(daysAfter(22))).toEqual(["kept by Dovetail Joinery", "retired on purpose"]);
});

it("any team's page is offered to whoever types its name behind “go to team”", async () => {
  const place = { slug: "dovetail-joinery", name: "Dovetail Joinery" };
  for (const q of ["go to team dove", "Go to team joinery d", "team dov"])
    expect([q, (await suggest(reader, { q })).teams]).toEqual([q, [place]]);
  expect((await suggest(reader, { q: "go to team zzz" })).teams).toEqual([]);
  expect((await suggest(reader, { q: "dove" })).teams).toEqual([]);
});
