import { beforeAll, describe, expect, it } from "vitest";
import { commitToAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { clearMark, markLayer } from "@/lib/layers/commands";
import { addImpactFigure, removeImpactFigure } from "@/lib/postmortems/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { addEvent } from "@/lib/timeline/commands";
import { backWhy, removeEvidence } from "@/lib/whys/backing";
import { askWhy } from "@/lib/whys/commands";
import { search } from "./queries";
import { SearchQuery } from "./schema";

let ana: Actor;
beforeAll(async () => {
  ana = await build.actor();
});

const ask = (q: string, by = ana) => search(by, SearchQuery.parse({ q, exact: "1" }));
const found = async (q: string) => (await ask(q)).items.map(({ kind }) => kind);
const shown = async (q: string) => {
  const [first] = (await ask(q)).items;
  return first?.snippet.map(({ text }) => text).join("");
};
const wording = async (postmortemId: string) =>
  (await db.wording.findUniqueOrThrow({ where: { postmortemId } })).body;

describe("what a postmortem tells beside its own texts is found", () => {
  it("a quotation, until it is removed and once it is back", async () => {
    const { id: postmortemId, number } = await build.postmortem(ana);
    const { id: whyId } = await askWhy(ana, { number, question: "Why?", answer: "It was full." });
    const quotation = "kernel: nf_conntrack: table krumholtz full, dropping packet";
    const { id } = await backWhy(ana, { number, whyId, quotation });
    expect(await found("krumholtz ")).toEqual(["postmortem"]);
    expect(await shown("krumholtz dropping ")).toContain("table krumholtz full");
    expect(await wording(postmortemId)).toContain("krumholtz");
    const { removalId } = await removeEvidence(ana, { number, id });
    expect(await found("krumholtz ")).toEqual([]);
    expect(await wording(postmortemId)).not.toContain("krumholtz");
    await undoRemoval(ana, { number, id: removalId });
    expect(await found("krumholtz ")).toEqual(["postmortem"]);
  });

  it("the note of a layer, until the mark is cleared", async () => {
    const { number } = await build.postmortem(ana);
    const { slug: layer } = await build.layer();
    const note = "Nobody had written a quibblewort test.";
    await markLayer(ana, { number, layer, outcome: "not_there", note });
    expect(await found("quibblewort ")).toEqual(["postmortem"]);
    await clearMark(ana, { number, layer });
    expect(await found("quibblewort ")).toEqual([]);
  });

  it("where it was cheapest to stop it", async () => {
    const { id: postmortemId } = await build.postmortem(ana);
    await db.towerReading.create({ data: { postmortemId } });
    expect(await found("snarglefish ")).toEqual([]);
    const data = { cheapestNote: "A snarglefish rule would have told." };
    await db.towerReading.update({ where: { postmortemId }, data });
    expect(await found("snarglefish ")).toEqual(["postmortem"]);
  });

  it("what was counted", async () => {
    const { number } = await build.postmortem(ana);
    const { id } = await addImpactFigure(ana, { number, amount: "34", unit: "zwiebel deliveries" });
    expect(await shown("zwiebel ")).toContain("34 zwiebel deliveries");
    await removeImpactFigure(ana, { number, id });
    expect(await found("zwiebel ")).toEqual([]);
  });
});

it("a mark without a note is no reason to read the postmortem again", async () => {
  const { id: postmortemId, number } = await build.postmortem(ana);
  const read = () => db.findable.findUniqueOrThrow({ where: { id: postmortemId } });
  const { readIn } = await read();
  const { slug: layer } = await build.layer();
  await markLayer(ana, { number, layer, outcome: "held" });
  expect((await read()).readIn).toBe(readIn);
});

it("of events with as many of the words the earliest is shown", async () => {
  const { number } = await build.postmortem(ana);
  for (const [at, text] of [
    ["2026-03-14T14:03Z", "The bramblewick valve closed last."],
    ["2026-03-14T14:01Z", "The bramblewick valve closed first."],
    ["2026-03-14T14:02Z", "The bramblewick valve closed again."],
  ] as const)
    await addEvent(ana, { number, at, text });
  expect(await shown("bramblewick valve closed ")).toContain("first");
});

it("the details of a published action item lend corrections", async () => {
  const { number } = await build.postmortem(ana, { stage: "published" });
  const detail = "The flurkenschnick has to be greased.";
  await commitToAction(ana, { number, title: "Grease it", detail });
  const { suggestion } = await search(ana, SearchQuery.parse({ q: "flurkenshcnick " }));
  expect(suggestion?.corrected).toEqual(["flurkenschnick"]);
});
