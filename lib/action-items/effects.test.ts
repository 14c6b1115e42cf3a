import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction, buildSeverity } from "@/lib/testing/build-promises";
import { acceptRisk, proveAction, reopenAction, verifyAction } from "./commands";
import { dayFromNow } from "./days-by-terms";
import { checkEffect } from "./effects";
import { getAction } from "./queries";

const note = "Run 5521";
const inDays = (days: number) => dayFromNow(days).toISOString().slice(0, 10);

async function promise(demands: Parameters<typeof buildSeverity>[0], owner?: Actor) {
  const ana = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const { id: severityId } = await buildSeverity(demands);
  await db.postmortem.update({ where: { number }, data: { severityId } });
  const { id } = await buildAction({ postmortemId }, { ownerUserId: owner?.userId ?? null });
  return { ana, severityId, at: { number, id } };
}

test("the day to look at its effect counts from the proof, where nobody has to verify", async () => {
  const { ana, at } = await promise({ effectAfterDays: 30 });
  expect(await proveAction(ana, { ...at, note })).toMatchObject({
    mustVerify: false,
    effectDueOn: inDays(30),
  });
  const mo = await build.actor();
  expect(await verifyAction(mo, at)).toMatchObject({ effectDueOn: inDays(30) });
});

test("where somebody must verify it counts from then", async () => {
  const { ana, at } = await promise({ effectAfterDays: 90, mustVerify: true });
  expect(await proveAction(ana, { ...at, note })).toMatchObject({
    status: "done",
    mustVerify: true,
    effectDueOn: null,
  });
  expect(await verifyAction(await build.actor(), at)).toMatchObject({
    status: "verified",
    effectDueOn: inDays(90),
  });
});

test("no day is set where the terms ask for none, and verifying is possible all the same", async () => {
  const { ana, at } = await promise({});
  expect(await proveAction(ana, { ...at, note })).toMatchObject({ effectDueOn: null });
  expect(await verifyAction(await build.actor(), at)).toMatchObject({
    status: "verified",
    effectDueOn: null,
  });
});

test("a proof from before the demand is not waited for", async () => {
  const { ana, at, severityId } = await promise({});
  await proveAction(ana, { ...at, note });
  const where = { severityId };
  await db.terms.update({ where, data: { mustVerify: true, verifyFrom: dayFromNow(1) } });
  expect(await getAction(ana, at)).toMatchObject({ mustVerify: false });
  await db.terms.update({ where, data: { verifyFrom: null } });
  expect(await getAction(await build.actor(), at)).toMatchObject({ mustVerify: true });
});

test("whoever looks says what became of it, and the day is over, or comes again", async () => {
  const { ana, at } = await promise({ effectAfterDays: 30 });
  await proveAction(ana, { ...at, note });
  const first = { ...at, effect: "never_tested" as const, note: "Nothing like it since." };
  const again = await checkEffect(ana, { ...first, againInDays: 60 });
  expect(again).toMatchObject({ status: "done", effectDueOn: inDays(60) });
  const over = await checkEffect(ana, { ...at, effect: "held", note: "" });
  expect(over.effectDueOn).toBeNull();
  expect(over.effectChecks).toMatchObject([
    { effect: "never_tested", note: "Nothing like it since.", by: { id: ana.userId } },
    { effect: "held" },
  ]);
});

test("what did not hold stays until a person opens it again, and a new proof starts anew", async () => {
  const { ana, at } = await promise({ effectAfterDays: 30 });
  await proveAction(ana, { ...at, note });
  const said = await checkEffect(ana, { ...at, effect: "did_not_hold", note: "It went again." });
  expect(said).toMatchObject({ status: "done", proof: { note }, effectDueOn: null });
  expect(await reopenAction(ana, at)).toMatchObject({
    status: "open",
    proof: null,
    effectChecks: [],
    effectDueOn: null,
  });
  const anew = await proveAction(ana, { ...at, note: "Run 6001" });
  expect(anew).toMatchObject({ effectChecks: [], effectDueOn: inDays(30) });
  const kept = await db.effectCheck.count({ where: { actionItemId: at.id } });
  expect(kept).toBe(1);
});

test("what is promised or dropped had no effect to look at", async () => {
  const { ana, at } = await promise({ effectAfterDays: 30 });
  const look = () => checkEffect(ana, { ...at, effect: "held", note: "" });
  await expect(look()).rejects.toMatchObject({ code: "invalid" });
  await acceptRisk(ana, { ...at, reason: "Retired in May." });
  await expect(look()).rejects.toMatchObject({ code: "invalid" });
});

test("the owner looks, wherever they are from; others and readers do not", async () => {
  const mo = await build.actor();
  const { at } = await promise({ effectAfterDays: 30 }, mo);
  await proveAction(mo, { ...at, note });
  const look = (actor: Actor) => checkEffect(actor, { ...at, effect: "held", note: "" });
  for (const other of [await build.actor(), await build.actor({ role: "reader" })])
    await expect(look(other)).rejects.toMatchObject({ code: "forbidden" });
  expect((await look(mo)).effectChecks).toHaveLength(1);
});
