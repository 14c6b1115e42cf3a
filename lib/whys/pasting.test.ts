import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { buildWhys } from "@/lib/testing/build-whys";
import { backWhy } from "./backing";
import { askWhy, changeWhy } from "./commands";
import { pasteOutline } from "./pasting";
import { getOutline, listWhys } from "./queries";
import { undoReshaping } from "./reshaping";
import { inReadingOrder, toForest } from "./tree";

const outlineOf = async (actor: Actor, number: number) =>
  (await getOutline(actor, { number, format: "markdown" })).text;

async function tree() {
  const world = await buildWhys.whys();
  const { actor, number, first, happen } = world;
  const { slug: layer } = await build.layer();
  const { id: citedEventId } = await happen("Errors begin.");
  const answer = "Two *things*:\n\n- a full disk\n- “no” <alert>";
  await changeWhy(actor, { number, id: first.id, answer, kind: "layer", layer });
  await backWhy(actor, { number, whyId: first.id, citedEventId });
  await backWhy(actor, { number, whyId: first.id, quotation: 'said "it is full"' });
  await backWhy(actor, { number, whyId: first.id, url: "https://example.com/log?a=1&b=[2]" });
  const leaf = { question: "Why no alert?", answer: "Nothing watches disks.", parent: first.id };
  await askWhy(actor, { number, ...leaf, contributing: true, assumption: true });
  return { ...world, citedEventId };
}

test("an outline that is pasted where it came from gives the same tree once more", async () => {
  const { actor, number } = await tree();
  const outline = await outlineOf(actor, number);
  const { asked, said } = await pasteOutline(actor, { number, outline });
  expect({ asked, said }).toEqual({ asked: 2, said: [] });
  expect(await outlineOf(actor, number)).toBe(outline + outline);
});

test("it is added behind what is there, replaces nothing, and one undo takes all of it back", async () => {
  const { actor, number } = await tree();
  const before = await listWhys(actor, { number });
  const outline = "- Why slow? The disk was full.\n  - Why full? Nobody emptied it.\n- Why late?";
  const { reshaping } = await pasteOutline(actor, { number, outline });
  const whys = inReadingOrder(toForest(await listWhys(actor, { number })));
  expect(whys.slice(before.length).map(({ depth, question }) => `${depth} ${question}`)).toEqual([
    "0 Why slow?",
    "1 Why full?",
    "0 Why late?",
  ]);
  await undoReshaping(actor, { number, reshaping });
  expect(await listWhys(actor, { number })).toEqual(before);
});

test("a pasted why in which somebody wrote since is not taken back", async () => {
  const { actor, number } = await buildWhys.whys();
  const { reshaping } = await pasteOutline(actor, { number, outline: "- Why slow?" });
  const added = (await listWhys(actor, { number }))[1];
  await changeWhy(actor, { number, id: added?.id ?? "", answer: "The disk." });
  await expect(undoReshaping(actor, { number, reshaping })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("what another postmortem does not hold is kept as words, and said", async () => {
  const { actor, number, citedEventId } = await tree();
  const other = await build.postmortem(actor);
  const outline = (await outlineOf(actor, number)).replace("Nothing watches", "Marta forgot the");
  const { said } = await pasteOutline(actor, { number: other.number, outline });
  expect(said).toEqual([
    "Evidence of another postmortem was kept as a quotation of its words.",
    expect.stringContaining("The mark counts once the answer says what can be changed."),
  ]);
  const [first, leaf] = await listWhys(actor, other);
  expect(first?.evidence[0]).toMatchObject({ eventId: null, quotation: "Errors begin." });
  expect(JSON.stringify(first)).not.toContain(citedEventId);
  expect(leaf).toMatchObject({ contributing: false, markRests: true });
});

test("a layer that the row does not have is left out, and said", async () => {
  const { actor, number } = await buildWhys.whys();
  const outline = "- **Why?**\\\n  _layer: moat_";
  expect((await pasteOutline(actor, { number, outline })).said[0]).toContain("“moat”");
});

test("text without a list, too many whys and too long ones are refused with a sentence", async () => {
  const { actor, number } = await buildWhys.whys();
  const paste = (outline: string) => pasteOutline(actor, { number, outline });
  await expect(paste("Once upon a time.")).rejects.toThrow("found no list");
  await expect(paste("- Why?\n".repeat(301))).rejects.toThrow("more than 300 whys");
  await expect(paste(`- **${"w".repeat(1_001)}**`)).rejects.toThrow("too long");
  expect(await listWhys(actor, { number })).toHaveLength(1);
});

test("the same tree leaves as Mermaid and as JSON too", async () => {
  const { actor, number } = await tree();
  const textAs = async (format: "mermaid" | "json") =>
    (await getOutline(actor, { number, format })).text;
  expect(await textAs("mermaid")).toMatch(/^flowchart TD\n {2}w1\["/);
  expect(JSON.parse(await textAs("json")).whys[0].branches[0]).toMatchObject({
    question: "Why no alert?",
    contributing: true,
    assumption: true,
  });
});
