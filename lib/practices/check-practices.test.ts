import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter, spellsOf, toldOf } from "@/lib/testing/build-practice";
import { adoptPractice, leavePractice } from "./adopting";
import { checkPractices } from "./check-practices";
import { attest } from "./checks";
import { changePractice } from "./commands";
import { practiceSurvival } from "./lifetimes";
import { listPracticeNews } from "./news";
import { reinstatePractice, retirePractice } from "./retirement";

const held = (slug: string, team: string) => ({
  slug,
  team,
  followed: true,
  sentence: "I looked at the pipeline.",
});

const promisesOf = (number: number) =>
  db.actionItem.findMany({
    where: { postmortem: { number } },
    select: { id: true, title: true, ownerTeamId: true, dueOn: true, status: true },
  });

describe("a practice that nobody checks", () => {
  it("becomes due, then lapses, each told once and with its own moment", async () => {
    const ana = await build.actor();
    const { id, adoptionId, number } = await buildPractice(ana);
    await checkPractices(daysAfter(7));
    expect(await toldOf(id)).toEqual(["formed"]);
    await checkPractices(daysAfter(8.5));
    await checkPractices(daysAfter(9));
    expect(await toldOf(id)).toEqual(["formed", "due"]);
    expect(await promisesOf(number)).toEqual([]);
    await checkPractices(daysAfter(20));
    await checkPractices(daysAfter(21));
    expect(await toldOf(id)).toEqual(["formed", "due", "lapsed"]);
    expect(await spellsOf(adoptionId)).toEqual([
      ["alive", 0],
      ["due", 8],
      ["lapsed", 10],
    ]);
  });

  it("asks its team for one promise, beside its first story, and tells the team", async () => {
    const ana = await build.actor();
    const { number, postmortemId, adoptionId } = await buildPractice(ana);
    await checkPractices(daysAfter(20));
    const promises = await promisesOf(number);
    expect(promises).toMatchObject([
      {
        title: "Revive the practice, or retire it: Every pull request starts the app once",
        ownerTeamId: ana.teams[0]?.id,
        dueOn: expect.any(Date),
        status: "open",
      },
    ]);
    const given = await db.activity.findMany({ where: { postmortemId, kind: "action.given" } });
    expect(given).toMatchObject([{ detail: { teamId: ana.teams[0]?.id } }]);
    const spell = await db.spell.findFirst({ where: { adoptionId, life: "lapsed" } });
    expect(spell?.actionItemId).toBe(promises[0]?.id);
  });

  it("is written down once by two servers at once", async () => {
    const ana = await build.actor();
    const { id, number } = await buildPractice(ana);
    await Promise.all([1, 2, 3].map(() => checkPractices(daysAfter(20))));
    expect(await toldOf(id)).toEqual(["formed", "due", "lapsed"]);
    expect(await promisesOf(number)).toHaveLength(1);
  });

  it("lapses without a promise where its story was taken back, until there is one again", async () => {
    const ana = await build.actor();
    const { id, number, postmortemId } = await buildPractice(ana);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
    await checkPractices(daysAfter(20));
    expect(await toldOf(id)).toEqual(["formed", "due", "lapsed"]);
    expect(await promisesOf(number)).toEqual([]);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "published" } });
    for (const day of [21, 22]) await checkPractices(daysAfter(day));
    expect(await toldOf(id), "it has lapsed once").toEqual(["formed", "due", "lapsed"]);
    expect(await promisesOf(number)).toHaveLength(1);
  });

  it("is left alone once it is retired", async () => {
    const ana = await build.actor();
    const { id, slug } = await buildPractice(ana);
    await retirePractice(ana, { slug, reason: "The app starts itself." }, daysAfter(7));
    await checkPractices(daysAfter(40));
    expect(await toldOf(id)).toEqual(["formed", "retired"]);
  });
});

