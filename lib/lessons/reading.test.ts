import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { getLesson, listFeed } from "./feed";
import { LessonFilter } from "./filter";
import { countReach } from "./reach";
import { readAllLessons, readLesson, undoReadAllLessons } from "./reading";
import { countNews } from "./unread";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

async function told(texts = ["Retries need a budget."]) {
  const ana = await build.actor();
  const { id, number } = await build.postmortem(ana, { stage: "published" });
  const lessons: { id: string; publishedAt: Date | null }[] = [];
  for (const text of texts) lessons.push(await buildLesson({ postmortemId: id }, { text }));
  const [first] = lessons;
  if (!first) throw new Error("Nothing was told");
  return { ana, number, postmortemId: id, lessons, lesson: first, team: ana.teams[0]?.slug };
}

const newsOf = async (actor: Actor, team: string | undefined) => {
  const filter = LessonFilter.parse({ team, unread: "true", limit: 100 });
  return (await listFeed(actor, filter)).items.map(({ headline }) => headline);
};

test("a lesson is news until it is read, and read for its reader alone", async () => {
  const { lesson, team } = await told();
  const [mo, ravi] = [await build.actor(), await build.actor()];
  expect(await newsOf(mo, team)).toEqual(["Retries need a budget"]);
  expect(await getLesson(mo, lesson)).toMatchObject({ read: false });
  const before = await countNews(mo);
  expect(await readLesson(mo, lesson)).toEqual({ id: lesson.id, read: true });
  await readLesson(mo, lesson);
  expect(await newsOf(mo, team)).toEqual([]);
  expect(await getLesson(mo, lesson)).toMatchObject({ read: true });
  expect((await countNews(mo)).unread).toBe(before.unread - 1);
  expect(await newsOf(ravi, team)).toEqual(["Retries need a budget"]);
});

test("whoever took part in a postmortem is not told its lessons as news", async () => {
  const { ana, team } = await told();
  expect(await newsOf(ana, team)).toEqual([]);
  const colleague = await build.actor({ team: ana.teams[0]?.id ?? "" });
  expect(await newsOf(colleague, team)).toHaveLength(1);
});

test("what is withdrawn or taken away cannot be read, and is no news", async () => {
  const { lesson, team, postmortemId } = await told();
  const mo = await build.actor();
  await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
  await expect(readLesson(mo, lesson)).rejects.toMatchObject({ code: "not_found" });
  expect(await newsOf(mo, team)).toEqual([]);
});

test("who joins is met by the last month before that day, and not by all that was learnt", async () => {
  const { lessons, team } = await told(["Old.", "Fresh."]);
  const [old, fresh] = lessons;
  await db.lesson.update({ where: { id: old?.id ?? "" }, data: { publishedAt: ago(40) } });
  await db.lesson.update({ where: { id: fresh?.id ?? "" }, data: { publishedAt: ago(20) } });
  expect(await newsOf(await build.actor(), team)).toEqual(["Fresh"]);
});

test("a lesson behind three hundred newer ones is news to nobody", async () => {
  const { lesson, postmortemId } = await told(["Long ago."]);
  const mo = await build.actor();
  await db.lesson.update({ where: { id: lesson.id }, data: { publishedAt: ago(2) } });
  const many = (count: number) =>
    db.lesson.createMany({
      data: Array.from({ length: count }, () => ({
        ...{ postmortemId, text: "Newer.", position: "a0", publishedAt: new Date() },
      })),
    });
  await many(150);
  expect((await getLesson(mo, lesson)).read).toBe(false);
  await many(150);
  expect((await getLesson(mo, lesson)).read).toBe(true);
  await db.lesson.deleteMany({ where: { text: "Newer." } });
});

test("calling all read stops at what was seen, and can be taken back once", async () => {
  const { lessons, team } = await told(["One.", "Two.", "Three."]);
  const mo = await build.actor();
  const [one, two, three] = lessons.map(({ id }) => id);
  await db.lesson.update({ where: { id: one ?? "" }, data: { publishedAt: ago(3) } });
  await db.lesson.update({ where: { id: two ?? "" }, data: { publishedAt: ago(2) } });
  await db.lesson.update({ where: { id: three ?? "" }, data: { publishedAt: ago(1) } });
  const first = await readAllLessons(mo, { upTo: ago(2.5).toISOString() });
  expect(await newsOf(mo, team)).toEqual(["Three", "Two"]);
  const second = await readAllLessons(
    mo,
    { upTo: ago(1.5).toISOString() },
    new Date(Date.now() + 5),
  );
  expect(await newsOf(mo, team)).toEqual(["Three"]);
  expect(await undoReadAllLessons(mo, first)).toEqual({ undone: false });
  expect(await undoReadAllLessons(mo, second)).toEqual({ undone: true });
  expect(await newsOf(mo, team)).toEqual(["Three", "Two"]);
  expect(await undoReadAllLessons(mo, second)).toEqual({ undone: false });
  expect(await newsOf(mo, team)).toEqual(["Three", "Two"]);
});

test("calling all read never reaches into what is still to come, nor back", async () => {
  const { lesson, team } = await told();
  const mo = await build.actor();
  await readAllLessons(mo, { upTo: ago(-400).toISOString() });
  await db.lesson.update({ where: { id: lesson.id }, data: { publishedAt: ago(-1) } });
  expect(await newsOf(mo, team)).toHaveLength(1);
  await db.lesson.update({ where: { id: lesson.id }, data: { publishedAt: ago(1) } });
  await readAllLessons(mo, { upTo: ago(10).toISOString() });
  expect(await newsOf(mo, team)).toEqual([]);
});

test("its team learns how many other teams read a lesson, and nobody else learns anything", async () => {
  const { ana, number, lesson } = await told();
  const teams = async () => (await countReach(ana, { number })).map((reach) => reach.teams);
  const mo = await build.actor();
  const colleague = await build.actor({ team: ana.teams[0]?.id ?? "" });
  const second = await build.actor({ team: mo.teams[0]?.id ?? "" });
  expect(await teams()).toEqual([0]);
  await readLesson(colleague, lesson);
  expect(await teams()).toEqual([0]);
  await readLesson(mo, lesson);
  await readLesson(second, lesson);
  expect(await teams()).toEqual([1]);
  expect(JSON.stringify(await countReach(colleague, { number }))).not.toContain(mo.name);
  const administrator = await build.actor({ role: "administrator" });
  expect(await countReach(mo, { number })).toEqual([]);
  expect(await countReach(administrator, { number })).toEqual([]);
});

test("who only called all read has opened nothing", async () => {
  const { ana, number } = await told();
  await readAllLessons(await build.actor(), { upTo: new Date().toISOString() });
  expect((await countReach(ana, { number })).map((reach) => reach.teams)).toEqual([0]);
});
