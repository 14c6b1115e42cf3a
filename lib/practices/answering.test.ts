import { describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { NewStance } from "@/lib/lessons/stance-schema";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { buildLesson } from "@/lib/testing/build-promises";
import { takeStance } from "./answering";
import { listAnswers } from "./answers";
import { retirePractice } from "./retirement";

async function asked(stage: "draft" | "published" = "published") {
  const ana = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana, { stage });
  const team = await build.team();
  const mo = await build.actor({ team: team.id });
  const { id } = await buildLesson({ postmortemId });
  const answer = (more: Partial<NewStance> & Pick<NewStance, "stance">, by: Actor = mo) =>
    takeStance(by, { id, team: team.slug, ...more });
  return { ana, id, team, mo, number, postmortemId, answer };
}

const invalid = (fields: Record<string, unknown>) => ({ code: "invalid", details: { fields } });

test("a member answers for their team, and a later answer takes the place of the earlier", async () => {
  const { id, team, mo, answer } = await asked();
  const first = await answer({ stance: "applies" });
  expect(first).toMatchObject({ lesson: id, stance: "applies", note: "", by: mo.name });
  const note = "The nightly job opens the page.";
  await takeStance(mo, { id, team: team.id, stance: "covered", note });
  const all = await db.stance.findMany({ where: { lessonId: id } });
  expect(all).toMatchObject([{ teamId: team.id, stance: "covered", note }]);
  const said = await db.activity.findMany({ where: { kind: "stance.taken", subjectId: id } });
  expect(said).toHaveLength(2);
});

test("an earlier answer can be read beside the one that stands", async () => {
  const { id, mo, answer } = await asked();
  await answer({ stance: "not_for_us", note: "We run no queue." });
  await answer({ stance: "applies", note: "We do since June." });
  expect(await listAnswers(mo, { id })).toMatchObject([
    {
      stance: "applies",
      note: "We do since June.",
      earlier: [{ stance: "not_for_us", note: "We run no queue.", by: mo.name }],
    },
  ]);
});

test("covered needs its evidence and not-for-us its reason; applies stands alone", async () => {
  const { id, answer } = await asked();
  for (const stance of ["covered", "not_for_us"] as const)
    await expect(answer({ stance })).rejects.toMatchObject(invalid({ note: expect.any(String) }));
  expect(await db.stance.count({ where: { lessonId: id } })).toBe(0);
  const evidence = "https://ci.example.test/nightly";
  const { slug: practice } = await buildPractice(await build.actor());
  const note = "We run no queue.";
  for (const what of [{ evidence }, { practice }])
    await expect(answer({ stance: "not_for_us", note, ...what })).rejects.toMatchObject({
      code: "invalid",
    });
  expect(await answer({ stance: "covered", evidence })).toMatchObject({ evidence, note: "" });
});

test("an ask is answered by the answer, and a team that nobody asked may answer too", async () => {
  const { id, team, mo, answer } = await asked();
  const waits = { lessonId: id, teamId: team.id, answeredAt: null };
  expect(await db.ask.count({ where: waits })).toBe(1);
  await answer({ stance: "applies" });
  expect(await db.ask.count({ where: waits })).toBe(0);
  await db.stance.deleteMany({ where: { lessonId: id } });
  await db.ask.deleteMany({ where: { lessonId: id } });
  await answer({ stance: "applies" });
  expect(await listAnswers(mo, { id })).toHaveLength(1);
});

test("nobody answers for a team that they are not in, and readers for none", async () => {
  const { ana, id, team, answer } = await asked();
  const forbidden = { code: "forbidden" };
  await expect(answer({ stance: "applies" }, ana)).rejects.toMatchObject(forbidden);
  const administrator = await build.actor({ role: "administrator" });
  await expect(answer({ stance: "applies" }, administrator)).rejects.toMatchObject(forbidden);
  const reader = await build.actor({ team: team.id, role: "reader" });
  await expect(answer({ stance: "applies" }, reader)).rejects.toMatchObject(forbidden);
  expect(await db.stance.count({ where: { lessonId: id } })).toBe(0);
});

test("a lesson that is not published asks nobody, not even its own team", async () => {
  const { ana, id, answer } = await asked("draft");
  const gone = { code: "not_found" };
  await expect(answer({ stance: "applies" })).rejects.toMatchObject(gone);
  const own = takeStance(ana, { id, team: ana.teams[0]?.slug ?? "", stance: "applies" });
  await expect(own).rejects.toMatchObject(gone);
});

test("two members who answer at once leave one answer", async () => {
  const { id, team, answer } = await asked();
  const eva = await build.actor({ team: team.id });
  await Promise.all([answer({ stance: "applies" }), answer({ stance: "applies" }, eva)]);
  expect(await db.stance.count({ where: { lessonId: id } })).toBe(1);
});

