import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { ByAnswer } from "@/lib/lessons/stance-schema";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { buildLesson, buildSeverity } from "@/lib/testing/build-promises";
import { getOffers } from "./offers";
import { retirePractice } from "./retirement";

async function asked(stage: "draft" | "published" = "published") {
  const ana = await build.actor();
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  const { id } = await buildLesson({ postmortemId });
  const mo = await build.actor();
  const team = mo.teams[0] ?? { id: "", slug: "", name: "" };
  const offers = (words = "", by = mo) =>
    getOffers(by, ByAnswer.parse({ id, team: team.slug, words }));
  return { ana, postmortemId, mo, team, offers };
}

test("a day by the severity's terms, and those of the team who may promise", async () => {
  const { postmortemId, mo, team, offers } = await asked();
  const { id: severityId } = await buildSeverity({ dueDays: 3 });
  await db.postmortem.update({ where: { id: postmortemId }, data: { severityId } });
  await build.actor({ team: team.id, role: "reader", name: "A reader" });
  const { dueOn, people } = await offers();
  expect(people).toEqual([{ id: mo.userId, name: mo.name }]);
  const days = (Date.parse(dueOn) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000;
  expect(days).toBeGreaterThanOrEqual(2);
  expect(days).toBeLessThanOrEqual(4);
});

test("practices that tell of the incident first, then the team's own; no retired one", async () => {
  const { ana, postmortemId, mo, offers } = await asked();
  const own = await buildPractice(mo);
  const told = await buildPractice(ana);
  const foreign = await buildPractice(await build.actor());
  const retired = await buildPractice(mo);
  await retirePractice(mo, { slug: retired.slug, reason: "The service is gone." });
  await db.practiceStory.updateMany({ where: { practiceId: told.id }, data: { postmortemId } });
  const { practices } = await offers();
  expect(practices.map(({ slug, followed, told: tells }) => [slug, followed, tells])).toEqual([
    [told.slug, false, true],
    [own.slug, true, false],
  ]);
  expect(practices.map(({ slug }) => slug)).not.toContain(foreign.slug);
});

test("words find any practice that has all of them, whatever signs they hold", async () => {
  const { offers } = await asked();
  const { slug, id } = await buildPractice(await build.actor());
  const statement = "Roll 100% back_up C:\\dumps 'weekly'";
  await db.practice.update({ where: { id }, data: { statement } });
  const found = async (words: string) =>
    (await offers(words)).practices.some((practice) => practice.slug === slug);
  for (const words of ["100% BACK_UP", "c:\\dumps", "'weekly'", "  roll   back "])
    expect([words, await found(words)]).toEqual([words, true]);
  for (const words of ["100_", "back%up", "roll nowhere"])
    expect([words, await found(words)]).toEqual([words, false]);
});

test("nothing is offered for a lesson that is not published, not even to its own team", async () => {
  const { ana, offers } = await asked("draft");
  for (const by of [ana, undefined])
    await expect(offers("", by)).rejects.toMatchObject({ code: "not_found" });
});

test("everything that the team follows is among what may cover it, however much that is", async () => {
  const { mo, team, offers } = await asked();
  const { id } = await buildPractice(mo);
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO "Practice" ("id", "slug", "statement", "ownerTeamId", "createdById")
      SELECT gen_random_uuid(), "slug" || n, "statement", "ownerTeamId", "createdById"
      FROM "Practice", generate_series(1, 60) n WHERE "id" = ${id}::uuid RETURNING "id")
    INSERT INTO "Adoption" ("id", "practiceId", "teamId", "adoptedById", "nextCheckAt")
    SELECT gen_random_uuid(), "id", ${team.id}::uuid, ${mo.userId}::uuid, now() FROM made`;
  const { practices } = await offers();
  expect(practices.filter(({ followed }) => followed)).toHaveLength(61);
});
