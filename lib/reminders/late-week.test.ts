import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { gatherLetters } from "@/lib/notifications/letters";
import { mayStillGo } from "@/lib/notifications/letters-again";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { remind } from "./remind";

/** In March 2026, where the second is a Monday. Everybody here lives in UTC. */
const at = (day: number, time = "08:10") =>
  new Date(`2026-03-${String(day).padStart(2, "0")}T${time}:00Z`);

let writer: Actor;
let reader: Actor;
beforeEach(async () => {
  writer = await build.actor();
  reader = await build.actor();
  await db.lesson.deleteMany();
});

async function publish(text: string, publishedAt: Date) {
  const { id: postmortemId } = await build.postmortem(writer, { stage: "published" });
  const { id } = await buildLesson({ postmortemId }, { text });
  await db.lesson.update({ where: { id }, data: { publishedAt } });
  return { id, postmortemId };
}

async function morning(day: number, time?: string) {
  await remind(at(day, time));
  await gatherLetters(at(day, time));
}

const letters = () =>
  db.letter.findMany({ where: { userId: reader.userId }, orderBy: { id: "asc" } });

it("a week whose Monday nobody was there for comes by mail on Tuesday, with all that it held until then", async () => {
  await morning(6);
  await publish("Warm the cache. It is cold.", at(8));
  await publish("Page on an empty pool.", at(9, "12:00"));
  await morning(10);
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter?.text).toContain("Warm the cache. It is cold.");
  expect(letter?.text).toContain("Page on an empty pool.");
  await morning(16);
  expect(await letters()).toHaveLength(1);
});

it("two weeks that wait for one letter are both in it, each with its own lessons", async () => {
  await remind(at(2));
  await publish("Of the first week.", at(4));
  await remind(at(9));
  await publish("Of the second week.", at(11));
  await morning(16);
  const [letter] = await letters();
  for (const words of ["Of the first week.", "Of the second week."])
    expect(letter?.text.split(words)).toHaveLength(2);
});

it("a letter goes only while every lesson that it tells may still be read, the waiting ones among them", async () => {
  const waiting = await publish("It waits for an answer.", at(1, "07:00"));
  await morning(2, "09:00");
  const [told] = await letters();
  expect(told?.text).toContain("It waits for an answer.");
  const news = await publish("Of a customer.", at(4));
  const other = await buildLesson({ postmortemId: news.postmortemId }, { text: "It stays." });
  await db.lesson.update({ where: { id: other.id }, data: { publishedAt: at(4) } });
  await morning(9);
  const latest = async () => (await letters()).at(-1) ?? { id: "", text: "" };
  const letter = await latest();
  for (const words of ["It waits for an answer", "Of a customer.", "It stays."])
    expect(letter.text).toContain(words);
  expect(await mayStillGo(letter.id)).toBe(true);

  const { id: removalId } = await db.removal.create({
    data: { postmortemId: news.postmortemId, removedById: writer.userId ?? "" },
  });
  await db.lesson.update({ where: { id: news.id }, data: { removalId } });
  // Asked twice, for a server may die between the answer and what follows from it.
  expect(await mayStillGo(letter.id)).toBe(false);
  expect(await mayStillGo(letter.id)).toBe(false);
  await morning(10);
  const anew = await latest();
  expect(anew.text).toContain("It stays.");
  expect(anew.text).not.toContain("Of a customer.");
  expect(await mayStillGo(anew.id)).toBe(true);

  await db.postmortem.update({ where: { id: waiting.postmortemId }, data: { stage: "draft" } });
  expect(await mayStillGo(anew.id)).toBe(false);
});
