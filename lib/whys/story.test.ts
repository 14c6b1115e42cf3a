import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildWhys } from "@/lib/testing/build-whys";
import { backWhy } from "./backing";
import { changeWhy } from "./commands";
import { listWhyStory } from "./queries";

test("a reader sees the event behind an answer and what the layer did that it speaks of", async () => {
  const { actor, number, postmortemId, first, happen } = await buildWhys.whys();
  const event = await happen("Errors begin.");
  await backWhy(actor, { number, whyId: first.id, citedEventId: event.id });
  const { id: layerId, slug, name } = await build.layer();
  await db.layerMark.create({ data: { postmortemId, layerId, outcome: "bypassed" } });
  await changeWhy(actor, { number, id: first.id, layer: slug });
  expect(await listWhyStory(actor, { number })).toMatchObject([
    {
      question: first.question,
      layer: { name, outcome: "bypassed" },
      evidence: [
        { event: { id: event.id, at: "2026-03-14T14:02:00.000Z", text: "Errors begin." } },
      ],
    },
  ]);
});

test("what a layer did elsewhere is not told here", async () => {
  const { actor, number, first } = await buildWhys.whys();
  const other = await build.postmortem(actor);
  const { id: layerId, slug, name } = await build.layer();
  await db.layerMark.create({ data: { postmortemId: other.id, layerId, outcome: "held" } });
  await changeWhy(actor, { number, id: first.id, layer: slug });
  expect((await listWhyStory(actor, { number }))[0]?.layer).toEqual({ name, outcome: null });
});

test("a draft's story is not found by another team, and an empty one is empty", async () => {
  const { number } = await buildWhys.whys();
  const stranger = await build.actor();
  await expect(listWhyStory(stranger, { number })).rejects.toMatchObject({ code: "not_found" });
  expect(await listWhyStory(stranger, await build.postmortem(stranger))).toEqual([]);
});
