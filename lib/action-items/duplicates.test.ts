import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { acceptRisk, commitToAction, proveAction, removeAction, reopenAction } from "./commands";
import { sayDuplicate, unsayDuplicate } from "./duplicates";
import { getAction } from "./queries";

const title = "Alert on the queue's length";

async function promise(by: Actor, stage: "published" | "draft" = "published") {
  const { number } = await build.postmortem(by, { stage });
  const { id } = await commitToAction(by, { number, title });
  return { number, id };
}

async function pair() {
  const ana = await build.actor();
  const [one, kept] = [await promise(ana), await promise(ana)];
  return { ana, one, kept, say: () => sayDuplicate(ana, { ...one, of: kept }) };
}

test("a duplicate is given up with a reason and a name, and leads to the one that is kept", async () => {
  const { ana, kept, say } = await pair();
  expect(await say()).toMatchObject({
    status: "wont_do",
    acceptedRisk: { reason: expect.stringContaining(`PM-${kept.number}`), by: { id: ana.userId } },
    duplicateOf: { number: kept.number, id: kept.id, title, status: "open" },
  });
});

test("opened again it is a promise of its own", async () => {
  const { ana, one, say } = await pair();
  await say();
  const own = { status: "open", duplicateOf: null, acceptedRisk: null };
  expect(await reopenAction(ana, one)).toMatchObject(own);
  await say();
  expect(await unsayDuplicate(ana, one)).toMatchObject(own);
  await expect(unsayDuplicate(ana, one)).rejects.toMatchObject({ code: "invalid" });
});

test("dropped for a reason of its own it is no duplicate any more", async () => {
  const { ana, one, say } = await pair();
  await say();
  expect(await acceptRisk(ana, { ...one, reason: "Retired in May." })).toMatchObject({
    duplicateOf: null,
    acceptedRisk: { reason: "Retired in May." },
  });
});

test("no circle closes: neither with itself, nor with what is given up for it", async () => {
  const { ana, one, kept, say } = await pair();
  const refused = { code: "invalid" };
  await expect(sayDuplicate(ana, { ...one, of: one })).rejects.toMatchObject(refused);
  await say();
  await expect(sayDuplicate(ana, { ...kept, of: one })).rejects.toMatchObject(refused);
  await proveAction(ana, { ...kept, note: "Run 5521" });
  await expect(sayDuplicate(ana, { ...kept, of: await promise(ana) })).rejects.toMatchObject(
    refused,
  );
});

test("two who call each other's a duplicate at once leave one that is kept", async () => {
  const { ana, one, kept } = await pair();
  const results = await Promise.allSettled([
    sayDuplicate(ana, { ...one, of: kept }),
    sayDuplicate(ana, { ...kept, of: one }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const standing = [await getAction(ana, one), await getAction(ana, kept)];
  expect(standing.map(({ status }) => status).sort()).toEqual(["open", "wont_do"]);
});

test("the other must be visible to whoever says it", async () => {
  const { ana, one } = await pair();
  const hidden = await promise(await build.actor(), "draft");
  const said = sayDuplicate(ana, { ...one, of: hidden });
  await expect(said).rejects.toMatchObject({ code: "not_found" });
  expect(await getAction(ana, one)).toMatchObject({ status: "open" });
});

test("those who may not see the other postmortem read nothing of it", async () => {
  const ana = await build.actor();
  const one = await promise(ana);
  const hidden = await promise(ana, "draft");
  const said = await sayDuplicate(ana, { ...one, of: hidden });
  expect(said.duplicateOf).toMatchObject({ id: hidden.id });
  const seen = await getAction(await build.actor(), one);
  expect(seen).toMatchObject({ status: "wont_do", duplicateOf: null });
  expect(seen.acceptedRisk?.reason).not.toContain(String(hidden.number));
});

test("when the kept one is dropped or removed, what was given up for it is promised again", async () => {
  const { ana, one, kept, say } = await pair();
  await say();
  await acceptRisk(ana, { ...kept, reason: "Retired in May." });
  expect(await getAction(ana, one)).toMatchObject({ status: "open", acceptedRisk: null });
  await reopenAction(ana, kept);
  await say();
  await removeAction(ana, kept);
  expect(await getAction(ana, one)).toMatchObject({ status: "open", duplicateOf: null });
  expect(await db.activity.count({ where: { subjectId: one.id, kind: "action.reopened" } })).toBe(
    2,
  );
});

test("when the kept one is a duplicate itself, all lead to the last", async () => {
  const { ana, one, kept, say } = await pair();
  await say();
  const last = await promise(ana);
  await sayDuplicate(ana, { ...kept, of: last });
  expect(await getAction(ana, one)).toMatchObject({ duplicateOf: { id: last.id } });
});

test("an owner from elsewhere, who may not drop it, may not call it a duplicate", async () => {
  const ana = await build.actor();
  const mo = await build.actor();
  const one = await promise(ana);
  await db.actionItem.update({ where: { id: one.id }, data: { ownerUserId: mo.userId } });
  const said = sayDuplicate(mo, { ...one, of: await promise(mo) });
  await expect(said).rejects.toMatchObject({ code: "forbidden" });
});