describe("a promise in the same breath", () => {
  const title = "Open the page once a night";

  it("is the team's own, taken, on the lesson's postmortem, where it may not write otherwise", async () => {
    const { team, postmortemId, answer } = await asked();
    const { action } = await answer({ stance: "applies", action: { title, dueOn: "2027-01-31" } });
    expect(action).toMatchObject({ title, status: "open", dueOn: "2027-01-31", owner: team.name });
    const stored = { ownerTeamId: team.id, postmortemId };
    const item = await db.actionItem.findUniqueOrThrow({ where: { id: action?.id ?? "" } });
    expect(item).toMatchObject(stored);
    expect(await db.handover.findMany({ where: { actionItemId: item.id } })).toMatchObject([
      { teamId: team.id, answer: "accepted" },
    ]);
  });

  it("may be one member's, and nobody's outside of the team", async () => {
    const { id, ana, team, answer } = await asked();
    const eva = await build.actor({ team: team.id });
    const promise = (owner: string | null) =>
      answer({ stance: "applies", action: { title, owner } });
    await expect(promise(ana.userId)).rejects.toMatchObject(invalid({ owner: expect.any(String) }));
    expect(await db.stance.count({ where: { lessonId: id } })).toBe(0);
    expect((await promise(eva.userId)).action).toMatchObject({ owner: eva.name });
  });

  it("said twice is one promise, and stays with the answer that is only reworded", async () => {
    const { postmortemId, answer } = await asked();
    const once = await answer({ stance: "applies", action: { title } });
    const twice = await answer({ stance: "applies", action: { title } });
    const reworded = await answer({ stance: "applies", note: "As we feared." });
    expect([twice.action?.id, reworded.action?.id]).toEqual([once.action?.id, once.action?.id]);
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(1);
    const changed = await answer({ stance: "not_for_us", note: "We closed the service." });
    expect(changed.action).toBeNull();
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(1);
  });

  it("follows from nothing but that it applies", async () => {
    const { postmortemId, answer } = await asked();
    const told = answer({ stance: "covered", note: "By a test.", action: { title } });
    await expect(told).rejects.toMatchObject({ code: "invalid" });
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(0);
  });
});

describe("a practice in the same breath", () => {
  it("is adopted, and the answer says how the team keeps it now", async () => {
    const { id, team, mo, answer } = await asked();
    const { slug, id: practiceId } = await buildPractice(await build.actor(), {}, new Date());
    const { practice } = await answer({ stance: "applies", practice: slug });
    expect(practice).toMatchObject({ slug, life: "alive" });
    const key = { practiceId_teamId: { practiceId, teamId: team.id } };
    expect(await db.adoption.findUniqueOrThrow({ where: key })).toMatchObject({ leftAt: null });
    const later = new Date(Date.now() + 60 * 86_400_000);
    expect((await listAnswers(mo, { id }, later))[0]?.practice).toMatchObject({ life: "lapsed" });
    await db.adoption.update({ where: key, data: { leftAt: new Date() } });
    expect((await listAnswers(mo, { id }))[0]?.practice).toMatchObject({ life: "left" });
  });

  it("covers a team that follows it, and no other", async () => {
    const { mo, answer } = await asked();
    const { slug: foreign } = await buildPractice(await build.actor());
    await expect(answer({ stance: "covered", practice: foreign })).rejects.toMatchObject(
      invalid({ practice: expect.any(String) }),
    );
    const { slug } = await buildPractice(mo);
    expect(await answer({ stance: "covered", practice: slug })).toMatchObject({
      note: "",
      practice: { slug },
    });
  });

  it("that covered a team and is followed no more may stay in its answer, or leave it", async () => {
    const { mo, answer } = await asked();
    const { slug } = await buildPractice(mo);
    const covered = (more: Partial<NewStance>) => answer({ stance: "covered", ...more });
    await covered({ practice: slug });
    await retirePractice(mo, { slug, reason: "The app starts itself." });
    const reworded = await covered({ practice: slug, note: "It was, until June." });
    expect(reworded).toMatchObject({ note: "It was, until June.", practice: { slug } });
    expect((await covered({ practice: "", note: "A test does." })).practice).toBeNull();
    await expect(covered({ practice: slug })).rejects.toMatchObject({ code: "invalid" });
  });

  it("that is retired is not adopted, and nothing of the answer is kept", async () => {
    const { id, answer } = await asked();
    const owner = await build.actor();
    const { slug } = await buildPractice(owner);
    await retirePractice(owner, { slug, reason: "The service is gone." });
    const told = answer({ stance: "applies", practice: slug, action: { title: "And this" } });
    await expect(told).rejects.toMatchObject({ code: "invalid" });
    expect(await db.stance.count({ where: { lessonId: id } })).toBe(0);
    expect(await db.actionItem.count({ where: { title: "And this" } })).toBe(0);
  });
});
