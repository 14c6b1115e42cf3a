import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter } from "@/lib/testing/build-practice";
import { listBecame } from "./became";
import { countDue } from "./due";

test("a published postmortem tells the practices that came from it, while they are kept", async () => {
  const ana = await build.actor();
  const { slug, id, number, postmortemId } = await buildPractice(ana);
  const told = async () => (await listBecame(ana, { numbers: [number] })).map((row) => row.slug);
  expect(await told()).toEqual([slug]);
  await db.practiceStory.updateMany({ where: { practiceId: id }, data: { wouldHaveMet: true } });
  expect(await told()).toEqual([]);
  await db.practiceStory.updateMany({ where: { practiceId: id }, data: { wouldHaveMet: false } });
  await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
  expect(await told()).toEqual([]);
  await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "published" } });
  await db.retirement.create({
    data: { practiceId: id, reason: "The app is gone.", retiredById: ana.userId ?? "" },
  });
  expect(await told()).toEqual([]);
});

test("a practice waits for a check of those who follow it, and of nobody else", async () => {
  const ana = await build.actor();
  const { adoptionId } = await buildPractice(ana, { everyDays: 8 });
  expect(await countDue(ana, daysAfter(7))).toBe(0);
  expect(await countDue(ana, daysAfter(9))).toBe(1);
  expect(await countDue(ana, daysAfter(90))).toBe(1);
  expect(await countDue(await build.actor(), daysAfter(9))).toBe(0);
  await db.adoption.update({ where: { id: adoptionId }, data: { leftAt: daysAfter(8) } });
  expect(await countDue(ana, daysAfter(9))).toBe(0);
});
