import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { clearMark, markLayer } from "@/lib/layers/commands";
import { backMark } from "@/lib/layers/evidence";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { addEvent, removeEvent } from "@/lib/timeline/commands";
import { backEvent, removeEventEvidence } from "@/lib/timeline/evidence";
import { listEvents } from "@/lib/timeline/queries";
import { backWhy } from "@/lib/whys/backing";
import { askWhy } from "@/lib/whys/commands";
import { addImage, captionImage } from "./commands";
import { getImage, listImages } from "./queries";

let writer: Actor;
let number: number;

beforeEach(async () => {
  writer = await build.actor();
  ({ number } = await build.postmortem(writer));
});

const picture = async (colour: string) => images.blob(await images.png({ colour }));
const refused = (code: string) => ({ name: "DomainError", code });
const happened = () => addEvent(writer, { number, at: "2026-03-14T14:02Z", text: "Alerts fire." });

/** Published, with one image that backs its one event, and somebody who only reads it. */
async function published() {
  ({ number } = await build.postmortem(writer, { stage: "published" }));
  const event = await happened();
  const image = await addImage(writer, { number, file: await picture("#222222") });
  const evidence = await backEvent(writer, { number, eventId: event.id, imageId: image.id });
  return { event, image, evidence, reader: await build.actor() };
}

describe("an image of a postmortem", () => {
  it("is kept once, however often it comes", async () => {
    const file = await picture("#111111");
    const [one, two] = [
      await addImage(writer, { number, file }),
      await addImage(writer, { number, file }),
    ];
    expect(two).toEqual(one);
    expect(await listImages(writer, { number })).toEqual([one]);
  });

  it("shares its bytes with another postmortem, though both come at once", async () => {
    const file = await picture("#123456");
    const { number: other } = await build.postmortem(writer);
    const before = await db.imageBytes.count();
    const all = await Promise.all(
      [number, other, number, other].map((one) => addImage(writer, { number: one, file })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
    expect((await db.imageBytes.count()) - before).toBe(1);
  });

  it("is not decoded for somebody who may not write there", async () => {
    const file = new Blob(["no image"]);
    const stranger = await build.actor();
    await expect(addImage(stranger, { number, file })).rejects.toMatchObject(refused("not_found"));
    await expect(addImage(writer, { number, file })).rejects.toMatchObject(refused("invalid"));
  });

  it("says what it shows in its writers' words, and loses none of two", async () => {
    const { id, version } = await addImage(writer, { number, file: await picture("#abcdef") });
    const first = await captionImage(writer, { number, id, caption: "Errors climb", version });
    expect(first).toMatchObject({ caption: "Errors climb" });
    const late = { number, id, caption: "A graph", version, base: { caption: "" } };
    await expect(captionImage(writer, late)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { caption: "Errors climb" } },
    });
  });
});

describe("an image as evidence", () => {
  it("hangs on its event, once, and goes and comes back", async () => {
    const event = await happened();
    const image = await addImage(writer, { number, file: await picture("#0000ff") });
    const backing = { number, eventId: event.id, imageId: image.id };
    const evidence = await backEvent(writer, backing);
    expect(evidence).toEqual({ id: evidence.id, url: null, quotation: null, image });
    expect(await backEvent(writer, backing)).toEqual(evidence);
    const seen = async () => (await listEvents(writer, { number }))[0]?.evidence;
    expect(await seen()).toEqual([evidence]);
    const { removalId } = await removeEventEvidence(writer, { number, id: evidence.id });
    expect(await seen()).toEqual([]);
    await undoRemoval(writer, { number, id: removalId });
    expect(await seen()).toEqual([evidence]);
  });

  it("is none of another postmortem's", async () => {
    const event = await happened();
    const { number: other } = await build.postmortem(writer);
    const image = await addImage(writer, { number: other, file: await picture("#00ff00") });
    await expect(
      backEvent(writer, { number, eventId: event.id, imageId: image.id }),
    ).rejects.toMatchObject(refused("not_found"));
  });

  it("is seen by whoever may read the postmortem, and only under its number", async () => {
    const { image, reader } = await published();
    const { bytes, sha256 } = await getImage(reader, { number, id: image.id });
    expect(bytes?.subarray(8, 12).toString()).toBe("WEBP");
    expect(await getImage(reader, { number, id: image.id }, sha256)).toEqual({
      sha256,
      bytes: null,
    });
    const { number: other } = await build.postmortem(writer, { stage: "published" });
    await expect(getImage(reader, { number: other, id: image.id })).rejects.toMatchObject(
      refused("not_found"),
    );
  });

  it("is gone for readers when it was taken off, and for nobody who may bring it back", async () => {
    const { image, evidence, reader } = await published();
    await removeEventEvidence(writer, { number, id: evidence.id });
    const asked = { number, id: image.id };
    await expect(getImage(reader, asked)).rejects.toMatchObject(refused("not_found"));
    expect(await listImages(reader, { number })).toEqual([]);
    expect((await getImage(writer, asked)).bytes).not.toBeNull();
  });

  it("is gone for readers with the event that was cited beside it, as on the page", async () => {
    const { event, evidence, image, reader } = await published();
    await removeEventEvidence(writer, { number, id: evidence.id });
    const why = await askWhy(writer, { number, question: "Why?", answer: "No limit" });
    const cited = { number, citedEventId: event.id, imageId: image.id };
    await backWhy(writer, { ...cited, whyId: why.id });
    expect(await listImages(reader, { number })).toHaveLength(1);
    const { removalId } = await removeEvent(writer, { number, id: event.id });
    expect(await listImages(reader, { number })).toEqual([]);
    await undoRemoval(writer, { number, id: removalId });
    expect(await listImages(reader, { number })).toHaveLength(1);
  });

  it("is gone for readers with the mark that it backed, until that is there again", async () => {
    const { evidence, image, reader } = await published();
    await removeEventEvidence(writer, { number, id: evidence.id });
    const { slug: layer } = await build.layer();
    await markLayer(writer, { number, layer, outcome: "held" });
    await backMark(writer, { number, layer, imageId: image.id });
    expect(await listImages(reader, { number })).toHaveLength(1);
    const { removalId } = await clearMark(writer, { number, layer });
    expect(await listImages(reader, { number })).toEqual([]);
    const undo = () => undoRemoval(writer, { number, id: removalId ?? "" });
    await expect(undo()).rejects.toThrow("Mark that layer again first");
    await markLayer(writer, { number, layer, outcome: "held" });
    await undo();
    expect(await listImages(reader, { number })).toHaveLength(1);
  });

  it("is gone for readers with its event", async () => {
    const { event, image, reader } = await published();
    await removeEvent(writer, { number, id: event.id });
    await expect(getImage(reader, { number, id: image.id })).rejects.toMatchObject(
      refused("not_found"),
    );
  });
});
