import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { changeLesson, moveLesson, removeLesson, writeLesson } from "./commands";
import { listLessons } from "./queries";
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

test("a lesson written after publication is published with it", async () => {
  const { ana, number, postmortemId } = await draft("published");
  const { publishedAt } = await writeLesson(ana, { number, text: "One." });
  const publication = await db.publication.findUniqueOrThrow({ where: { postmortemId } });
  expect(publishedAt).toBe(publication.publishedAt.toISOString());
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