describe("a check", () => {
  it("keeps it alive, and brings a lapsed one back, which is news", async () => {
    const ana = await build.actor();
    const { id, slug, team, adoptionId } = await buildPractice(ana);
    await attest(ana, held(slug, team), daysAfter(6));
    await checkPractices(daysAfter(13));
    expect(await toldOf(id)).toEqual(["formed", "checked"]);
    await checkPractices(daysAfter(17));
    const standing = await attest(ana, held(slug, team), daysAfter(20));
    expect(standing).toMatchObject({ life: "alive", nextCheckAt: daysAfter(28).toISOString() });
    expect(await toldOf(id)).toEqual(["formed", "checked", "due", "lapsed", "revived", "checked"]);
    expect(await spellsOf(adoptionId)).toEqual([
      ["alive", 0],
      ["due", 14],
      ["lapsed", 16],
      ["alive", 20],
    ]);
  });

  it("that comes before the round has looked tells of the lapse and asks for no promise", async () => {
    const ana = await build.actor();
    const { id, slug, team, number } = await buildPractice(ana);
    await attest(ana, held(slug, team), daysAfter(30));
    expect(await toldOf(id)).toEqual(["formed", "due", "lapsed", "revived", "checked"]);
    expect(await promisesOf(number)).toEqual([]);
  });

  it("that does not hold makes it due at once", async () => {
    const ana = await build.actor();
    const { id, slug, team } = await buildPractice(ana);
    const broken = { ...held(slug, team), followed: false };
    expect(await attest(ana, broken, daysAfter(2))).toMatchObject({ life: "due" });
    await checkPractices(daysAfter(4));
    expect(await toldOf(id)).toEqual(["formed", "due", "checked", "lapsed"]);
  });

  it("is for the team's own members to give", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, team } = await buildPractice(ana);
    const code = (code: string) => ({ name: "DomainError", code });
    await expect(attest(mo, held(slug, team))).rejects.toMatchObject(code("forbidden"));
    const own = held(slug, mo.teams[0]?.slug ?? "");
    await expect(attest(mo, own)).rejects.toMatchObject(code("invalid"));
  });
});

describe("a second lapse", () => {
  it("finds the promise of the first one still open, and asks for a new one once that is kept", async () => {
    const ana = await build.actor();
    const { slug, team, number } = await buildPractice(ana);
    await checkPractices(daysAfter(11));
    await attest(ana, held(slug, team), daysAfter(12));
    await checkPractices(daysAfter(30));
    expect(await promisesOf(number)).toHaveLength(1);
    await db.actionItem.updateMany({
      where: { postmortem: { number } },
      data: { status: "done", settledAt: daysAfter(31) },
    });
    await attest(ana, held(slug, team), daysAfter(32));
    await checkPractices(daysAfter(60));
    expect(await promisesOf(number)).toHaveLength(2);
  });
});

it("a second lapse finds the promise that one of the team took, and none that somebody else did", async () => {
  const ana = await build.actor();
  const { slug, team, number } = await buildPractice(ana);
  await checkPractices(daysAfter(11));
  const take = (userId: string | null) =>
    db.actionItem.updateMany({
      where: { postmortem: { number } },
      data: { ownerUserId: userId, ownerTeamId: null },
    });
  const mia = await build.actor({ team: ana.teams[0]?.id ?? "" });
  await take(mia.userId);
  await attest(ana, held(slug, team), daysAfter(12));
  await checkPractices(daysAfter(30));
  expect(await promisesOf(number)).toHaveLength(1);
  await take((await build.actor()).userId);
  await attest(ana, held(slug, team), daysAfter(31));
  await checkPractices(daysAfter(60));
  expect(await promisesOf(number)).toHaveLength(2);
});

describe("another team that adopted it", () => {
  it("lapses for itself, and the promise is its own", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, team, number, adoptionId } = await buildPractice(ana);
    await adoptPractice(mo, { slug, team: mo.teams[0]?.slug ?? "" }, dawn);
    await attest(ana, held(slug, team), daysAfter(7));
    await checkPractices(daysAfter(11));
    expect(await promisesOf(number)).toMatchObject([
      {
        ownerTeamId: mo.teams[0]?.id,
        title: expect.stringMatching(/^Revive the practice, or leave it/),
      },
    ]);
    expect(await spellsOf(adoptionId)).toEqual([["alive", 0]]);
  });
});

