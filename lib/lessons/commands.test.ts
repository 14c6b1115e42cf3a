import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { undoRemoval } from "@/lib/postmortems/removals";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { changeLesson, moveLesson, removeLesson, writeLesson } from "./commands";
import { listFeed } from "./feed";
import { LessonFilter } from "./filter";
import { listLessons } from "./queries";
import { readAllLessons } from "./reading";
import { NewLesson } from "./schema";

async function draft(stage: "draft" | "published" = "draft") {
  const ana = await build.actor();
  const { number, id } = await build.postmortem(ana, { stage });
  return { ana, number, postmortemId: id };
}

const tagsOf = async (number: number) =>
  (await db.postmortem.findUniqueOrThrow({ where: { number } })).tags;

test("a lesson has three sentences at most, and says so kindly", () => {
  const write = (text: string) => NewLesson.safeParse({ number: 1, text });
  expect(write("One. Two. Three.").success).toBe(true);
  const long = write("One. Two. Three. Four.");
  expect(long.error?.issues[0]?.message).toMatch(/three sentences at most/);
  expect(write("   ").success).toBe(false);
});

test("a postmortem carries the tags of its lessons and of no removed one", async () => {
  const { ana, number } = await draft();
  const first = await writeLesson(ana, { number, text: "One.", tags: ["retries", "budgets"] });
  const second = await writeLesson(ana, { number, text: "Two.", tags: ["certificates"] });
  expect(await tagsOf(number)).toEqual(["budgets", "certificates", "retries"]);
  await changeLesson(ana, { number, id: first.id, tags: ["budgets"] });
  const { removalId } = await removeLesson(ana, { number, id: second.id });
  expect(await tagsOf(number)).toEqual(["budgets"]);
  await undoRemoval(ana, { number, id: removalId });
  expect(await tagsOf(number)).toEqual(["budgets", "certificates"]);
});

test("a published postmortem keeps one lesson, however many hands take them away at once", async () => {
  const { ana, number } = await draft("published");
  const ids: string[] = [];
  for (const text of ["One.", "Two.", "Three."])
    ids.push((await writeLesson(ana, { number, text })).id);
  const tries = await Promise.allSettled(ids.map((id) => removeLesson(ana, { number, id })));
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(await listLessons(ana, { number })).toHaveLength(1);
});

test("a draft may lose its last lesson", async () => {
  const { ana, number } = await draft();
  const { id } = await writeLesson(ana, { number, text: "One." });
  await removeLesson(ana, { number, id });
  expect(await listLessons(ana, { number })).toEqual([]);
});

test("a lesson added to a published postmortem is new that day, and stands first", async () => {
  const { ana, number, postmortemId } = await draft();
  const mo = await build.actor();
  const first = await writeLesson(ana, { number, text: "One." });
  expect(first.publishedAt).toBeNull();
  await publish(ana, { number });
  const long = new Date(Date.now() - 200 * 86_400_000);
  await db.publication.update({ where: { postmortemId }, data: { publishedAt: long } });
  await db.lesson.update({ where: { id: first.id }, data: { publishedAt: long } });
  const news = async () => {
    const { items } = await listFeed(mo, LessonFilter.parse({ team: ana.teams[0]?.slug }));
    return items.map(({ text, read }) => ({ text, read }));
  };
  await readAllLessons(mo, { upTo: new Date().toISOString() });
  expect(await news()).toEqual([{ text: "One.", read: true }]);
  const before = Date.now();
  const { publishedAt } = await writeLesson(ana, { number, text: "Two." });
  expect(Date.parse(publishedAt ?? "")).toBeGreaterThanOrEqual(before);
  expect(await news()).toEqual([
    { text: "Two.", read: false },
    { text: "One.", read: true },
  ]);
});

test("what is published anew is dated by that publication, with all that was added", async () => {
  const { ana, number } = await draft();
  await writeLesson(ana, { number, text: "One." });
  await publish(ana, { number });
  await writeLesson(ana, { number, text: "Two." });
  await withdraw(ana, { number });
  await publish(ana, { number });
  const days = (await listLessons(ana, { number })).map(({ publishedAt }) => publishedAt);
  expect(days).toEqual([expect.any(String), days[0]]);
});

test("a stale save of the same words is a conflict that carries both", async () => {
  const { ana, number } = await draft();
  const { id, version, text } = await writeLesson(ana, { number, text: "One." });
  await changeLesson(ana, { number, id, text: "Theirs.", version, base: { text } });
  const stale = changeLesson(ana, { number, id, text: "Mine.", version, base: { text } });
  await expect(stale).rejects.toMatchObject({
    code: "conflict",
    details: { current: { text: "Theirs." } },
  });
});

test("lessons stand in the order in which they were placed", async () => {
  const { ana, number } = await draft();
  await writeLesson(ana, { number, text: "One." });
  const { id } = await writeLesson(ana, { number, text: "Two." });
  await moveLesson(ana, { number, id, direction: "up" });
  const texts = (await listLessons(ana, { number })).map(({ text }) => text);
  expect(texts).toEqual(["Two.", "One."]);
});
