import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { adoptPractice } from "@/lib/practices/adopting";
import { checkPractices } from "@/lib/practices/check-practices";
import { attest } from "@/lib/practices/checks";
import { reinstatePractice, retirePractice } from "@/lib/practices/retirement";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter } from "@/lib/testing/build-practice";
import { tellOfAll } from "@/lib/testing/long-practice";
import { tellOf } from "./from-activity";
import { gatherLetters } from "./letters";
import { listNotices } from "./queries";
import { sentenceOf } from "./sentence";

const idOf = (actor: Actor) => actor.userId ?? "";
const page = { unread: false, limit: 25 };
const rule = "“Every pull request starts the app once”";

let lead: Actor;
let member: Actor;
let team: string;
let name: string;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
});

async function world() {
  lead = await build.actor({ lead: true });
  member = await build.actor({ team: lead.teams[0]?.id ?? "" });
  ({ slug: team, name } = lead.teams[0] ?? { slug: "", name: "" });
  const practice = await buildPractice(lead, {});
  await tellOfAll(daysAfter(0));
  return practice;
}

/** Checks practices and does the jobs of what happened, at that moment. */
async function at(days: number) {
  await checkPractices(daysAfter(days));
  await tellOfAll(daysAfter(days));
}

const toldTo = async (actor: Actor) =>
  (await listNotices(actor, page)).items.map((notice) => sentenceOf(notice));

const holds = (slug: string) => ({ slug, team, followed: true, sentence: "I looked." });

describe("a practice that turns", () => {
  it("is told to the leads of its team, who hear that it is due and that it lapsed", async () => {
    const { slug } = await world();
    await at(8.2);
    expect(await toldTo(lead)).toEqual([
      { text: `The check of ${rule} is due at ${name}.`, href: `/practices/${slug}` },
    ]);
    await at(10.2);
    expect(await toldTo(lead)).toMatchObject([
      { text: `${rule} has lapsed at ${name}.`, href: `/practices/${slug}` },
      { text: `${rule} was due for a check at ${name}, and has lapsed since.` },
    ]);
    expect(await toldTo(member)).toEqual([]);
  });

  it("is told to everybody of a team that nobody leads", async () => {
    await world();
    await db.membership.updateMany({ where: { team: { slug: team } }, data: { lead: false } });
    await at(9);
    for (const one of [lead, member]) expect(await toldTo(one)).toHaveLength(1);
  });

  it("asks for its promise in the same notice, and in no second one", async () => {
    await world();
    await at(12);
    const [notice, ...others] = (await listNotices(lead, page)).items;
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: "practice_due", action: { status: "open" } });
    expect(notice && sentenceOf(notice).note).toMatch(/^PM-\d+ .* · due /);
  });

  it("is told as it stands when the job comes late, and not at all when that is over", async () => {
    const { slug } = await world();
    await checkPractices(daysAfter(12));
    await attest(member, holds(slug), daysAfter(12.1));
    await tellOfAll(daysAfter(12.2));
    expect(await toldTo(lead)).toMatchObject([{ text: `${rule} is alive again at ${name}.` }]);
    const { slug: gone } = await world();
    await checkPractices(daysAfter(9));
    await retirePractice(lead, { slug: gone, reason: "The app starts itself." }, daysAfter(9.1));
    await tellOfAll(daysAfter(9.2));
    expect(await toldTo(lead)).toEqual([]);
  });

  it("twice on a day is told once, in words that say what came of it", async () => {
    const { slug } = await world();
    await at(10.05);
    await attest(member, holds(slug), daysAfter(10.2));
    await tellOfAll(daysAfter(10.2));
    expect(await toldTo(lead)).toMatchObject([
      { text: `${rule} had lapsed at ${name}, and is alive now.` },
    ]);
    await gatherLetters(daysAfter(11));
    const letters = await db.letter.findMany({ where: { userId: idOf(lead) } });
    expect(letters.map(({ subject }) => subject).join()).not.toMatch(/lapsed/);
  });

  it("is not told to whoever turned it", async () => {
    const { slug } = await world();
    await at(12);
    await attest(lead, holds(slug), daysAfter(20));
    await tellOfAll(daysAfter(20));
    const told = await db.notice.findMany({ where: { userId: idOf(lead) } });
    expect(told.map(({ kind }) => kind)).toEqual(["practice_due"]);
  });

  it("is news again on another day, and told once however often its job runs", async () => {
    const { slug } = await world();
    await at(12);
    await attest(member, holds(slug), daysAfter(20));
    const last = await db.activity.findFirstOrThrow({
      where: { kind: "practice.revived" },
      orderBy: { id: "desc" },
    });
    await tellOfAll(daysAfter(20));
    await tellOf(String(last.id), daysAfter(21));
    const told = await db.notice.findMany({
      where: { userId: idOf(lead) },
      orderBy: { at: "asc" },
    });
    expect(told.map(({ kind }) => kind)).toEqual(["practice_due", "practice_revived"]);
  });

  it("retired is told to every team that follows it, once to each person, and reinstated again", async () => {
    const { slug, id } = await world();
    const ben = await build.actor({ lead: true });
    const its = ben.teams[0] ?? { id: "", slug: "", name: "" };
    await db.membership.create({
      data: { userId: idOf(ben), teamId: lead.teams[0]?.id ?? "", lead: true },
    });
    await adoptPractice(ben, { slug, team: its.slug }, daysAfter(0));
    await retirePractice(member, { slug, reason: "The app starts itself." }, daysAfter(1));
    await tellOfAll(daysAfter(1));
    expect(await toldTo(lead)).toMatchObject([
      { text: `${rule} was retired on purpose at ${name}.`, href: `/practices/${slug}` },
    ]);
    expect(await toldTo(ben)).toHaveLength(1);
    expect(await toldTo(member)).toEqual([]);
    await gatherLetters(daysAfter(3.2));
    const letters = await db.letter.findMany({ where: { userId: idOf(lead) } });
    expect(letters.map(({ text }) => text).join()).toMatch(/was retired on purpose/);
    await reinstatePractice(member, { slug }, daysAfter(4));
    await tellOfAll(daysAfter(4));
    expect(await toldTo(lead)).toMatchObject([
      { text: `${rule} is alive again at ${name}.` },
      { text: `${rule} was retired at ${name}, and is alive now.` },
    ]);
    const kinds = await db.activity.findMany({
      where: { subjectId: id, kind: "practice.revived" },
    });
    const teams = kinds.map(({ detail }) => (detail as { teamId: string }).teamId);
    expect(teams.sort()).toEqual([its.id, lead.teams[0]?.id].sort());
  });
});
