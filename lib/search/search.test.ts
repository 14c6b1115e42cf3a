import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { changeAction, commitToAction, removeAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { writeLesson } from "@/lib/lessons/commands";
import { changeFacts } from "@/lib/postmortems/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { addEvent } from "@/lib/timeline/commands";
import { search, suggest } from "./queries";
import { SearchQuery } from "./schema";

let ana: Actor;
let reader: Actor;
let storefront: number;
let clocks: number;

const ask = (q: string, more: object = {}, by = reader) =>
  search(by, SearchQuery.parse({ q, ...more }));
const found = async (q: string, more: object = {}, by = reader) =>
  (await ask(q, more, by)).items.map(({ kind, number }) => `${kind} ${number ?? ""}`.trim());

async function published(by: Actor, title: string, facts: object) {
  const { number } = await build.postmortem(by, { title });
  await changeFacts(by, { number, ...facts });
  await writeLesson(by, { number, text: "Somebody looks every day." });
  await publish(by, { number });
  return number;
}

beforeAll(async () => {
  const team = await build.team("Harbour lights");
  ana = await build.actor({ team: team.id, lead: true, name: "Quirina Vandersloot" });
  reader = await build.actor();
  storefront = await published(ana, "Storefront showed an empty basket", {
    summary: "The session cookie was dropped. **Retries** of the renewing client hid it for hours.",
    services: ["image-proxy"],
  });
  await addEvent(ana, {
    number: storefront,
    at: "2026-03-14T14:02Z",
    text: "Log says: upstream connect error, connection refused",
  });
  await writeLesson(ana, {
    number: storefront,
    text: "A cookie needs an expiry that somebody watches.",
    tags: ["cookies"],
  });
  clocks = await published(ana, "Clocks drifted in the warehouse", {
    summary:
      "Tokens were refused. A connection of two clocks was never made; one refused to start.",
  });
}, 60_000);

describe("a search", () => {
  it("finds words in any form, wherever they stand", async () => {
    expect(await found("dropped cookies")).toContain(`postmortem ${storefront}`);
    expect(await found("renewed retry")).toEqual([`postmortem ${storefront}`]);
    expect(await found("upstream")).toEqual([`postmortem ${storefront}`]);
  });

  it("takes a phrase by its word order, and leaves out what is excluded", async () => {
    expect((await found("connection refused")).sort()).toEqual(
      [`postmortem ${clocks}`, `postmortem ${storefront}`].sort(),
    );
    expect(await found('"connection refused"')).toEqual([`postmortem ${storefront}`]);
    expect(await found("connection refused -clocks")).toEqual([`postmortem ${storefront}`]);
    expect(await found("-clocks")).toEqual([]);
  });

  it("takes the last word for a beginning until a space follows", async () => {
    expect(await found("wareh")).toEqual([`postmortem ${clocks}`]);
    expect(await found("wareh* tokens")).toEqual([`postmortem ${clocks}`]);
    expect((await ask("wareh ", { exact: "1" })).items).toEqual([]);
  });

  it("finds a compound as it is written and by its parts", async () => {
    expect(await found("image-proxy ")).toEqual([`postmortem ${storefront}`]);
    expect(await found("proxy ")).toEqual([`postmortem ${storefront}`]);
  });

  it("corrects a word that is nowhere, says so, and can be told not to", async () => {
    const answer = await ask("warehuose tokens");
    expect(answer.suggestion).toEqual({ words: "warehouse tokens", corrected: ["warehouse"] });
    expect(answer.items[0]?.number).toBe(clocks);
    const exact = await ask("warehuose tokens", { exact: "1" });
    expect(exact.suggestion).toBeNull();
  });

  it("meets most of the words where no text has all of them", async () => {
    const answer = await ask("clocks drifted after daylight saving");
    expect([answer.loose, answer.items[0]?.number]).toEqual([true, clocks]);
  });

  it.each([
    ["Zürich", "zurich"],
    ["zurich", "Zürich"],
    ["ZU\u0308RICH", "zürich"],
    ["Gdansk", "Gdańsk"],
  ])("meets a word written as %s by %s, and marks it", async (written, asked) => {
    const title = `Lift ${randomUUID().slice(0, 8)} stood in ${written}`;
    const { number } = await build.postmortem(ana, { title });
    for (const q of [`${asked} `, asked, asked.slice(0, 4), `"in ${asked}"`]) {
      const { items } = await ask(`${q}`, {}, ana);
      const item = items.find((one) => one.number === number);
      expect([q, item?.titleParts.filter(({ hit }) => hit).map(({ text }) => text)]).toEqual([
        q,
        [written],
      ]);
    }
  });

  it("corrects a word by its letters, whatever accents it has", async () => {
    await published(ana, "Málkovický gate was shut", {});
    expect((await ask("málkovicky")).suggestion).toBeNull();
    expect((await ask("málkovický gaet")).items[0]?.title).toBe("Málkovický gate was shut");
    expect((await ask("mákovický")).suggestion?.corrected).toEqual(["malkovicky"]);
  });

  it("meets what others call it where few call it so, behind what is called so", async () => {
    const called = await published(ana, "Netsplit of the buoys", {});
    const other = await published(ana, "A network partition cut off the beacons", {});
    expect(await found("netsplit ")).toEqual([`postmortem ${called}`, `postmortem ${other}`]);
    expect((await ask("netsplit ")).loose).toBe(true);
    expect(await found('"netsplit"')).toEqual([`postmortem ${called}`]);
    expect(await found("netsplit -beacons")).toEqual([`postmortem ${called}`]);
    const sunk = await published(ana, "The pilot cutter sank", {});
    expect(await found("cutter sinks")).toContain(`postmortem ${sunk}`);
  });

  it.each([
    ["Mooring behaviour was recognised late", "behavior recognized "],
    ["Two datacentres drifted off their ballast", "ballast data centre "],
    ["The keel was overwritten at anchor", "keel overwrote "],
    ["Rollback of the halyard", "halyard roll-back "],
  ])("meets another writing: %s", async (title, asked) => {
    const number = await published(ana, title, {});
    expect((await ask(asked, { exact: "1" })).items[0]?.number).toBe(number);
  });

  it("brings the postmortem of a number first", async () => {
    for (const q of [`PM-${clocks}`, String(clocks)])
      expect((await ask(q)).items[0]).toMatchObject({ number: clocks, kind: "postmortem" });
  });

  it("marks what matched, and shows Markdown as plain words", async () => {
    const [item] = (await ask("retries cookie dropped")).items;
    const text = item?.snippet.map((part) => part.text).join("");
    expect(text).toContain("Retries of the renewing client");
    const hits = item?.snippet.flatMap((part) => (part.hit ? part.text : []));
    expect(hits).toEqual(["cookie", "dropped", "Retries"]);
  });

  it("finds a team by its name and by its people", async () => {
    expect((await ask("harbour lights")).items[0]).toMatchObject({
      kind: "team",
      href: "/teams/harbour-lights",
    });
    expect((await ask("vandersloot")).items[0]?.title).toBe("Harbour lights");
  });

  it("narrows by kind, team, tag and day, and nothing fits a name that there is not", async () => {
    expect(await found("cookie", { kind: "lesson" })).toEqual([`lesson ${storefront}`]);
    expect(await found("cookie", { tag: "cookies" })).toContain(`lesson ${storefront}`);
    expect(await found("cookie", { team: "harbour-lights" })).toHaveLength(2);
    expect(await found("cookie", { team: "no-such-team" })).toEqual([]);
    expect(await found("cookie", { since: "2999-01-01" })).toEqual([]);
  });

  it("counts how the found ones divide", async () => {
    const { facets, found: count } = await ask("cookie");
    expect(count).toBe(2);
    expect(facets.kind).toEqual([
      { value: "postmortem", name: "Postmortems", count: 1 },
      { value: "lesson", name: "Lessons", count: 1 },
    ]);
    expect(facets.team).toEqual([{ value: "harbour-lights", name: "Harbour lights", count: 2 }]);
  });

  it("has pages that neither repeat nor leave out", async () => {
    const word = `zeppelin${randomUUID().slice(0, 4).replace(/\d/g, "x")}`;
    const { number } = await build.postmortem(ana, { stage: "published" });
    for (let at = 0; at < 7; at += 1) await commitToAction(ana, { number, title: `${word} ${at}` });
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const page = await ask(word, { limit: 3, after });
      pages.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    // The postmortem says what its actions say.
    expect([pages.length, new Set(pages).size]).toEqual([8, 8]);
  });

  it("answers whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(..."ab'\"\\:*&|!()<>-%_$ é😀7"), maxLength: 40 }),
        async (q) => {
          expect((await ask(q)).items.length).toBeLessThanOrEqual(20);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("what can be found", () => {
  it("follows every change, removal and return", async () => {
    const { number } = await build.postmortem(ana, { title: "Ferry timetable vanished" });
    const action = await commitToAction(ana, { number, title: "Anchor the pontoon" });
    expect(await found("pontoon", {}, ana)).toContain(`action ${number}`);
    await changeAction(ana, { number, id: action.id, title: "Anchor the bollard" });
    expect(await found("pontoon", { exact: "1" }, ana)).toEqual([]);
    const { removalId } = await removeAction(ana, { number, id: action.id });
    expect(await found("bollard", { exact: "1" }, ana)).toEqual([]);
    await undoRemoval(ana, { number, id: removalId });
    expect(await found("bollard", {}, ana)).toContain(`action ${number}`);
  });

  it("is everybody's while it is published", async () => {
    const { number } = await build.postmortem(ana, { title: "Lighthouse keeper overslept" });
    await writeLesson(ana, { number, text: "Two keep watch." });
    expect(await found("lighthouse")).toEqual([]);
    await publish(ana, { number });
    expect(await found("lighthouse")).toEqual([`postmortem ${number}`]);
    await withdraw(ana, { number });
    expect(await found("lighthouse")).toEqual([]);
    await db.postmortem.delete({ where: { number } });
    expect(await found("lighthouse", {}, ana)).toEqual([]);
  });
});

describe("what is offered while somebody types", () => {
  it("is the best few, and a correction", async () => {
    const { items } = await suggest(reader, { q: "storefront emp" });
    expect(items[0]).toMatchObject({ kind: "postmortem", number: storefront });
    expect((await suggest(reader, { q: "storefrnot" })).suggestion?.words).toBe("storefront");
  });
});
