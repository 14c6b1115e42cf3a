import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { tell } from "@/lib/notifications/tell";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { remind } from "./remind";

const idOf = (actor: Actor) => actor.userId ?? "";
const at = (moment: string) => new Date(`${moment}:00Z`);
const noon = (day: string) => at(`${day}T12:00`);

/** Each test has its own year, so that what others promised is over or far. */
let year = 2030;
const day = (monthAndDay: string) => `${year}-${monthAndDay}`;

beforeEach(async () => {
  year += 1;
  await db.actionItem.updateMany({ data: { status: "wont_do", settledAt: new Date(0) } });
  await db.actionItem.updateMany({ data: { effectDueOn: null } });
});

type Wishes = Parameters<typeof buildAction>[1];

async function promised(
  by: Actor,
  wishes: Wishes = {},
  stage: "draft" | "published" = "published",
) {
  const postmortem = await build.postmortem(by, { stage });
  const made = { createdAt: new Date(day("02-20")), dueOn: new Date(day("03-14")) };
  return buildAction(
    { postmortemId: postmortem.id },
    { ...made, ownerUserId: by.userId, ...wishes },
  );
}

/** What somebody was told of, as "2031-03-14 due 0". */
async function told(actor: Actor, actionItemId?: string) {
  const rows = await db.notice.findMany({
    where: { userId: idOf(actor), ...(actionItemId && { actionItemId }) },
    orderBy: { id: "asc" },
  });
  return rows.map(({ localDay, detail, kind }) => {
    const { rung, days } = detail as { rung?: string; days?: number };
    return `${localDay.toISOString().slice(5, 10)} ${rung ?? kind} ${days ?? ""}`.trim();
  });
}

describe("reminding", () => {
  it("tells an owner once a day however often it runs, and again when it is time", async () => {
    const ana = await build.actor();
    const { id } = await promised(ana);
    for (const on of ["03-10", "03-11", "03-12", "03-14", "03-15", "03-21", "03-22"]) {
      await Promise.all([remind(noon(day(on))), remind(noon(day(on)))]);
      await remind(at(`${day(on)}T15:00`));
    }
    expect(await told(ana, id)).toEqual(["03-11 ahead -3", "03-14 due 0", "03-21 leads 7"]);
  });

  it("waits for the end of quiet hours, in the person's own zone", async () => {
    const ana = await build.actor();
    await db.rhythm.create({ data: { userId: idOf(ana), zone: "Pacific/Kiritimati" } });
    const { id } = await promised(ana);
    await remind(at(`${day("03-13")}T17:30`));
    expect(await told(ana, id)).toEqual([]);
    await remind(at(`${day("03-13")}T18:00`));
    expect(await told(ana, id)).toEqual(["03-14 due 0"]);
  });

  it("tells once what was missed while no server ran", async () => {
    const ana = await build.actor();
    const { id } = await promised(ana);
    await remind(noon(day("03-10")));
    await remind(noon(day("03-19")));
    await remind(noon(day("03-20")));
    expect(await told(ana, id)).toEqual(["03-19 late 5"]);
  });

  it("leaves a person alone who heard of the promise on that day, until the next", async () => {
    const ana = await build.actor();
    const { id, postmortemId } = await promised(ana);
    const given = { userId: idOf(ana), kind: "promise_given" as const, once: "activity:1" };
    const notice = { ...given, actionItemId: id, postmortemId };
    await transaction((tx) => tell(tx, [notice], at(`${day("03-14")}T07:00`)));
    await remind(noon(day("03-14")));
    await remind(noon(day("03-15")));
    expect(await told(ana, id)).toEqual(["03-14 promise_given", "03-15 late 1"]);
  });

  it("says nothing of what is kept, dropped or taken away", async () => {
    const ana = await build.actor();
    const gone = await promised(ana);
    const { postmortemId } = gone;
    const removal = await db.removal.create({ data: { postmortemId, removedById: idOf(ana) } });
    await db.actionItem.update({ where: { id: gone.id }, data: { removalId: removal.id } });
    for (const status of ["done", "verified", "wont_do"] as const) await promised(ana, { status });
    await remind(noon(day("05-01")));
    expect(await told(ana)).toEqual([]);
  });
});

