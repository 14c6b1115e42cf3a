import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { unsubscribe } from "@/lib/mail/unsubscribe";
import { unsubscribeToken } from "@/lib/mail/unsubscribe-token";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { gatherLetters } from "./letters";
import { tell } from "./tell";

/** A Saturday in UTC, where everybody here lives; quiet until eight and from seven in the evening. */
const at = (time: string, day = 14) => new Date(`2026-03-${day}T${time}:00Z`);

let reader: Actor;
let writer: Actor;
let postmortem: { id: string; number: number };
beforeEach(async () => {
  writer = await build.actor();
  reader = await build.actor();
  const remindedUpTo = { userId: idOf(reader), localDay: at("00:00", 31) };
  await db.remindedDay.create({ data: remindedUpTo });
  postmortem = await build.postmortem(writer, {
    stage: "published",
    title: "A night without cache",
  });
});

const idOf = (actor: Actor) => actor.userId ?? "";
const promise = (title: string) =>
  buildAction({ postmortemId: postmortem.id }, { title, ownerUserId: idOf(reader) });

let told = 0;
async function tellOf(
  kind: NoticeKind,
  action: { id: string } | null,
  when: Date,
  { to = reader, detail = {} } = {},
) {
  told += 1;
  const notice = {
    userId: idOf(to),
    kind,
    once: `test:${told}`,
    detail,
    postmortemId: postmortem.id,
    ...(action && { actionItemId: action.id }),
  };
  await tell(db, [notice], when);
}

const letters = (to = reader) =>
  db.letter.findMany({ where: { userId: idOf(to) }, orderBy: { id: "asc" } });
const undecided = () => db.notice.count({ where: { userId: idOf(reader), mailedAt: null } });

describe("what is told at once", () => {
  it("goes by mail at once, in words, with its address and a job that sends it", async () => {
    const action = await promise("Warm the cache before traffic");
    await tellOf("promise_given", action, at("10:00"));
    await gatherLetters(at("10:01"));
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      kinds: ["promise_given"],
      gathered: false,
      localDay: new Date("2026-03-14"),
      writtenAt: at("10:01"),
      sentAt: null,
      subject: expect.stringContaining("Warm the cache before traffic"),
    });
    expect(letter?.text).toContain(`http://localhost:3000/actions/${action.id}`);
    expect(letter?.html).toContain(`href="http://localhost:3000/actions/${action.id}"`);
    const jobs = await db.$queryRaw<{ data: unknown }[]>`
      SELECT data FROM pgboss.job WHERE name = 'send-letter'`;
    expect(jobs).toContainEqual({ data: { letterId: letter?.id } });
  });

  it("waits for the morning where it is told in quiet hours, and goes with what waited there", async () => {
    await tellOf("promise_given", await promise("One"), at("22:00"));
    await tellOf("proof_given", await promise("Two"), at("18:00"));
    await db.actionItem.updateMany({ where: { title: "Two" }, data: { status: "done" } });
    await gatherLetters(at("22:01"));
    await gatherLetters(at("07:59", 15));
    expect(await letters()).toEqual([]);
    await gatherLetters(at("08:00", 15));
    expect(await letters()).toMatchObject([
      { kinds: ["promise_given", "proof_given"], gathered: true },
    ]);
  });
});

describe("what can wait", () => {
  it("comes in one letter a day, however often and on however many servers it is gathered", async () => {
    await tellOf("issue_moved", await promise("One"), at("09:00", 13));
    await tellOf("promise_due", await promise("Two"), at("07:00"), { detail: { rung: "due" } });
    const gather = () => gatherLetters(at("08:00"));
    await Promise.all([gather(), gather(), gather()]);
    await tellOf("promise_due", await promise("Three"), at("09:00"), { detail: { rung: "due" } });
    await gatherLetters(at("09:05"));
    expect(await letters()).toMatchObject([
      { kinds: ["promise_due", "issue_moved"], gathered: true },
    ]);
    await gatherLetters(at("08:00", 15));
    const [, second] = await letters();
    expect(second?.text).toContain("Three");
    expect(await undecided()).toBe(0);
  });

  it("has the reminders of its day in it, and comes half an hour late where none were looked for", async () => {
    await db.remindedDay.deleteMany({ where: { userId: idOf(reader) } });
    await tellOf("issue_moved", await promise("One"), at("09:00", 13));
    await gatherLetters(at("08:05"));
    expect(await letters()).toEqual([]);
    await tellOf("promise_due", await promise("Two"), at("08:07"), { detail: { rung: "due" } });
    const localDay = at("00:00");
    await db.remindedDay.create({ data: { userId: idOf(reader), localDay } });
    await gatherLetters(at("08:10"));
    expect(await letters()).toMatchObject([{ kinds: ["promise_due", "issue_moved"] }]);
    await tellOf("issue_moved", await promise("Three"), at("09:00"));
    await gatherLetters(at("08:30", 15));
    expect(await letters()).toHaveLength(1);
    await gatherLetters(at("08:35", 15));
    expect(await letters()).toHaveLength(2);
  });

  it("of a week comes on Monday", async () => {
    await tellOf("promise_settled", await promise("One"), at("10:00"));
    await gatherLetters(at("10:00", 15));
    expect(await letters()).toEqual([]);
    await gatherLetters(at("08:00", 16));
    expect(await letters()).toMatchObject([{ kinds: ["promise_settled"] }]);
  });

  it("needs no letter once it was read, nor when it is wanted no longer", async () => {
    await tellOf("issue_moved", await promise("One"), at("09:00", 13));
    await db.notice.updateMany({
      where: { userId: idOf(reader) },
      data: { readAt: at("10:00", 13) },
    });
    await tellOf("proof_given", await promise("Two"), at("09:00", 13));
    await unsubscribe({ token: unsubscribeToken(idOf(reader), ["proof_given"]) });
    await gatherLetters(at("08:00"));
    expect(await letters()).toEqual([]);
    expect(await undecided()).toBe(0);
  });
});

