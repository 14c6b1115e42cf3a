import { describe, expect, it } from "vitest";
import { removeAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { changeRhythm, choosePace, markAllRead, markNotice, undoReadAll } from "./commands";
import { countUnread, getChoices, getLiveState, listNotices } from "./queries";
import { tell } from "./tell";
import { countWaiting } from "./waiting";

const now = new Date("2026-03-14T10:00:00Z");
const all = { limit: 100, unread: false };
const idOf = ({ userId }: Actor) => userId ?? "";

let next = 0;
type About = { kind?: "system" | "promise_due"; postmortemId?: string; actionItemId?: string };

/** Somebody is told something; answers its id. */
async function told(to: Actor, { kind = "promise_due", ...about }: About = {}) {
  next += 1;
  const once = `test:${next}`;
  await transaction((tx) => tell(tx, [{ userId: idOf(to), kind, once, ...about }], now));
  const where = { userId_once: { userId: idOf(to), once } };
  return (await db.notice.findUniqueOrThrow({ where, select: { id: true } })).id;
}

const idsOf = async (actor: Actor, filter = {}) =>
  (await listNotices(actor, { ...all, ...filter })).items.map(({ id }) => id);

describe("the inbox", () => {
  it("has the newest first, and pages by key without missing or repeating one", async () => {
    const ana = await build.actor();
    const ids: string[] = [];
    for (let many = 0; many < 5; many += 1) ids.unshift(await told(ana));
    const first = await listNotices(ana, { ...all, limit: 2 });
    const second = await listNotices(ana, { ...all, limit: 2, after: first.next ?? "" });
    const third = await listNotices(ana, { ...all, limit: 2, after: second.next ?? "" });
    const paged = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect(paged).toEqual(ids);
    expect(third.next).toBeNull();
  });

  it("is one's own: others neither see nor mark what is in it", async () => {
    const [ana, ben] = [await build.actor(), await build.actor()];
    const id = await told(ana);
    expect(await idsOf(ben)).toEqual([]);
    await expect(markNotice(ben, { id, read: true })).rejects.toMatchObject({ code: "not_found" });
    expect(await countUnread(ana)).toBe(1);
  });

  it("narrows to a kind and to what is new", async () => {
    const admin = await build.actor({ role: "administrator" });
    const [due, system] = [await told(admin), await told(admin, { kind: "system" })];
    await markNotice(admin, { id: system, read: true });
    expect(await idsOf(admin, { kind: "system" })).toEqual([system]);
    expect(await idsOf(admin, { unread: true })).toEqual([due]);
  });
});

describe("what a reader may not see any more", () => {
  const nothingOf = async (reader: Actor) => {
    expect(await idsOf(reader)).toEqual([]);
    expect(await countUnread(reader)).toBe(0);
    expect((await countWaiting(reader)).notices).toBe(0);
    expect(await getLiveState(reader)).toMatchObject({ unread: 0, newest: null });
  };

  it("is neither shown nor counted once its postmortem was taken back, and is there again after", async () => {
    const [ana, stranger] = [await build.actor(), await build.actor()];
    const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
    const id = await told(stranger, { postmortemId });
    expect(await idsOf(stranger)).toEqual([id]);
    await withdraw(ana, { number });
    await nothingOf(stranger);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "published" } });
    expect(await idsOf(stranger)).toEqual([id]);
  });

  it("is neither shown nor counted once they left the team of a draft", async () => {
    const ana = await build.actor();
    const mia = await build.actor({ team: ana.teams[0]?.id ?? "" });
    const { id: postmortemId } = await build.postmortem(ana);
    await told(mia, { postmortemId });
    expect(await countUnread(mia)).toBe(1);
    await db.membership.deleteMany({ where: { userId: idOf(mia) } });
    await nothingOf(mia);
  });

  it("is neither shown nor counted once the promise was taken away", async () => {
    const ana = await build.actor();
    const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
    const { id: actionItemId } = await buildAction({ postmortemId });
    await told(ana, { postmortemId, actionItemId });
    expect(await countUnread(ana)).toBe(1);
    await removeAction(ana, { number, id: actionItemId });
    await nothingOf(ana);
  });

  it("is neither shown nor counted once they do not administer any more", async () => {
    const admin = await build.actor({ role: "administrator" });
    await told(admin, { kind: "system" });
    expect(await countUnread(admin)).toBe(1);
    await db.user.update({ where: { id: idOf(admin) }, data: { role: "member" } });
    await nothingOf(admin);
  });

  it("stays new when everything else is marked as read", async () => {
    const [ana, stranger] = [await build.actor(), await build.actor()];
    const { id: postmortemId } = await build.postmortem(ana);
    const [hidden, seen] = [await told(stranger, { postmortemId }), await told(stranger)];
    await markAllRead(stranger, { upTo: seen });
    const row = await db.notice.findUniqueOrThrow({ where: { id: hidden } });
    expect(row.readAt).toBeNull();
  });
});