describe("who is reminded", () => {
  it("are the leads too when it is a week late, and by the owner's side", async () => {
    const lead = await build.actor({ lead: true });
    const ana = await build.actor({ team: lead.teams[0]?.id ?? "" });
    const { id } = await promised(ana);
    await remind(noon(day("03-20")));
    await remind(noon(day("03-21")));
    expect(await told(lead, id)).toEqual(["03-21 leads 7"]);
    expect(await told(ana, id)).toEqual(["03-20 late 6"]);
  });

  it("is nobody who may not see a draft, though the promise be theirs", async () => {
    const [ana, stranger] = [await build.actor(), await build.actor({ role: "administrator" })];
    const { id } = await promised(ana, { ownerUserId: stranger.userId }, "draft");
    await remind(noon(day("03-14")));
    expect(await told(stranger, id)).toEqual([]);
    expect(await told(ana, id)).toEqual(["03-14 due 0"]);
  });

  it("is an administrator, without a word of the draft, when nobody is left to see it", async () => {
    const administrator = await build.actor({ role: "administrator" });
    const ana = await build.actor();
    const { id } = await promised(ana, {}, "draft");
    await db.apiToken.deleteMany({ where: { userId: idOf(ana) } });
    for (const on of ["03-14", "03-15", "03-16"]) await remind(noon(day(on)));
    const notices = await db.notice.findMany({
      where: { userId: idOf(administrator), kind: "system" },
    });
    expect(notices.filter(({ actionItemId }) => actionItemId === id)).toEqual([]);
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.length).toBeLessThan(3);
    expect(JSON.stringify(notices[0]?.detail)).toContain(ana.teams[0]?.name ?? "?");
  });

  it("is the asked team while it has not answered, and then those who asked", async () => {
    const [asking, asked] = [await build.actor({ lead: true }), await build.actor({ lead: true })];
    const teamId = asked.teams[0]?.id ?? "";
    const { id } = await promised(asking, {
      ownerUserId: null,
      ownerTeamId: teamId,
      dueOn: new Date(day("12-01")),
    });
    const askedAt = noon(day("02-01"));
    await db.handover.create({
      data: { actionItemId: id, teamId, askedById: idOf(asking), askedAt },
    });
    // Published now, long before: this team is asked on the day of the question.
    await db.publication.updateMany({ data: { publishedAt: new Date(day("01-01")) } });
    for (const on of ["02-07", "02-08", "02-14", "02-15"]) await remind(noon(day(on)));
    expect(await told(asked, id)).toEqual(["02-08 handover 7", "02-15 handover 14"]);
    expect(await told(asking, id)).toEqual(expect.arrayContaining(["02-15 handover 14"]));
  });

  it("are the leads where a proof waits that has to be looked at", async () => {
    const severity = await db.severity.create({
      data: { name: `S${year}`, position: `a${year}V`, terms: { create: { mustVerify: true } } },
    });
    const lead = await build.actor({ lead: true });
    const ana = await build.actor({ team: lead.teams[0]?.id ?? "" });
    const settledAt = noon(day("03-01"));
    const { id, postmortemId } = await promised(ana, { status: "done", settledAt });
    await db.postmortem.update({
      where: { id: postmortemId },
      data: { severityId: severity.id },
    });
    const proof = { actionItemId: id, note: "A run", provedById: idOf(ana), provedAt: settledAt };
    await db.proof.create({ data: proof });
    for (const on of ["03-02", "03-08", "03-09", "03-15"]) await remind(noon(day(on)));
    expect(await told(lead, id)).toEqual(["03-08 unverified 7", "03-15 unverified 14"]);
    await db.verification.create({ data: { actionItemId: id, verifiedById: idOf(lead) } });
    await db.actionItem.update({ where: { id }, data: { status: "verified" } });
    await remind(noon(day("03-22")));
    expect(await told(lead, id)).toHaveLength(2);
    expect(await told(ana, id)).toEqual([]);
  });
});

it("reads every promise, however many there are", async () => {
  const ana = await build.actor();
  const { postmortemId } = await promised(ana);
  const many = Array.from({ length: 2_100 }, (_, index) => ({
    postmortemId,
    title: `Promise ${index}`,
    position: `a0${index}V`,
    ownerUserId: ana.userId,
    createdAt: new Date(day("02-20")),
    dueOn: new Date(day("03-14")),
  }));
  await db.actionItem.createMany({ data: many });
  await remind(noon(day("03-14")));
  expect(await told(ana)).toHaveLength(2_101);
});
