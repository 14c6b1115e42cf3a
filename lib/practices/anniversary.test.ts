import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter } from "@/lib/testing/build-practice";
import { adoptPractice } from "./adopting";
import { getAnniversary, whoHasAnniversary } from "./anniversary";
import { anniversaryInWords, practiceOfInWords } from "./anniversary-words";
import { checkPractices } from "./check-practices";
import { attest } from "./checks";
import { retirePractice } from "./retirement";
import { countWeeksTurns, listWeeksTurns } from "./week";

const upTo = "2027-03-08";
let ana: Actor;
let ben: Actor;

const teamOf = (actor: Actor) => actor.teams[0] ?? { id: "", slug: "", name: "" };
const happened = (id: string, day: string | null) =>
  db.postmortem.update({
    where: { id },
    data: { occurredOn: day === null ? null : new Date(day) },
  });

async function incident(by: Actor, day: string, title = "A thing went dark") {
  const postmortem = await build.postmortem(by, { stage: "published", title });
  await happened(postmortem.id, day);
  return postmortem;
}

beforeEach(async () => {
  await db.practice.deleteMany();
  await db.postmortem.updateMany({ data: { stage: "draft" } });
  [ana, ben] = [await build.actor(), await build.actor()];
});

describe("an anniversary", () => {
  it("of weeks without a beginning is looked for no further back than the calendar goes", async () => {
    expect(await getAnniversary(ana, { from: "0001-01-01", upTo })).toBeNull();
  });

  it("is of a practice of the asker's teams first, then of others', then of an own incident", async () => {
    expect(await getAnniversary(ana, { upTo })).toBeNull();
    const own = await incident(ana, "2026-03-04");
    expect(await getAnniversary(ana, { upTo })).toMatchObject({ number: own.number });
    expect(await getAnniversary(ben, { upTo })).toBeNull();
    const { number, postmortemId } = await buildPractice(ben);
    await happened(postmortemId, "2024-03-07");
    expect(await getAnniversary(ana, { upTo })).toMatchObject({ number, years: 3 });
    const followed = await buildPractice(ben);
    await happened(followed.postmortemId, "2022-03-05");
    await adoptPractice(ana, { slug: followed.slug, team: teamOf(ana).slug }, dawn);
    expect(await getAnniversary(ana, { upTo })).toMatchObject({
      number: followed.number,
      years: 5,
      practice: { team: teamOf(ana).name },
    });
  });

  it("is told in one week and in no other, a leap day's in February", async () => {
    await incident(ana, "2024-02-29");
    const weeks = ["2027-02-22", "2027-03-01", "2027-03-08", "2028-02-28", "2028-03-06"];
    const told = weeks.map(async (week) => (await getAnniversary(ana, { upTo: week }))?.years);
    expect(await Promise.all(told)).toEqual([undefined, 3, undefined, undefined, 4]);
    for (const week of ["0001-01-08", "0002-01-03", "0003-01-01", "9999-12-31"])
      expect(await getAnniversary(ana, { upTo: week })).toBeNull();
  });

  it("is of the day of publication where nobody said when it happened", async () => {
    const { id, number } = await build.postmortem(ana, { stage: "published" });
    await db.publication.update({ where: { postmortemId: id }, data: { publishedAt: dawn } });
    // What was added later makes no second day.
    await db.lesson.create({
      data: { postmortemId: id, text: "A lesson.", publishedAt: daysAfter(14), position: "a0" },
    });
    expect(await getAnniversary(ana, { upTo: "2027-03-22" })).toBeNull();
    expect(await getAnniversary(ana, { upTo })).toMatchObject({ number, day: "2026-03-02" });
    await db.postmortem.update({ where: { id }, data: { stage: "draft" } });
    expect(await getAnniversary(ana, { upTo })).toBeNull();
  });

  it("says how what came of it stands at that moment", async () => {
    const { slug, postmortemId, number } = await buildPractice(ana);
    await happened(postmortemId, "2026-03-08");
    const said = async (days: number) => {
      const found = await getAnniversary(ana, { upTo }, daysAfter(days));
      return found && practiceOfInWords(found);
    };
    const rule = `“Every pull request starts the app once”.`;
    const at = teamOf(ana).name;
    expect(await said(7)).toBe(`The practice it led to is alive at ${at}: ${rule}`);
    expect(await said(9)).toBe(
      `The practice it led to has been due for a check at ${at} since 10 Mar 2026: ${rule}`,
    );
    expect(await said(366)).toBe(`The practice it led to lapsed at ${at} on 12 Mar 2026: ${rule}`);
    await retirePractice(ana, { slug, reason: "The app starts itself." }, daysAfter(20));
    expect(await said(366)).toBe(
      `The practice it led to was retired on purpose on 22 Mar 2026: ${rule}`,
    );
    const found = await getAnniversary(ana, { upTo });
    expect(found && anniversaryInWords(found, upTo)).toBe(
      `A year ago today: PM-${number} “A thing went dark”, ${at}.`,
    );
    await db.practiceStory.updateMany({ data: { wouldHaveMet: true } });
    expect(await said(366)).toBe("No practice came of it.");
  });

  it("is known beforehand for those who have one", async () => {
    await incident(ana, "2026-03-04");
    expect(await whoHasAnniversary({ upTo })).toEqual({
      everybody: false,
      teams: new Set([teamOf(ana).id]),
    });
    const { postmortemId } = await buildPractice(ben);
    await happened(postmortemId, "2026-03-05");
    expect(await whoHasAnniversary({ upTo })).toMatchObject({ everybody: true });
    expect(await whoHasAnniversary({ upTo: "2027-03-15" })).toEqual({
      everybody: false,
      teams: new Set(),
    });
  });
});

describe("a week of practices", () => {
  it("tells the last turn of each of the asker's teams, and not what was due and came", async () => {
    const kept = await buildPractice(ana);
    const lapsing = await buildPractice(ana);
    await checkPractices(daysAfter(9));
    const held = { team: teamOf(ana).slug, followed: true, sentence: "I looked." };
    await attest(ana, { slug: kept.slug, ...held }, daysAfter(9));
    await checkPractices(daysAfter(11));
    const week = { upTo: "2026-03-16" };
    expect(await listWeeksTurns(ana, week)).toMatchObject([
      { what: "lapsed", slug: lapsing.slug, team: teamOf(ana).name },
    ]);
    expect(await listWeeksTurns(ben, week)).toEqual([]);
    expect(await countWeeksTurns(week)).toEqual(new Map([[teamOf(ana).id, 1]]));
    await attest(ana, { slug: lapsing.slug, ...held }, daysAfter(15));
    expect(await listWeeksTurns(ana, { upTo: "2026-03-23" })).toMatchObject([
      { what: "revived", slug: lapsing.slug },
    ]);
  });
});
