import { beforeAll, describe, expect, it } from "vitest";
import { listActions } from "@/lib/action-items/queries";
import type { Actor } from "@/lib/auth/actor";
import { systemActor } from "@/lib/auth/system";
import { db } from "@/lib/db/client";
import { listMarks } from "@/lib/layers/queries";
import { listUnanswered } from "@/lib/lessons/feed";
import { sentencesOf } from "@/lib/lessons/sentences";
import { listPostmortems } from "@/lib/postmortems/queries";
import type { PostmortemRow } from "@/lib/postmortems/schema";
import { build } from "@/lib/testing/build";
import { listEvents } from "@/lib/timeline/queries";
import { foundOrganisation } from "@/lib/transfer/set-up/founding";
import { listWhys } from "@/lib/whys/queries";
import { installersTeams, teams } from "./cast";
import { openExampleOrganisation } from "./open-example";

const system = systemActor("test");
const now = new Date();
let installer: Actor;
let all: PostmortemRow[];
let published: PostmortemRow[];
let leftByFailure: number[];

const counts = async () => [
  await db.team.count(),
  await db.user.count(),
  await db.membership.count(),
  await db.postmortem.count(),
  await db.activity.count(),
];

beforeAll(async () => {
  await db.$transaction((tx) => foundOrganisation(tx, "Example"));
  installer = await build.actor({ role: "administrator" });
  leftByFailure = await leftWhenOneStoryFails();
  await openExampleOrganisation(installer, { now });
  all = (await listPostmortems(system, { limit: 100 })).items;
  published = all.filter(({ stage }) => stage === "published");
}, 60_000);

/** The near miss is told when others are, and its severity is not there. */
async function leftWhenOneStoryFails(): Promise<number[]> {
  const before = await counts();
  const { id } = await db.severity.findUniqueOrThrow({ where: { name: "SEV 4" } });
  await db.severity.update({ where: { id }, data: { name: "Renamed" } });
  await expect(openExampleOrganisation(installer, { now })).rejects.toThrow("SEV 4");
  await db.severity.update({ where: { id }, data: { name: "SEV 4" } });
  return (await counts()).map((count, index) => count - (before[index] ?? 0));
}