describe("marking everything as read", () => {
  it("leaves what came after the page was drawn, and can be undone as a whole", async () => {
    const ana = await build.actor();
    const read = await told(ana);
    await markNotice(ana, { id: read, read: true }, new Date("2026-03-14T11:00:00Z"));
    const [first, last, later] = [await told(ana), await told(ana), await told(ana)];
    const { readAt, count } = await markAllRead(ana, { upTo: last });
    expect(count).toBe(2);
    expect(await idsOf(ana, { unread: true })).toEqual([later]);
    await undoReadAll(ana, { readAt });
    expect(await idsOf(ana, { unread: true })).toEqual([later, last, first]);
  });
});

describe("choices", () => {
  it("are the usual ones until somebody chooses, and then theirs alone", async () => {
    const [ana, ben] = [await build.actor(), await build.actor()];
    await choosePace(ana, { kind: "promise_due", pace: "never" });
    await choosePace(ana, { kind: "promise_due", pace: "weekly" });
    await changeRhythm(ana, { zone: "Asia/Tokyo", quietFromMin: 0, quietToMin: 0 });
    const due = { kind: "promise_due", pace: "weekly" };
    expect(await getChoices(ana)).toMatchObject({ zone: "Asia/Tokyo", quietToMin: 0, weeklyOn: 1 });
    expect((await getChoices(ana)).paces).toContainEqual(due);
    const usual = { zone: null, quietFromMin: 1140, quietToMin: 480, version: 0 };
    expect(await getChoices(ben)).toMatchObject(usual);
    expect((await getChoices(ben)).paces).toContainEqual({ ...due, pace: "daily" });
  });

  it("leaves an hour in which they are told", async () => {
    const ana = await build.actor();
    const refused = { code: "invalid" };
    for (const quietFromMin of [481, 539])
      await expect(changeRhythm(ana, { quietFromMin, quietToMin: 480 })).rejects.toMatchObject(
        refused,
      );
    await expect(changeRhythm(ana, { quietFromMin: 479 })).resolves.toEqual({ version: 1 });
    await expect(changeRhythm(ana, { quietToMin: 478 })).rejects.toMatchObject(refused);
    await expect(changeRhythm(ana, { quietToMin: 419 })).resolves.toEqual({ version: 2 });
    await expect(changeRhythm(ana, { quietToMin: 479 })).resolves.toEqual({ version: 3 });
  });

  it("that two tabs make at once do not erase each other", async () => {
    const ana = await build.actor();
    const { version } = await getChoices(ana);
    await changeRhythm(ana, { weeklyOn: 3, version });
    const stale = changeRhythm(ana, { weeklyOn: 5, version });
    await expect(stale).rejects.toMatchObject({ code: "conflict", details: { version: 1 } });
    const both = [1, 2].map((day) => changeRhythm(ana, { weeklyOn: day, version: 1 }));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