describe("a promise", () => {
  it("is in one letter a day at most, and in each letter once, with what was said before", async () => {
    const action = await promise("Warm the cache");
    await tellOf("promise_given", action, at("10:00"));
    await gatherLetters(at("10:00"));
    await tellOf("promise_given", action, at("11:00"));
    await tellOf("issue_moved", action, at("12:00"));
    await gatherLetters(at("12:00"));
    expect(await letters()).toHaveLength(1);
    await gatherLetters(at("08:00", 15));
    const [, second] = await letters();
    expect(second?.text.match(/\* /g)).toHaveLength(1);
    expect(second?.text).toContain("Before that:");
    expect(second?.kinds).toEqual(["promise_given", "issue_moved"]);
    const perLetter = await db.notice.groupBy({
      by: ["letterId", "actionItemId"],
      where: { letterId: { not: null } },
      _count: true,
      having: { id: { _count: { gt: 1 } } },
    });
    expect(perLetter).toEqual([]);
  });

  it.each([
    ["settled", "promise_due", { rung: "late" }, { status: "done", settledAt: at("12:00", 13) }],
    ["settled", "promise_given", {}, { status: "wont_do", settledAt: at("12:00", 13) }],
    ["verified", "proof_given", {}, { status: "verified", settledAt: at("12:00", 13) }],
    ["looked at", "promise_due", { rung: "effect" }, { status: "done", effectDueOn: null }],
    ["taken away", "issue_moved", {}, "removed"],
  ] as const)("that was %s meanwhile is in no %s letter", async (_how, kind, detail, change) => {
    const action = await promise("Settled by now");
    await tellOf(kind, action, at("20:00", 12), { detail });
    await tellOf("issue_moved", await promise("Still open"), at("20:00", 12));
    if (change === "removed") {
      const removal = await db.removal.create({
        data: { postmortemId: postmortem.id, removedById: idOf(writer) },
      });
      await db.actionItem.update({ where: { id: action.id }, data: { removalId: removal.id } });
    } else await db.actionItem.update({ where: { id: action.id }, data: change });
    await gatherLetters(at("08:00"));
    const [letter] = await letters();
    expect(letter?.text).toContain("Still open");
    expect(letter?.text).not.toContain("Settled by now");
    expect(await undecided()).toBe(0);
  });

  it("has in its letter the words that it has when it is written", async () => {
    const action = await promise("As it was");
    await tellOf("issue_moved", action, at("20:00", 12));
    await db.actionItem.update({ where: { id: action.id }, data: { title: "As it is" } });
    await gatherLetters(at("08:00"));
    const [letter] = await letters();
    expect(letter?.subject).toContain("As it is");
    expect(letter?.text).not.toContain("As it was");
  });
});

describe("a letter never holds", () => {
  it("what its reader may not see any more", async () => {
    await tellOf("issue_moved", await promise("Classified"), at("20:00", 12));
    await db.postmortem.update({ where: { id: postmortem.id }, data: { stage: "draft" } });
    await gatherLetters(at("08:00"));
    expect(await letters()).toEqual([]);
    expect(await undecided()).toBe(0);
  });

  it("anything for who has no way in any more", async () => {
    await tellOf("promise_given", await promise("One"), at("10:00"));
    await db.apiToken.deleteMany({ where: { userId: idOf(reader) } });
    await gatherLetters(at("10:00"));
    expect(await letters()).toEqual([]);
    expect(await undecided()).toBe(0);
  });

  it("markup or a header that somebody wrote into a title", async () => {
    const action = await promise("<img src=x onerror=alert(1)>\r\nBcc: all@example.org");
    await tellOf("promise_given", action, at("10:00"));
    await gatherLetters(at("10:00"));
    const [letter] = await letters();
    expect(letter?.subject).not.toMatch(/[\r\n]/);
    expect(letter?.subject).toContain("Bcc: all@example.org");
    expect(letter?.html).toContain("&lt;img src=x onerror=alert(1)&gt; Bcc: all@example.org");
    expect(letter?.html).not.toContain("<img");
  });
});

it("more than a letter holds is counted, and said once", async () => {
  for (let one = 0; one < 53; one += 1)
    await tellOf("issue_moved", await promise(`Promise ${one}`), at("20:00", 12));
  await gatherLetters(at("08:00"));
  const all = await letters();
  expect(all).toHaveLength(1);
  expect(all[0]?.text).toContain("And 3 more in Parapet");
  expect(await undecided()).toBe(0);
});
