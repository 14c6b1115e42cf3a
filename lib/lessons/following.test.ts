import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson, buildSeverity } from "@/lib/testing/build-promises";
import { listFeed } from "./feed";
import { LessonFilter } from "./filter";
import { listFollows } from "./followed";
import { follow, unfollow } from "./following";
import { readLesson } from "./reading";
import type { FollowWish } from "./reading-schema";
import { countNews } from "./unread";

const word = () => randomUUID().slice(0, 8);

/** A published lesson with something of every kind, and one beside it with nothing of it. */
async function world() {
  const ana = await build.actor();
  const severity = await buildSeverity();
  const [through, held] = [await build.layer(), await build.layer()];
  const [tag, service] = [`tag-${word()}`, `service-${word()}`];
  const { id } = await build.postmortem(ana, { stage: "published" });
  await db.postmortem.update({
    where: { id },
    data: { severityId: severity.id, services: [service, "another"] },
  });
  await db.layerMark.createMany({
    data: [
      { postmortemId: id, layerId: through.id, outcome: "let_through" },
      { postmortemId: id, layerId: held.id, outcome: "held" },
    ],
  });
  const lesson = await buildLesson({ postmortemId: id }, { text: "Told.", tags: [tag] });
  const other = await build.postmortem(await build.actor(), { stage: "published" });
  await buildLesson({ postmortemId: other.id }, { text: "Beside." });
  const team = ana.teams[0]?.slug ?? "";
  return { ana, lesson, team, tag, service, severity: severity.name, through, held };
}

const followedBy = async (actor: Actor, asked: Record<string, string> = {}) => {
  const filter = LessonFilter.parse({ following: "true", ...asked });
  return (await listFeed(actor, filter)).items.map(({ headline }) => headline);
};

test("each kind that somebody follows brings its lessons, and nothing else", async () => {
  const { team, tag, service, severity, through, held } = await world();
  const wishes: FollowWish[] = [
    { kind: "team", value: team },
    { kind: "tag", value: tag },
    { kind: "service", value: service },
    { kind: "severity", value: severity },
    { kind: "layer", value: through.slug },
  ];
  for (const wish of wishes) {
    const mo = await build.actor();
    expect(await followedBy(mo)).toEqual([]);
    await follow(mo, wish);
    expect([wish.kind, await followedBy(mo)]).toEqual([wish.kind, ["Told"]]);
    expect((await listFollows(mo)).map(({ kind, value }) => ({ kind, value }))).toEqual([wish]);
    await unfollow(mo, wish);
    expect([wish.kind, await followedBy(mo)]).toEqual([wish.kind, []]);
  }
  const mo = await build.actor();
  await follow(mo, { kind: "layer", value: held.slug });
  expect(await followedBy(mo)).toEqual([]);
});

test("two that meet in one lesson bring it once, and filters narrow what is followed", async () => {
  const { team, tag, through } = await world();
  const mo = await build.actor();
  for (const wish of [
    { kind: "team", value: team } as const,
    { kind: "tag", value: tag } as const,
    { kind: "layer", value: through.slug } as const,
  ])
    await follow(mo, wish);
  await follow(mo, { kind: "tag", value: `#${tag.toUpperCase()}` });
  expect(await listFollows(mo)).toHaveLength(3);
  expect(await followedBy(mo)).toEqual(["Told"]);
  expect(await followedBy(mo, { tag: "nothing-has-this" })).toEqual([]);
});

test("what is followed stays followed under a new name", async () => {
  const { ana, team } = await world();
  const mo = await build.actor();
  await follow(mo, { kind: "team", value: team });
  const slug = `renamed-${word()}`;
  await db.team.update({ where: { id: ana.teams[0]?.id ?? "" }, data: { slug, name: "Renamed" } });
  expect(await listFollows(mo)).toMatchObject([{ kind: "team", value: slug, name: "Renamed" }]);
  expect(await followedBy(mo)).toEqual(["Told"]);
});

test("news among what is followed is counted for itself", async () => {
  const { lesson, service } = await world();
  const mo = await build.actor();
  expect((await countNews(mo)).followed).toBe(0);
  await follow(mo, { kind: "service", value: service });
  const before = await countNews(mo);
  expect(before.followed).toBe(1);
  expect(before.unread).toBeGreaterThan(1);
  await readLesson(mo, lesson);
  expect(await countNews(mo)).toEqual({ unread: before.unread - 1, followed: 0 });
});

test("the feed filters by service, by its whole name", async () => {
  const { ana, service } = await world();
  const found = async (name: string) =>
    (await listFeed(ana, LessonFilter.parse({ service: name }))).items.length;
  expect(await found(service)).toBe(1);
  expect(await found(service.slice(0, -1))).toBe(0);
});

test("nobody follows what there is not, nor everything", async () => {
  const mo = await build.actor();
  for (const kind of ["team", "layer", "severity"] as const)
    await expect(follow(mo, { kind, value: "nowhere" })).rejects.toMatchObject({
      code: "not_found",
    });
  for (let index = 0; index < 100; index += 1)
    await db.follow.create({ data: { userId: mo.userId ?? "", kind: "tag", value: `t${index}` } });
  await expect(follow(mo, { kind: "tag", value: "one-more" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await follow(mo, { kind: "tag", value: "t7" })).toMatchObject({ value: "t7" });
});

test("a tag of signs alone is nothing to follow", async () => {
  const mo = await build.actor();
  for (const value of ["#", " ## "])
    await expect(follow(mo, { kind: "tag", value })).rejects.toMatchObject({ code: "invalid" });
  expect(await db.follow.count({ where: { userId: mo.userId ?? "" } })).toBe(0);
});

test("a hundred are the most, also for two presses at once", async () => {
  const mo = await build.actor();
  await db.follow.createMany({
    data: Array.from({ length: 99 }, (_, n) => ({
      userId: mo.userId ?? "",
      kind: "tag" as const,
      value: `t${n}`,
    })),
  });
  const both = await Promise.allSettled(
    ["x", "y"].map((value) => follow(mo, { kind: "tag", value })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
