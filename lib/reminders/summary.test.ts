import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction, buildSeverity } from "@/lib/testing/build-promises";
import { remind } from "./remind";
import { getSummary } from "./summary";

const monday = "2026-03-16";
const within = new Date("2026-03-12T10:00Z");
const before = new Date("2026-03-08T10:00Z");
const idOf = (actor: Actor) => actor.userId ?? "";

/** One of everything that a week tells of, each with `word` in its title. */
async function week(by: Actor, word: string, stage: "draft" | "published") {
  const { id: postmortemId } = await build.postmortem(by, { stage });
  const made = { createdAt: new Date("2026-01-01"), ownerUserId: by.userId };
  const action = (title: string, wishes = {}) =>
    buildAction({ postmortemId }, { ...made, title: `${word} ${title}`, ...wishes });
  await action("beyond", { dueOn: new Date("2026-02-23") });
  await action("a day less", { dueOn: new Date("2026-02-24") });
  for (const [at, title] of [
    [within, "dropped"],
    [before, "dropped before"],
  ] as const) {
    const { id } = await action(title, { status: "wont_do", settledAt: at });
    const accepted = { actionItemId: id, acceptedById: idOf(by), acceptedAt: at };
    await db.riskAcceptance.create({ data: { ...accepted, reason: `${word} reason` } });
  }
  for (const [at, title] of [
    [within, "proved"],
    [before, "proved before"],
  ] as const) {
    const { id } = await action(title, { status: "done", settledAt: at });
    const proof = { actionItemId: id, note: "A run", provedById: idOf(by), provedAt: at };
    await db.proof.create({ data: proof });
  }
}

let lead: Actor;
let other: Actor;

beforeAll(async () => {
  lead = await build.actor({ lead: true });
  other = await build.actor({ lead: true });
  await week(lead, "Open", "published");
  await week(lead, "Hidden", "draft");
});

describe("the organisation's week", () => {
  it("tells what is late beyond the ladder, dropped and why, and proved, to each what they see", async () => {
    const theirs = await getSummary(other, { upTo: monday });
    const titles = (part: { rows: { title: string }[] }) => part.rows.map(({ title }) => title);
    expect(titles(theirs.beyond)).toEqual(["Open beyond"]);
    expect(titles(theirs.dropped)).toEqual(["Open dropped"]);
    expect(theirs.dropped.rows[0]).toMatchObject({ reason: "Open reason", by: lead.name });
    expect(titles(theirs.proved)).toEqual(["Open proved"]);
    expect(JSON.stringify(theirs)).not.toContain("Hidden");
    const own = await getSummary(lead, { upTo: monday });
    expect([own.beyond.count, own.dropped.count, own.proved.count]).toEqual([2, 2, 2]);
  });

  it("has what nobody named a day for at its place, and each severity's own patience", async () => {
    const { id: postmortemId } = await build.postmortem(lead, { stage: "published" });
    const patient = await buildSeverity({ dueDays: 30, summaryAfterDays: 60 });
    const { id: patientId } = await build.postmortem(lead, { stage: "published" });
    await db.postmortem.update({ where: { id: patientId }, data: { severityId: patient.id } });
    await db.publication.updateMany({
      where: { postmortemId: { in: [postmortemId, patientId] } },
      data: { publishedAt: new Date("2025-01-01") },
    });
    const on = (day: string) => ({ title: day, dueOn: new Date(day) });
    const dayless = { dueOn: null, createdAt: new Date("2025-01-01T12:00Z") };
    await buildAction({ postmortemId }, { ...dayless, title: "2025-01-31" });
    await buildAction({ postmortemId: patientId }, on("2026-01-16"));
    for (const day of ["2025-02-01", "2025-01-30"]) await buildAction({ postmortemId }, on(day));
    await buildAction({ postmortemId: patientId }, on("2026-01-15"));
    const { beyond } = await getSummary(other, { upTo: monday });
    const days = beyond.rows.map(({ on }) => on);
    expect(days).toEqual(["2025-01-30", "2025-01-31", "2025-02-01", "2026-01-15", "2026-02-23"]);
    expect(beyond.count).toBe(5);
    await db.actionItem.deleteMany({ where: { postmortemId: { in: [postmortemId, patientId] } } });
  });

  it("stops counting, and still begins with what is late the longest", async () => {
    const { id: postmortemId } = await build.postmortem(lead, { stage: "published" });
    const many = Array.from({ length: 120 }, (_, at) => ({
      postmortemId,
      title: String(at),
      position: `b${at}`,
      dueOn: new Date(Date.UTC(2025, 0, 1 + ((at * 7) % 120))),
    }));
    await db.actionItem.createMany({ data: many });
    const { beyond } = await getSummary(other, { upTo: monday });
    expect(beyond.count).toBeGreaterThan(99);
    expect(beyond.rows.map(({ on }) => on)).toEqual(
      Array.from({ length: 25 }, (_, at) => daysAfter("2025-01-01", at)),
    );
    await db.actionItem.deleteMany({ where: { postmortemId } });
  });

  it("is told once a week to leads and administrators, counted as far as each may see", async () => {
    const member = await build.actor();
    const administrator = await build.actor({ role: "administrator" });
    for (const now of ["2026-03-16T12:00Z", "2026-03-16T13:00Z", "2026-03-17T12:00Z"])
      await remind(new Date(now));
    const told = (userId: string) =>
      db.notice.findMany({ where: { userId, kind: "weekly_summary" }, select: { detail: true } });
    const shared = { beyond: 1, dropped: 1, proved: 1, late: 2, open: 2 };
    expect(await told(idOf(other))).toMatchObject([{ detail: shared }]);
    expect(await told(idOf(administrator))).toMatchObject([{ detail: shared }]);
    expect(await told(idOf(lead))).toMatchObject([{ detail: { beyond: 2, open: 4 } }]);
    expect(await told(idOf(member))).toEqual([]);
  });

  it("comes after its day where no server ran on it, and tells until then", async () => {
    const late = await build.actor({ lead: true });
    await db.remindedDay.create({
      data: { userId: idOf(late), localDay: new Date("2026-03-13") },
    });
    await remind(new Date("2026-03-18T12:00Z"));
    const told = await db.notice.findMany({ where: { userId: idOf(late) } });
    const detail = { from: "2026-03-11T11:59:00Z", upTo: "2026-03-18T11:59:00Z" };
    expect(told).toMatchObject([{ kind: "weekly_summary", detail }]);
  });
});
