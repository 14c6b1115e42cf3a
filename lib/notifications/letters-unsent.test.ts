import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { giveUp } from "@/lib/mail/claim";
import { sendLetter } from "@/lib/mail/send";
import { closeMail } from "@/lib/mail/transport";
import { build } from "@/lib/testing/build";
import { buildLetter } from "@/lib/testing/build-letters";
import { setMail, startMailServer } from "@/lib/testing/mail-server";
import { mayStillGo } from "./letters-again";
import { countUnsent, sendLettersAgain } from "./letters-unsent";
import { endOfQuiet } from "./quiet-end";

const noon = new Date("2026-03-14T12:00:00Z");
const night = new Date("2026-03-14T22:00:00Z");

let chief: Actor;
beforeEach(async () => {
  await db.letter.deleteMany();
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-letter'`;
  chief = await build.actor({ role: "administrator" });
  setMail("smtp://mail.example.test");
});
afterEach(() => setMail(undefined));

/** A letter that tells of something, as gathering writes it. */
async function letter(reader?: Actor, givenUp = false) {
  const to = reader ?? (await build.actor());
  const written = await buildLetter(to);
  await db.notice.create({
    data: {
      ...{ userId: to.userId ?? "", kind: "promise_given", once: written.id, letterId: written.id },
      localDay: written.localDay,
    },
  });
  if (givenUp) await giveUp(written.id, "The mail server refused the address: 550 No.", noon);
  return written;
}

type Job = { letterId: string; startAfter: Date };
const jobs = () => db.$queryRaw<Job[]>`
  SELECT "data"->>'letterId' AS "letterId", start_after AS "startAfter"
  FROM pgboss.job WHERE name = 'send-letter' ORDER BY start_after`;

describe("letters that lie unsent", () => {
  it("are counted with how many people they are for, and since when", async () => {
    const reader = await build.actor();
    await letter(reader);
    await letter(reader);
    await letter(undefined, true);
    expect(await countUnsent(chief)).toEqual({
      left: { many: 2, people: 1, oldest: "2026-03-14T09:00:00.000Z" },
      "given up": { many: 1, people: 1, oldest: "2026-03-14T09:00:00.000Z" },
    });
  });

  it("go once a mail server is set, each as one job, and are not left any more", async () => {
    const [one, two] = [await letter(), await letter()];
    setMail(undefined);
    await expect(sendLettersAgain(chief, { which: "left" }, noon)).rejects.toThrow("SMTP_URL");
    setMail("smtp://mail.example.test");
    expect(await sendLettersAgain(chief, { which: "left" }, noon)).toEqual({
      ...{ sent: 2, later: 0, more: false },
    });
    expect((await jobs()).map(({ letterId }) => letterId).sort()).toEqual([one.id, two.id].sort());
    expect(await sendLettersAgain(chief, { which: "left" }, noon)).toMatchObject({ sent: 0 });
    expect(await jobs()).toHaveLength(2);
  });

  it("are sent by one of two administrators who press at once", async () => {
    await letter();
    await letter(undefined, true);
    for (const which of ["left", "given up"] as const) {
      const both = await Promise.all([1, 2].map(() => sendLettersAgain(chief, { which }, noon)));
      expect(both.map(({ sent }) => sent).sort()).toEqual([0, 1]);
    }
    expect(await jobs()).toHaveLength(2);
  });

  it("wait for the end of their reader's quiet hours; what somebody asked for does not", async () => {
    const invited = await buildLetter(await build.actor(), { kinds: [] });
    const told = await letter();
    const outcome = await sendLettersAgain(chief, { which: "left" }, night);
    expect(outcome).toEqual({ sent: 1, later: 1, more: false });
    const startOf = new Map((await jobs()).map((job) => [job.letterId, job.startAfter]));
    const morning = new Date("2026-03-15T08:00:00Z");
    expect(startOf.get(told.id)).toEqual(morning);
    expect(startOf.get(invited.id)).not.toEqual(morning);
  });

  it("stay where they are when something in them was taken back, or their words are gone", async () => {
    const { id } = await letter(undefined, true);
    await db.notice.updateMany({ where: { letterId: id }, data: { letterId: null } });
    const sealed = await buildLetter(await build.actor(), { sealed: true, kinds: [] });
    await giveUp(sealed.id, "Refused.", noon);
    const old = await letter();
    await db.letter.update({ where: { id: old.id }, data: { text: "", html: "" } });
    const unsent = await countUnsent(chief);
    expect([unsent.left.many, unsent["given up"].many]).toEqual([0, 0]);
    expect(await sendLettersAgain(chief, { which: "given up" }, noon)).toMatchObject({ sent: 0 });
    expect(await jobs()).toEqual([]);
  });

  it("arrive once, also where somebody unsubscribed of others meanwhile", async () => {
    const server = await startMailServer();
    setMail(server.url);
    const reader = await build.actor();
    const [wanted, unwanted] = [await letter(undefined, true), await letter(reader, true)];
    await db.mailWish.create({
      data: { userId: reader.userId ?? "", kind: "promise_given", pace: "never" },
    });
    await sendLettersAgain(chief, { which: "given up" }, noon);
    for (const { letterId } of [...(await jobs()), ...(await jobs())])
      await sendLetter({ letterId }, noon, { mayStillGo });
    expect(server.letters).toHaveLength(1);
    expect(await db.letter.findUniqueOrThrow({ where: { id: wanted.id } })).toMatchObject({
      sentAt: noon,
      failure: null,
    });
    expect(await db.letter.findUniqueOrThrow({ where: { id: unwanted.id } })).toMatchObject({
      sentAt: null,
      failure: "They unsubscribed before it was sent.",
    });
    closeMail();
    await server.close();
  });

  it("are the administrators' alone to send", async () => {
    const member = await build.actor({ lead: true });
    await expect(countUnsent(member)).rejects.toMatchObject({ code: "forbidden" });
    await expect(sendLettersAgain(member, { which: "left" }, noon)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("the end of quiet hours", () => {
  const rhythm = { zone: "Europe/Berlin", quietFromMin: 19 * 60, quietToMin: 8 * 60, weeklyOn: 1 };
  it("is the next morning's hour on the reader's own clock, also when clocks change that night", () => {
    const at = (now: string) => endOfQuiet(new Date(now), rhythm).toISOString();
    expect(at("2026-03-13T18:30:00Z")).toBe("2026-03-14T07:00:00.000Z");
    expect(at("2026-03-14T06:30:00Z")).toBe("2026-03-14T07:00:00.000Z");
    expect(at("2026-03-28T22:00:00Z")).toBe("2026-03-29T06:00:00.000Z");
    expect(at("2026-03-14T12:00:00Z")).toBe("2026-03-14T12:00:00.000Z");
  });
});
