import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { systemActor } from "@/lib/auth/system";
import { db } from "@/lib/db/client";
import { listPracticeNews } from "@/lib/practices/news";
import { getPractice, listPractices } from "@/lib/practices/queries";
import { PracticeFilter } from "@/lib/practices/schema";
import { build } from "@/lib/testing/build";
import { foundOrganisation } from "@/lib/transfer/set-up/founding";
import { teams } from "./cast";
import { openExampleOrganisation } from "./open-example";
import { practices } from "./practices";

const system = systemActor("test");
const now = new Date();
let installer: Actor;

const daysSince = (at: Date): number => (now.getTime() - at.getTime()) / 86_400_000;

beforeAll(async () => {
  await db.$transaction((tx) => foundOrganisation(tx, "Example"));
  installer = await build.actor({ role: "administrator" });
  await openExampleOrganisation(installer, { now });
}, 60_000);

describe("what became of the example's stories", () => {
  it("has practices: one alive in two teams, one that lapsed and is promised, one retired", async () => {
    const { items } = await listPractices(system, PracticeFilter.parse({}));
    const life = new Map(items.map(({ slug, life }) => [slug, life]));
    expect(life.get("mutes-end")).toBe("alive");
    expect(life.get("restore-weekly")).toBe("lapsed");
    expect(items).toHaveLength(practices.length);
    const kept = await getPractice(system, { slug: "mutes-end" });
    expect(kept?.adoptions.map(({ life }) => life)).toEqual(["alive", "alive"]);
    expect(kept?.stories).toHaveLength(1);
    const given = await getPractice(system, { slug: "retries-off-for-reindex" });
    expect(given?.retirement?.reason).toContain("budget");

    const lapse = await db.spell.findFirstOrThrow({ where: { life: "lapsed" } });
    expect(daysSince(lapse.fromAt)).toBeGreaterThan(14);
    expect(lapse.toAt).toBeNull();
    const promise = await db.actionItem.findUniqueOrThrow({
      where: { id: lapse.actionItemId ?? "" },
    });
    expect(promise).toMatchObject({ status: "in_progress", createdAt: lapse.fromAt });
    const token = await db.heartbeatToken.findFirstOrThrow();
    expect(daysSince(token.usedAt ?? now)).toBeGreaterThan(21);
    const news = await listPracticeNews(system, 10);
    expect(news.map(({ what }) => what)).toEqual(["retired", "lapsed"]);
  });

  it("tells of practices as it does of postmortems: in order, and in the past", async () => {
    const ids = (await db.practice.findMany()).map(({ id }) => id);
    const told = await db.activity.findMany({
      where: { subjectId: { in: ids } },
      orderBy: { id: "asc" },
    });
    const times = told.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(daysSince(new Date(Math.max(...times)))).toBeGreaterThan(1);
    expect(told.map(({ kind }) => kind)).toContain("practice.lapsed");
    const stories = await db.practiceStory.findMany({ include: { practice: true } });
    for (const { toldAt, practice } of stories) expect(toldAt).toEqual(practice.createdAt);
  });

  it("has a type for every promise, and some whose effect was looked at", async () => {
    const untyped = await db.actionItem.findMany({ where: { type: null } });
    expect(untyped.map(({ title }) => title)).toEqual([]);
    const checks = await db.effectCheck.findMany();
    expect(new Set(checks.map(({ effect }) => effect))).toEqual(new Set(["held", "never_tested"]));
    for (const { checkedAt } of checks) expect(daysSince(checkedAt)).toBeGreaterThan(4);
  });

  it("hands promises over: one waits for a team of the administrator's, others were taken", async () => {
    const asked = await db.handover.findMany({
      where: { actionItem: { postmortem: { stage: "published" } } },
      include: { team: true, actionItem: true },
    });
    const waiting = asked.filter(({ answer }) => answer === null);
    expect(waiting.map(({ team }) => team.slug)).toEqual(["web-platform"]);
    const taken = asked.filter(({ answer }) => answer === "accepted");
    expect(taken.some(({ askedById }) => askedById === installer.userId)).toBe(true);
    for (const { askedAt, answeredAt, actionItem } of asked) {
      expect(askedAt >= actionItem.createdAt).toBe(true);
      expect(answeredAt === null || answeredAt >= askedAt).toBe(true);
      expect(daysSince(answeredAt ?? askedAt)).toBeGreaterThan(1);
    }
  });

  it("has answers to lessons from which something followed, and nobody is asked out of time", async () => {
    const stances = await db.stance.findMany({ include: { lesson: true, actionItem: true } });
    const promised = stances.flatMap(({ actionItem, teamId, takenAt }) =>
      actionItem ? [{ ...actionItem, by: teamId, takenAt }] : [],
    );
    expect(promised.map(({ status }) => status).sort()).toEqual([
      ...["in_progress", "open", "verified"],
    ]);
    for (const { ownerTeamId, by, createdAt, takenAt } of promised)
      expect([ownerTeamId, createdAt]).toEqual([by, takenAt]);
    expect(stances.filter(({ practiceId }) => practiceId)).toHaveLength(1);
    expect(stances.filter(({ evidence }) => evidence).length).toBeGreaterThanOrEqual(2);

    const asks = await db.ask.findMany({ include: { lesson: true, team: true } });
    expect(new Set(asks.map(({ team }) => team.slug))).toEqual(
      new Set(teams.map(({ slug }) => slug)),
    );
    for (const { askedAt, answeredAt, nudgedAt, lesson, lessonId, teamId } of asks) {
      expect(askedAt).toEqual(lesson.publishedAt);
      const stance = stances.find((one) => one.lessonId === lessonId && one.teamId === teamId);
      expect(answeredAt).toEqual(stance?.takenAt ?? null);
      expect(nudgedAt !== null).toBe(daysSince(askedAt) > 14);
    }
  });
});
