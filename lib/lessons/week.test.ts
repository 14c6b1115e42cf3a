import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson, buildStance } from "@/lib/testing/build-promises";
import { listNewLessons, listStillWaiting } from "./week";

const upTo = "2026-11-09";
const teamOf = (actor: Actor) => actor.teams[0]?.id ?? "";

async function publishedOn(ana: Actor, day: string) {
  const { id: postmortemId } = await build.postmortem(ana, { stage: "published" });
  const { id } = await buildLesson({ postmortemId }, { text: `Of ${day}. And more.` });
  await db.lesson.update({ where: { id }, data: { publishedAt: new Date(day) } });
  return id;
}

test("a lesson that waits is told once: as new, or as left from before", async () => {
  const [ana, bo] = [await build.actor(), await build.actor()];
  await publishedOn(ana, "2026-11-01");
  const answered = await publishedOn(ana, "2026-11-03");
  await publishedOn(ana, "2026-11-04");
  await publishedOn(ana, "2026-11-09");
  await buildStance(bo, answered, teamOf(bo));
  expect(await listNewLessons(bo, { upTo })).toMatchObject({ count: 2, waiting: 1 });
  expect(await listStillWaiting(bo, { upTo })).toMatchObject({
    count: 1,
    items: [{ headline: "Of 2026-11-01", team: ana.teams[0]?.name }],
  });
});

test("nothing waits for a reader, who reads what is new all the same", async () => {
  const [ana, bo] = [await build.actor(), await build.actor()];
  await publishedOn(ana, "2026-10-26");
  const reader = await build.actor({ team: teamOf(bo), role: "reader" });
  const week = { upTo: "2026-11-01" };
  expect(await listNewLessons(reader, week)).toMatchObject({ count: 1, waiting: 0 });
  expect(await listStillWaiting(reader, { upTo: "2026-12-01" })).toEqual({ count: 0, items: [] });
});
