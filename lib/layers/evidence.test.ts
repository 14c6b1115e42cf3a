import { expect, test } from "vitest";
import { addImage } from "@/lib/attachments/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { addEvent, removeEvent } from "@/lib/timeline/commands";
import { markLayer } from "./commands";
import { backMark, removeMarkEvidence } from "./evidence";
import { listMarks } from "./queries";
import { NewMarkEvidence } from "./schema";

async function marked() {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const { slug: layer } = await build.layer();
  await markLayer(actor, { number, layer, outcome: "fired_unseen" });
  const evidence = async () => {
    const marks = await listMarks(actor, { number });
    return marks.find(({ slug }) => slug === layer)?.evidence ?? [];
  };
  return { actor, number, layer, evidence };
}

test("what a layer did is backed by an event, a link and a quotation, each once", async () => {
  const { actor, number, layer, evidence } = await marked();
  const event = await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "It pages." });
  const pieces = [
    { citedEventId: event.id },
    { url: "https://example.com/run/7" },
    { quotation: "1 alert, no receiver" },
  ];
  for (const piece of [...pieces, ...pieces]) await backMark(actor, { number, layer, ...piece });
  expect(await evidence()).toMatchObject([
    { event: { id: event.id, at: "2026-03-14T14:02:00.000Z", text: "It pages." }, url: null },
    { url: "https://example.com/run/7", event: null, image: null },
    { quotation: "1 alert, no receiver" },
  ]);
});

test("evidence goes with the event that it cites, and comes back with it", async () => {
  const { actor, number, layer, evidence } = await marked();
  const event = await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "It pages." });
  await backMark(actor, { number, layer, citedEventId: event.id });
  const { removalId } = await removeEvent(actor, { number, id: event.id });
  expect(await evidence()).toEqual([]);
  await undoRemoval(actor, { number, id: removalId });
  expect(await evidence()).toHaveLength(1);
});

test("evidence that is taken off can be put back", async () => {
  const { actor, number, layer, evidence } = await marked();
  const { id } = await backMark(actor, { number, layer, quotation: "Once" });
  const { removalId } = await removeMarkEvidence(actor, { number, layer, id });
  expect(await evidence()).toEqual([]);
  await expect(removeMarkEvidence(actor, { number, layer, id })).rejects.toMatchObject({
    code: "not_found",
  });
  await undoRemoval(actor, { number, id: removalId });
  expect(await evidence()).toHaveLength(1);
});

test("a layer without a mark, and an event of another postmortem, back nothing", async () => {
  const { actor, number, layer } = await marked();
  const { slug: unmarked } = await build.layer();
  await expect(backMark(actor, { number, layer: unmarked, quotation: "?" })).rejects.toThrow(
    "Choose first",
  );
  const { number: other } = await build.postmortem(actor);
  const event = await addEvent(actor, { number: other, at: "2026-03-14T14:02Z", text: "There." });
  await expect(backMark(actor, { number, layer, citedEventId: event.id })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a link, an event or an image of elsewhere backs nothing here", async () => {
  const { actor, number, layer, evidence } = await marked();
  const other = await build.postmortem(actor);
  const event = await addEvent(actor, {
    ...{ number: other.number, at: "2026-03-14T14:02Z" },
    text: "It pages.",
  });
  const image = await addImage(actor, {
    number: other.number,
    file: images.blob(await images.png()),
  });
  for (const piece of [{ citedEventId: event.id }, { imageId: image.id }])
    await expect(backMark(actor, { number, layer, ...piece })).rejects.toMatchObject({
      code: "not_found",
    });
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    `https://x.test/${"a".repeat(2_000)}`,
  ])
    expect(NewMarkEvidence.safeParse({ number, layer, url }).success).toBe(false);
  expect(await evidence()).toEqual([]);
});