describe("another rhythm", () => {
  it("counts from the last check, and can wake what was due", async () => {
    const ana = await build.actor();
    const { id, slug } = await buildPractice(ana, {}, daysAfter(-9, new Date()));
    await checkPractices(new Date());
    expect(await toldOf(id)).toEqual(["formed", "due"]);
    await changePractice(ana, { slug, everyDays: 30 });
    expect(
      await db.spell.count({ where: { adoption: { practiceId: id }, toAt: null, life: "alive" } }),
    ).toBe(1);
  });
});

it("the news tells of lapses and of coming alive again, and not of what was only due", async () => {
  await db.practice.deleteMany();
  const ana = await build.actor();
  const { slug, team } = await buildPractice(ana);
  await checkPractices(daysAfter(9));
  await attest(ana, held(slug, team), daysAfter(9));
  expect(await listPracticeNews(ana)).toEqual([]);
  await checkPractices(daysAfter(30));
  await attest(ana, held(slug, team), daysAfter(31));
  expect(await listPracticeNews(ana)).toMatchObject([
    { slug, what: "revived", at: daysAfter(31).toISOString() },
    { slug, what: "lapsed", at: daysAfter(19).toISOString() },
  ]);
});

it("the last word of the news is that a practice is kept again, and each team hears that it ended", async () => {
  await db.practice.deleteMany();
  const ana = await build.actor();
  const mo = await build.actor();
  const [ours, theirs] = [ana.teams[0]?.slug ?? "", mo.teams[0]?.slug ?? ""];
  const { id, slug } = await buildPractice(ana);
  await adoptPractice(mo, { slug, team: theirs }, dawn);
  const told = async () =>
    (await listPracticeNews(ana)).map(({ what, teamSlug }) => `${what} ${teamSlug}`).sort();
  await retirePractice(ana, { slug, reason: "The app starts itself." }, daysAfter(1));
  const retired = [`retired ${ours}`, `retired ${theirs}`].sort();
  expect(await told()).toEqual(retired);
  await reinstatePractice(ana, { slug }, daysAfter(2));
  const [last] = await listPracticeNews(ana, 1);
  expect(last).toMatchObject({ what: "revived", at: daysAfter(2).toISOString() });
  expect(await toldOf(id)).toEqual([
    "formed",
    "adopted",
    "retired",
    "reinstated",
    "revived",
    "revived",
  ]);
  await leavePractice(mo, { slug, team: theirs, reason: "Ours is another." }, daysAfter(3));
  expect(await listPracticeNews(ana, 1)).toMatchObject([{ what: "left", teamSlug: theirs }]);
  expect(await told()).toEqual(
    [...retired, `revived ${ours}`, `revived ${theirs}`, `left ${theirs}`].sort(),
  );
});

it("survival counts to the first lapse, and what was retired for as long as it was seen", async () => {
  await db.practice.deleteMany();
  const ana = await build.actor();
  await buildPractice(ana);
  const gone = await buildPractice(ana);
  await retirePractice(ana, { slug: gone.slug, reason: "Enough" }, daysAfter(5));
  const kept = await buildPractice(ana);
  for (const day of [7, 14, 21, 28, 35, 42])
    await attest(ana, held(kept.slug, kept.team), daysAfter(day));
  await checkPractices(daysAfter(45));
  const { practices, lapsed, curve, table } = await practiceSurvival(ana, {}, daysAfter(45));
  expect({ practices, lapsed }).toEqual({ practices: 3, lapsed: 1 });
  expect(curve).toMatchObject([{ days: 10, alive: 0.5, atRisk: 2 }]);
  expect(table.map(({ days, atRisk }) => [days, atRisk])).toEqual([
    [30, 1],
    [90, 0],
    [180, 0],
    [365, 0],
  ]);
});