describe("the example organisation", () => {
  it("leaves nothing behind when one story fails", () => {
    expect(leftByFailure).toEqual([0, 0, 0, 0, 0]);
  });

  it("has its four teams and at least eight postmortems in every stage, one a near miss", async () => {
    const made = await db.team.findMany({ where: { slug: { in: teams.map(({ slug }) => slug) } } });
    expect(made).toHaveLength(4);
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect(new Set(all.map(({ stage }) => stage))).toEqual(
      new Set(["draft", "in_review", "published"]),
    );
    expect(published.some(({ nearMiss }) => nearMiss)).toBe(true);
    expect(new Set(all.map(({ team }) => team.slug)).size).toBe(4);
    expect(all.map(({ title }) => title)).toContain(
      "A stray command typed into the editor blanked the storefront",
    );
  });

  it("tells every published story to its end", async () => {
    expect(published.length).toBeGreaterThanOrEqual(5);
    for (const { number, severity, services, tags, occurredOn } of published) {
      const row = await db.postmortem.findUniqueOrThrow({ where: { number } });
      expect([severity, occurredOn, services.length, tags.length]).not.toContain(null);
      expect(services.length * tags.length).toBeGreaterThan(0);
      for (const words of [row.summary, row.impact, row.surprised, row.wentWell, row.lucky])
        expect(words).not.toBe("");

      const events = await listEvents(system, { number });
      expect(events.length).toBeGreaterThanOrEqual(6);
      expect(events.length).toBeLessThanOrEqual(14);
      expect(events.every(({ kind, source }) => kind !== null && source !== "")).toBe(true);
      const marks = await listMarks(system, { number });
      expect(marks).toHaveLength(9);
      expect(marks.filter(({ outcome, note }) => outcome === null || note === "")).toEqual([]);

      const actions = await listActions(system, { number });
      expect(actions.length).toBeGreaterThanOrEqual(2);
      expect(actions.filter((a) => a.ownerUser === null && a.ownerTeam === null)).toEqual([]);
    }
  });

  it("has a branching tree of whys in each, whose answers are backed or said to be assumed", async () => {
    for (const { number } of published) {
      const whys = await listWhys(system, { number });
      expect(whys.length).toBeGreaterThanOrEqual(4);
      expect(whys.length).toBeLessThanOrEqual(9);
      const parents = whys.map(({ parent }) => parent).filter((parent) => parent !== null);
      expect(new Set(parents).size).toBeLessThan(parents.length);
      expect(whys.some(({ evidence }) => evidence.some(({ eventId }) => eventId))).toBe(true);
      expect(whys.some(({ contributing }) => contributing)).toBe(true);
      expect(whys.some(({ layer }) => layer)).toBe(true);
      expect(whys.filter(({ assumption, evidence }) => assumption && evidence.length > 1)).toEqual(
        [],
      );
    }
  });

  it("keeps lessons to three sentences, the first of which stands alone", async () => {
    const lessons = await db.lesson.findMany();
    expect(lessons.length).toBeGreaterThanOrEqual(8);
    for (const { text } of lessons) {
      const [first = ""] = sentencesOf(text);
      expect(sentencesOf(text).length).toBeLessThanOrEqual(3);
      expect(first).not.toMatch(/^(it|this|that|they)\b/i);
      expect(first.length).toBeLessThanOrEqual(110);
    }
  });

  it("lies in the past as a whole, in the order of its activity", async () => {
    const activity = await db.activity.findMany({
      where: { postmortemId: { not: null } },
      orderBy: { id: "asc" },
    });
    expect(activity.length).toBeGreaterThan(200);
    const times = activity.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    const rows = await db.postmortem.findMany({
      include: { publication: true, lessons: { include: { stances: true } }, actionItems: true },
    });
    for (const { createdAt, publication, lessons, actionItems } of rows) {
      expect(createdAt.getTime()).toBeLessThan(now.getTime());
      if (publication) expect(publication.publishedAt > createdAt).toBe(true);
      for (const lesson of lessons) {
        expect(lesson.publishedAt).toEqual(publication?.publishedAt ?? null);
        for (const { takenAt } of lesson.stances)
          expect(publication && takenAt > publication.publishedAt).toBe(true);
      }
      for (const { settledAt, createdAt: committedAt } of actionItems)
        expect(settledAt === null || settledAt > committedAt).toBe(true);
    }
  });

  it("numbers grow with the days on which things happened", () => {
    const days = all.map(({ number, occurredOn }) => ({ number, occurredOn }));
    const sorted = [...days].sort((a, b) => a.number - b.number);
    expect(sorted.map(({ occurredOn }) => occurredOn)).toEqual(
      days.map(({ occurredOn }) => occurredOn).sort(),
    );
  });

  it("has something waiting for the administrator: promises, lessons, drafts", async () => {
    const own = await db.membership.findMany({
      where: { userId: installer.userId ?? "" },
      include: { team: true },
    });
    const slugs = own.map(({ team }) => team.slug);
    expect(slugs).toEqual(expect.arrayContaining([...installersTeams]));
    const promised = await db.actionItem.findMany({
      where: { ownerUserId: installer.userId, settledAt: null },
    });
    const due = promised.map(({ dueOn }) => dueOn?.getTime() ?? 0);
    expect(due.some((at) => at < now.getTime() - 86_400_000)).toBe(true);
    const soon = now.getTime() + 7 * 86_400_000;
    expect(due.some((at) => at > now.getTime() && at < soon)).toBe(true);
    const teamIds = own.map(({ teamId }) => teamId);
    const proved = await db.actionItem.findMany({
      where: { status: "done", postmortem: { teamId: { in: teamIds } } },
    });
    expect(proved.length).toBeGreaterThan(0);
    const joined = { ...installer, teams: own.map(({ team }) => ({ ...team, lead: false })) };
    expect((await listUnanswered(joined, 10)).length).toBeGreaterThanOrEqual(3);
    const drafts = all.filter(({ stage, team }) => stage === "draft" && slugs.includes(team.slug));
    expect(drafts.length).toBeGreaterThan(0);
  });

  it("nobody of it can sign in", async () => {
    const people = await db.user.findMany({ where: { email: { endsWith: "@example.com" } } });
    expect(people.length).toBeGreaterThanOrEqual(6);
    expect(people.filter(({ passwordHash }) => passwordHash !== null)).toEqual([]);
  });

  it("is opened once: a second time changes nothing", async () => {
    const before = await counts();
    await expect(openExampleOrganisation(installer, { now })).rejects.toThrow("here already");
    expect(await counts()).toEqual(before);
  });
});
