import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import {
  acceptRisk,
  changeAction,
  proveAction,
  reopenAction,
  startAction,
  verifyAction,
} from "./commands";

async function promise(by?: Actor, wishes: Parameters<typeof buildAction>[1] = {}) {
  const ana = by ?? (await build.actor());
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const { id } = await buildAction({ postmortemId }, wishes);
  return { ana, number, id, at: { number, id } };
}

const settledAt = async (id: string) =>
  (await db.actionItem.findUniqueOrThrow({ where: { id } })).settledAt;

test("a promise is closed on proof and in no other way", async () => {
  const { ana, at, id } = await promise();
  await expect(changeAction(ana, { ...at, status: "done" })).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { proof: expect.any(String) } },
  });
  await expect(changeAction(ana, { ...at, status: "verified" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await settledAt(id)).toBeNull();
  const done = await proveAction(ana, { ...at, note: "Run 5521", url: "https://ci.example/5521" });
  expect(done).toMatchObject({
    status: "done",
    proof: { note: "Run 5521", url: "https://ci.example/5521", by: { name: ana.name } },
  });
  expect(await settledAt(id)).not.toBeNull();
});

test("a proof or a reason in a change is routed to where it belongs, together with its words", async () => {
  const { ana, at } = await promise();
  const done = await changeAction(ana, { ...at, title: "Smoke test", proof: { note: "Run 5521" } });
  expect(done).toMatchObject({ title: "Smoke test", status: "done", proof: { note: "Run 5521" } });
  await changeAction(ana, { ...at, status: "open" });
  const dropped = await changeAction(ana, { ...at, reason: "The service is retired in May." });
  expect(dropped).toMatchObject({
    status: "wont_do",
    acceptedRisk: { reason: "The service is retired in May.", by: { id: ana.userId } },
  });
});

test("giving up needs a reason, and a name accepts the risk", async () => {
  const { ana, at, id } = await promise();
  await expect(changeAction(ana, { ...at, status: "wont_do" })).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { reason: expect.any(String) } },
  });
  expect(await acceptRisk(ana, { ...at, reason: "Retired in May." })).toMatchObject({
    status: "wont_do",
    acceptedRisk: { by: { name: ana.name } },
  });
  expect(await settledAt(id)).not.toBeNull();
});

test("somebody other than the one who proved it verifies", async () => {
  const { ana, at } = await promise();
  const mo = await build.actor();
  await expect(verifyAction(mo, at)).rejects.toMatchObject({ code: "invalid" });
  await proveAction(ana, { ...at, note: "Run 5521" });
  await expect(verifyAction(ana, at)).rejects.toMatchObject({ code: "forbidden" });
  expect(await verifyAction(mo, at)).toMatchObject({
    status: "verified",
    verified: { by: { id: mo.userId, name: mo.name } },
  });
  const again = proveAction(ana, { ...at, note: "Run 1" });
  await expect(again).rejects.toMatchObject({ code: "invalid" });
});

test("an opened-again promise is promised anew, and what was said stays in the activity", async () => {
  const { ana, at, id } = await promise();
  await proveAction(ana, { ...at, note: "Run 5521" });
  await verifyAction(await build.actor(), at);
  expect(await reopenAction(ana, at)).toMatchObject({
    status: "open",
    proof: null,
    verified: null,
    acceptedRisk: null,
  });
  expect(await settledAt(id)).toBeNull();
  const said = await db.activity.findMany({ where: { kind: "action.reopened", subjectId: id } });
  expect(said).toMatchObject([{ detail: { before: { status: "verified", proof: "Run 5521" } } }]);
});

test("an owner outside the team begins and proves what they promised, and changes no words", async () => {
  const mo = await build.actor();
  const { at } = await promise(undefined, { ownerUserId: mo.userId });
  expect(await startAction(mo, at)).toMatchObject({ status: "in_progress" });
  await expect(changeAction(mo, { ...at, title: "Less" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(acceptRisk(mo, { ...at, reason: "No" })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await proveAction(mo, { ...at, note: "Merged" })).toMatchObject({ status: "done" });
});

test("a member of the owning team keeps its promise; a member of another does not", async () => {
  const team = await build.team();
  const member = await build.actor({ team: team.id });
  const { at } = await promise(undefined, { ownerTeamId: team.id });
  const stranger = await build.actor();
  await expect(proveAction(stranger, { ...at, note: "Mine" })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await proveAction(member, { ...at, note: "Ours" })).toMatchObject({ status: "done" });
});

test("owning an action of a draft does not open the draft", async () => {
  const ana = await build.actor();
  const mo = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana);
  const { id } = await buildAction({ postmortemId }, { ownerUserId: mo.userId });
  await expect(proveAction(mo, { number, id, note: "Done" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a reader who owns nothing is refused before anything is told about the promise", async () => {
  const { at } = await promise();
  const reader = await build.actor({ role: "reader" });
  await expect(verifyAction(reader, at)).rejects.toMatchObject({ code: "forbidden" });
  await expect(startAction(reader, at)).rejects.toMatchObject({ code: "forbidden" });
});

test("two who close it at once leave one settled row with one proof", async () => {
  const { ana, at, id } = await promise();
  const mo = await build.actor({ team: ana.teams[0]?.id ?? "" });
  await Promise.all([
    proveAction(ana, { ...at, note: "Run 1" }),
    proveAction(mo, { ...at, note: "Run 2" }),
  ]);
  const row = await db.actionItem.findUniqueOrThrow({ where: { id }, include: { proof: true } });
  expect(row.status).toBe("done");
  expect(row.proof?.note).toMatch(/^Run [12]$/);
});
