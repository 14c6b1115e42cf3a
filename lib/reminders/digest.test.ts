import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { getDigest } from "@/lib/notifications/digest";
import { mayStillGo } from "@/lib/notifications/letters-again";
import { adoptPractice } from "@/lib/practices/adopting";
import { heartBeat } from "@/lib/practices/heartbeat";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter } from "@/lib/testing/build-practice";
import { noon } from "@/lib/testing/long-practice";

const idOf = (actor: Actor) => actor.userId ?? "";
const teamOf = (actor: Actor) => actor.teams[0] ?? { id: "", slug: "", name: "" };

/** The first Monday a year and more after the day of the incident. */
const aYearLater = "2027-03-08";
const beatsUntil = 100;

let ana: Actor;
let ben: Actor;
let cleo: Actor;
let dee: Actor;
let practice: Awaited<ReturnType<typeof buildPractice>>;
let beat: { adoptionId: string; slug: string };

/**
 * Ana's team publishes a lesson and forms a practice of it; Ben's adopts it, and his program reports
 * for a hundred days and then no more. Cleo's team reads along, and so does Dee, who is a reader in
 * Ben's. A year goes by, noon after noon.
 */
beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  [ana, ben, cleo] = [
    await build.actor({ lead: true, name: "Ana" }),
    await build.actor({ lead: true, name: "Ben" }),
    await build.actor({ name: "Cleo" }),
  ];
  dee = await build.actor({ team: teamOf(ben).id, role: "reader", name: "Dee" });
  practice = await buildPractice(ana, { checkKind: "heartbeat" }, dawn);
  await db.postmortem.update({
    where: { id: practice.postmortemId },
    data: {
      occurredOn: new Date("2026-03-02"),
      publication: { update: { publishedAt: dawn } },
    },
  });
  await db.lesson.create({
    data: {
      postmortemId: practice.postmortemId,
      text: "Start the app once. It is cheap. Nobody had.",
      publishedAt: dawn,
      position: "a0",
    },
  });
  await adoptPractice(ben, { slug: practice.slug, team: teamOf(ben).slug }, dawn);
  const adoption = await db.adoption.findFirstOrThrow({ where: { teamId: teamOf(ben).id } });
  beat = { adoptionId: adoption.id, slug: practice.slug };
  const owners = { adoptionId: practice.adoptionId, slug: practice.slug };
  for (let day = 0.2; day < 372; day += 1) {
    const now = daysAfter(day);
    if (Math.floor(day) % 6 === 0) await heartBeat(owners, { followed: true, sentence: "" }, now);
    if (Math.floor(day) % 6 === 0 && day < beatsUntil)
      await heartBeat(beat, { followed: true, sentence: "" }, now);
    // A lapse promises as of the clock on the wall, which goes its own way.
    await db.actionItem.updateMany({ where: { createdAt: { gt: now } }, data: { createdAt: now } });
    await noon(now);
  }
}, 240_000);

const noticesOf = (actor: Actor, kind: "practice_due" | "weekly_summary") =>
  db.notice.findMany({ where: { userId: idOf(actor), kind }, orderBy: { at: "asc" } });

const letterOn = async (actor: Actor, day: string) =>
  (await db.letter.findMany({ where: { userId: idOf(actor), localDay: new Date(day) } }))[0];

describe("a year", () => {
  it("begins with the lesson in everybody's digest, word for word", async () => {
    for (const reader of [ana, ben, cleo, dee]) {
      const letter = await letterOn(reader, "2026-03-02");
      for (const form of [letter?.text, letter?.html])
        expect(form).toContain("Start the app once. It is cheap. Nobody had.");
      expect(letter?.subject).toBe("One new lesson.");
    }
  });

  it("tells the team that let it lapse, once when it is due and once when it lapses", async () => {
    const told = await noticesOf(ben, "practice_due");
    expect(told.map(({ detail }) => detail)).toMatchObject([{ life: "due" }, { life: "lapsed" }]);
    expect(await noticesOf(ana, "practice_due")).toEqual([]);
    const digest = await getDigest(ben, { upTo: "2026-06-22" });
    expect(digest.practices).toMatchObject([{ what: "lapsed", slug: practice.slug }]);
  });

  it("never tells two things about one practice on one day, the promise of a lapse among them", async () => {
    const twice = await db.$queryRaw`
      SELECT n."userId", n."localDay", count(*) FROM "Notice" n
      WHERE n."kind" IN ('practice_due', 'practice_revived') OR n."actionItemId" IS NOT NULL
      GROUP BY 1, 2 HAVING count(*) > 1`;
    expect(twice).toEqual([]);
    expect(await db.notice.count({ where: { kind: "promise_due", userId: idOf(ben) } })).not.toBe(
      0,
    );
    expect(await db.notice.count({ where: { kind: "promise_given" } })).toBe(0);
  });

  it("later the digest says so: what happened, and that the practice has lapsed since", async () => {
    const now = daysAfter(372);
    const theirs = await getDigest(ben, { upTo: aYearLater }, now);
    expect(theirs.anniversary).toMatchObject({
      number: practice.number,
      years: 1,
      practice: {
        life: "lapsed",
        team: teamOf(ben).name,
        since: expect.stringMatching(/^2026-06-/),
      },
    });
    const letter = await letterOn(ben, aYearLater);
    const spaced = letter?.text.replace(/\s+/g, " ");
    expect(spaced).toContain(`A year ago, on 2 Mar: PM-${practice.number}`);
    expect(spaced).toMatch(
      /The practice it led to lapsed at .* on 1\d Jun 2026: “Every pull request starts the app once”\./,
    );
    expect(letter?.html).toContain("A year ago, on 2 Mar");
  });

  it("later the digest of the team that kept it says that it is alive", async () => {
    for (const reader of [ana, cleo]) {
      const letter = await letterOn(reader, aYearLater);
      expect(letter?.text.replace(/\s+/g, " ")).toContain(
        `The practice it led to is alive at ${teamOf(ana).name}`,
      );
    }
  });

  it("tells a reader of the week and of nothing else", async () => {
    const told = await db.notice.findMany({ where: { userId: idOf(dee) } });
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(["weekly_summary"]));
    const letter = await letterOn(dee, aYearLater);
    expect(letter?.text.replace(/\s+/g, " ")).toContain("The practice it led to lapsed");
  });

  it("has quiet weeks, in which nobody who leads nothing is told of anything", async () => {
    const weeks = await noticesOf(cleo, "weekly_summary");
    const days = weeks.map(({ localDay }) => localDay.toISOString().slice(0, 10));
    expect(days).toEqual(["2026-03-02", "2027-03-08"]);
  });

  it("lets no letter go once what it tells is taken back", async () => {
    const letter = await letterOn(cleo, "2026-03-02");
    const id = letter?.id ?? "";
    expect(await mayStillGo(id)).toBe(true);
    const stage = (stage: "draft" | "published") =>
      db.postmortem.update({ where: { id: practice.postmortemId }, data: { stage } });
    await stage("draft");
    expect(await mayStillGo(id)).toBe(false);
    expect((await getDigest(cleo, { upTo: "2026-03-09" })).lessons.items).toEqual([]);
    expect((await getDigest(ana, { upTo: aYearLater })).anniversary).toBeNull();
    await stage("published");
  });
});
