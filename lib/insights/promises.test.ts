import { expect, it } from "vitest";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { readPromises } from "./promises";
import { findScope } from "./scope";

const promisesOf = async (ana: Actor) =>
  readPromises(ana, await findScope(ana, { team: ana.teams[0]?.id, period: "all" }));

it("what was proved anew after an effect that did not hold waits for a new look", async () => {
  const ana = await build.actor();
  const { id: postmortemId } = await build.postmortem(ana);
  const { id: actionItemId } = await buildAction({ postmortemId }, { status: "done" });
  const looked = { actionItemId, checkedById: personOf(ana) };
  const provedAt = new Date("2026-03-01T12:00:00Z");
  await db.effectCheck.create({
    data: { ...looked, effect: "did_not_hold", checkedAt: new Date("2026-02-01") },
  });
  await db.proof.create({
    data: { actionItemId, note: "Now it does.", provedById: personOf(ana), provedAt },
  });
  expect((await promisesOf(ana)).effects).toMatchObject({ did_not_hold: 0, unchecked: 1 });
  await db.effectCheck.create({ data: { ...looked, effect: "held", checkedAt: provedAt } });
  expect((await promisesOf(ana)).effects).toMatchObject({ held: 1, unchecked: 0 });
});

it("a duplicate counts where it is kept, and is not dropped", async () => {
  const ana = await build.actor();
  const { id: postmortemId } = await build.postmortem(ana);
  const kept = await buildAction({ postmortemId }, { status: "done" });
  const same = await buildAction({ postmortemId }, { status: "wont_do" });
  await db.duplicate.create({
    data: { actionItemId: same.id, ofId: kept.id, saidById: personOf(ana) },
  });
  expect(await promisesOf(ana)).toMatchObject({ made: 1, kept: 1, dropped: 0 });
});
