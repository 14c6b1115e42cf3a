import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter } from "@/lib/testing/build-practice";
import { listChecks } from "./beats";
import { tidyChecks } from "./tidy";

const hour = 1 / 24;

test("a program's repeated words keep one a day after a month, and a person's are all kept", async () => {
  const { adoptionId } = await buildPractice(await build.actor());
  const said = (days: number, sentence = "", kind: "heartbeat" | "by_hand" = "heartbeat") => ({
    adoptionId,
    kind,
    at: daysAfter(days),
    followed: true,
    sentence,
  });
  const late = 14 * hour;
  await db.check.createMany({
    data: [
      ...[0, 1, 2, 3].map((hours) => said(hours * hour)),
      said(late, "Another word."),
      said(late + hour),
      said(1),
      ...[2, 3].map((hours) => said(hours * hour, "I looked.", "by_hand")),
      ...[40, 40 + hour].map((days) => said(days)),
    ],
  });
  await tidyChecks(daysAfter(45));
  const kept = await db.check.findMany({
    where: { adoptionId, kind: "heartbeat" },
    orderBy: { at: "asc" },
  });
  const days = kept.map(({ at }) => (at.getTime() - dawn.getTime()) / 86_400_000);
  expect(days.map((day) => Math.round(day * 24))).toEqual([14, 15, 24, 960, 961]);
  expect(await db.check.count({ where: { adoptionId, kind: "by_hand" } })).toBe(2);
  expect(await tidyChecks(daysAfter(45))).toBe(0);
});

test("the latest checks are the newest of all teams", async () => {
  const ana = await build.actor();
  const { slug, adoptionId } = await buildPractice(ana);
  const days = [1, 2, 3, 4, 5, 6, 7];
  await db.check.createMany({
    data: days.map((day) => ({
      adoptionId,
      kind: "heartbeat" as const,
      at: daysAfter(day),
      followed: true,
    })),
  });
  const seen = (await listChecks(ana, { slug })).map(({ at }) => at);
  expect(seen).toEqual([7, 6, 5, 4, 3].map((day) => daysAfter(day).toISOString()));
});
