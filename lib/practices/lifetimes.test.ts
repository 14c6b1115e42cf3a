import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter } from "@/lib/testing/build-practice";
import { checkPractices } from "./check-practices";
import { attest } from "./checks";
import { practiceSurvival } from "./lifetimes";
import { reinstatePractice, retirePractice } from "./retirement";

beforeEach(() => db.practice.deleteMany());

it("what was retired counts until then, whatever becomes of it once it is reinstated", async () => {
  const ana = await build.actor();
  const { slug } = await buildPractice(ana, { everyDays: 30 });
  await retirePractice(ana, { slug, reason: "Nobody needs it." }, daysAfter(20));
  await reinstatePractice(ana, { slug }, daysAfter(385));
  await checkPractices(daysAfter(430));
  const told = await practiceSurvival(ana, {}, daysAfter(430));
  expect(told).toMatchObject({ practices: 1, lapsed: 0, seenDays: 20, curve: [] });
  expect(told.today).toEqual({ alive: 0, due: 0, lapsed: 1, retired: 0 });
});

it("a lapse ends a life also where the practice was retired after it", async () => {
  const ana = await build.actor();
  const { slug } = await buildPractice(ana);
  await checkPractices(daysAfter(12));
  await retirePractice(ana, { slug, reason: "Nobody needs it." }, daysAfter(20));
  expect(await practiceSurvival(ana, {}, daysAfter(30))).toMatchObject({
    ...{ lapsed: 1, seenDays: 10, today: { retired: 1 } },
  });
});

it("a team's are those that it owns, with how many of them are alive today", async () => {
  const ana = await build.actor();
  const mo = await build.actor();
  const { slug, team } = await buildPractice(ana);
  await buildPractice(ana);
  await buildPractice(mo);
  await attest(ana, { slug, team, followed: true, sentence: "It ran." }, daysAfter(5));
  const now = daysAfter(9);
  const standing = async (of: { team?: string }) => (await practiceSurvival(ana, of, now)).today;
  expect(await standing({ team })).toEqual({ alive: 1, due: 1, lapsed: 0, retired: 0 });
  expect(await standing({ team: mo.teams[0]?.id ?? "" })).toMatchObject({ alive: 0, due: 1 });
  expect(await standing({})).toMatchObject({ alive: 1, due: 2 });
  await expect(standing({ team: "nobody" })).rejects.toMatchObject({ code: "not_found" });
});
