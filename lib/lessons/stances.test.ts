import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { takeStance } from "./stances";

async function asked(stage: "draft" | "published" = "published") {
  const ana = await build.actor();
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  const { id } = await buildLesson({ postmortemId });
  const team = await build.team();
  return { ana, id, team, mo: await build.actor({ team: team.id }) };
}

test("a member answers for their team, and a later answer takes the place of the earlier", async () => {
  const { id, team, mo } = await asked();
  const first = await takeStance(mo, { id, team: team.slug, stance: "applies" });
  expect(first).toMatchObject({ lesson: id, stance: "applies", note: "", by: mo.name });
  const note = "The nightly job opens the page.";
  await takeStance(mo, { id, team: team.id, stance: "covered", note });
  const all = await db.stance.findMany({ where: { lessonId: id } });
  expect(all).toMatchObject([{ teamId: team.id, stance: "covered", note }]);
  const said = await db.activity.findMany({ where: { kind: "stance.taken", subjectId: id } });
  expect(said).toHaveLength(2);
});

test("covered needs its evidence and not-for-us its reason; applies stands alone", async () => {
  const { id, team, mo } = await asked();
  for (const stance of ["covered", "not_for_us"] as const)
    await expect(takeStance(mo, { id, team: team.slug, stance })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { note: expect.any(String) } },
    });
  expect(await db.stance.count({ where: { lessonId: id } })).toBe(0);
});

test("nobody answers for a team that they are not in, and readers for none", async () => {
  const { ana, id, team } = await asked();
  const answer = { id, team: team.slug, stance: "applies" } as const;
  await expect(takeStance(ana, answer)).rejects.toMatchObject({ code: "forbidden" });
  const administrator = await build.actor({ role: "administrator" });
  await expect(takeStance(administrator, answer)).rejects.toMatchObject({ code: "forbidden" });
  const reader = await build.actor({ team: team.id, role: "reader" });
  await expect(takeStance(reader, answer)).rejects.toMatchObject({ code: "forbidden" });
});

test("a lesson that is not published asks nobody, not even its own team", async () => {
  const { ana, id, mo, team } = await asked("draft");
  const stance = "applies" as const;
  const stranger = takeStance(mo, { id, team: team.slug, stance });
  await expect(stranger).rejects.toMatchObject({ code: "not_found" });
  const own = takeStance(ana, { id, team: ana.teams[0]?.slug ?? "", stance });
  await expect(own).rejects.toMatchObject({ code: "not_found" });
});

test("two members who answer at once leave one answer", async () => {
  const { id, team, mo } = await asked();
  const eva = await build.actor({ team: team.id });
  const answer = { id, team: team.slug, stance: "applies" } as const;
  await Promise.all([takeStance(mo, answer), takeStance(eva, answer)]);
  expect(await db.stance.count({ where: { lessonId: id } })).toBe(1);
});
