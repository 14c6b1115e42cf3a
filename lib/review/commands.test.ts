import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { removeLesson, writeLesson } from "@/lib/lessons/commands";
import { listFeed } from "@/lib/lessons/feed";
import { LessonFilter } from "@/lib/lessons/filter";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { askForReview, publish, withdraw } from "./commands";
import { getReview } from "./queries";

async function draft() {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana);
  const team = ana.teams[0]?.slug ?? "";
  const inFeed = async () => (await listFeed(ana, LessonFilter.parse({ team }))).items.length;
  return { ana, number, inFeed };
}

test("a postmortem without any lesson cannot be published; anything else may be missing", async () => {
  const { ana, number } = await draft();
  await expect(publish(ana, { number })).rejects.toMatchObject({ code: "invalid" });
  const { id } = await writeLesson(ana, { number, text: "One." });
  await removeLesson(ana, { number, id });
  await expect(publish(ana, { number })).rejects.toMatchObject({ code: "invalid" });
  await writeLesson(ana, { number, text: "Two." });
  expect((await getReview(ana, { number })).missing.length).toBeGreaterThan(3);
  expect(await publish(ana, { number })).toMatchObject({ number, stage: "published" });
});

test("publishing shows it to the organisation and its lessons to every team; withdrawing takes both back", async () => {
  const { ana, number, inFeed } = await draft();
  const stranger = await build.actor();
  await writeLesson(ana, { number, text: "One." });
  await expect(getReview(stranger, { number })).rejects.toMatchObject({ code: "not_found" });
  await publish(ana, { number });
  expect(await inFeed()).toBe(1);
  expect((await getReview(stranger, { number })).mayEdit).toBe(false);
  expect(await withdraw(ana, { number })).toEqual({ number, stage: "draft", publishedAt: null });
  expect(await inFeed()).toBe(0);
  await expect(getReview(stranger, { number })).rejects.toMatchObject({ code: "not_found" });
});

test("an undo brings no lesson into the feed after the postmortem was withdrawn, and brings one in after it was published", async () => {
  const { ana, number, inFeed } = await draft();
  await writeLesson(ana, { number, text: "One." });
  const { id } = await writeLesson(ana, { number, text: "Two." });
  const before = await removeLesson(ana, { number, id });
  await publish(ana, { number });
  await undoRemoval(ana, { number, id: before.removalId });
  expect(await inFeed()).toBe(2);
  const after = await removeLesson(ana, { number, id });
  await withdraw(ana, { number });
  await undoRemoval(ana, { number, id: after.removalId });
  expect(await inFeed()).toBe(0);
  expect(await db.lesson.count({ where: { id, publishedAt: null } })).toBe(1);
});

test("publishing twice is publishing once", async () => {
  const { ana, number } = await draft();
  await writeLesson(ana, { number, text: "One." });
  const [first, second] = await Promise.all([publish(ana, { number }), publish(ana, { number })]);
  expect(first).toEqual(second);
  const told = { kind: "postmortem.published", postmortem: { number } };
  expect(await db.activity.count({ where: told })).toBe(1);
});

test("the last lesson does not go while the postmortem is being published", async () => {
  const { ana, number } = await draft();
  const { id } = await writeLesson(ana, { number, text: "One." });
  const tries = await Promise.allSettled([
    publish(ana, { number }),
    removeLesson(ana, { number, id }),
  ]);
  expect(tries.filter(({ status }) => status === "rejected")).toHaveLength(1);
  const { stage, lessons } = await db.postmortem.findUniqueOrThrow({
    where: { number },
    include: { lessons: { where: { removalId: null } } },
  });
  expect(stage === "published").toBe(lessons.length === 1);
});

test("a review is asked for once, and can go back to a draft", async () => {
  const { ana, number } = await draft();
  expect(await askForReview(ana, { number })).toMatchObject({ stage: "in_review" });
  expect(await askForReview(ana, { number })).toMatchObject({ stage: "in_review" });
  const told = { kind: "review.asked", postmortem: { number } };
  expect(await db.activity.count({ where: told })).toBe(1);
  expect(await withdraw(ana, { number })).toMatchObject({ stage: "draft" });
});

test("only those who write it publish and withdraw it", async () => {
  const { ana, number } = await draft();
  const stranger = await build.actor();
  await writeLesson(ana, { number, text: "One." });
  await expect(publish(stranger, { number })).rejects.toMatchObject({ code: "not_found" });
  await publish(ana, { number });
  await expect(withdraw(stranger, { number })).rejects.toMatchObject({ code: "forbidden" });
});
