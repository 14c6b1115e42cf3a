import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { undoRemoval } from "@/lib/postmortems/removals";
import { buildWhys } from "@/lib/testing/build-whys";
import { removeEvent } from "@/lib/timeline/commands";
import { backWhy, removeEvidence } from "./backing";
import { changeWhy } from "./commands";
import { listWhys } from "./queries";
import { NewBacking } from "./schema";

test("an answer that is backed is no assumption, and is one again when its evidence goes", async () => {
  const { actor, number, first, happen } = await buildWhys.whys();
  const event = await happen("Errors begin.");
  const assumed = await changeWhy(actor, { number, id: first.id, assumption: true });
  expect(assumed.assumption).toBe(true);
  const backing = await backWhy(actor, { number, whyId: first.id, citedEventId: event.id });
  const [backed] = await listWhys(actor, { number });
  expect(backed).toMatchObject({ assumption: false, evidence: [{ eventId: event.id }] });
  const { removalId } = await removeEvidence(actor, { number, id: backing.id });
  expect((await listWhys(actor, { number }))[0]).toMatchObject({ assumption: true, evidence: [] });
  await undoRemoval(actor, { number, id: removalId });
  expect((await listWhys(actor, { number }))[0]?.evidence).toEqual([backing]);
});

test("the same event twice is one piece of evidence", async () => {
  const { actor, number, first, happen } = await buildWhys.whys();
  const event = await happen("Errors begin.");
  const cite = () => backWhy(actor, { number, whyId: first.id, citedEventId: event.id });
  expect(await cite()).toEqual(await cite());
  expect((await listWhys(actor, { number }))[0]?.evidence).toHaveLength(1);
});

test("evidence goes with the event that it cites, and comes back with it", async () => {
  const { actor, number, first, happen } = await buildWhys.whys();
  const event = await happen("Errors begin.");
  await backWhy(actor, { number, whyId: first.id, citedEventId: event.id });
  const { removalId } = await removeEvent(actor, { number, id: event.id });
  expect((await listWhys(actor, { number }))[0]?.evidence).toEqual([]);
  await undoRemoval(actor, { number, id: removalId });
  expect((await listWhys(actor, { number }))[0]?.evidence).toHaveLength(1);
});

test("an image backs an answer of its own postmortem alone", async () => {
  const { actor, number, postmortemId, first } = await buildWhys.whys();
  const other = await buildWhys.whys(actor);
  const sha256 = "0".repeat(64);
  await db.imageBytes.create({ data: { sha256, bytes: new Uint8Array([1]) } });
  const { id: imageId } = await db.image.create({
    data: { postmortemId, sha256, width: 8, height: 6, addedById: actor.userId ?? "" },
  });
  await backWhy(actor, { number, whyId: first.id, imageId });
  expect((await listWhys(actor, { number }))[0]?.evidence).toMatchObject([
    { eventId: null, image: { id: imageId, width: 8, height: 6 } },
  ]);
  const elsewhere = { number: other.number, whyId: other.first.id, imageId };
  await expect(backWhy(actor, elsewhere)).rejects.toMatchObject({ code: "not_found" });
});

test("an event of another postmortem backs nothing here", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const { happen } = await buildWhys.whys(actor);
  const { id: citedEventId } = await happen("Elsewhere.");
  await expect(backWhy(actor, { number, whyId: first.id, citedEventId })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("evidence is an event, a web link or a quotation; a link that runs code is refused", () => {
  const backing = { number: 1, whyId: "0192f0c1-2b7a-7c3d-8e4f-5a6b7c8d9e0f" };
  expect(NewBacking.safeParse({ ...backing, url: "https://example.com/log" }).success).toBe(true);
  expect(NewBacking.safeParse({ ...backing, quotation: "It was empty." }).success).toBe(true);
  expect(NewBacking.safeParse(backing).success).toBe(false);
  expect(NewBacking.safeParse({ ...backing, url: "javascript:alert(1)" }).success).toBe(false);
});
