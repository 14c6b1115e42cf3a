import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { changeLesson, removeLesson, writeLesson } from "@/lib/lessons/commands";
import { countWaiting } from "@/lib/notifications/waiting";
import { changeFacts } from "@/lib/postmortems/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import { takeStance } from "@/lib/practices/answering";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { askOfChange } from "./asks-of-change";
import { listUnanswered } from "./feed";
import { addInterest, dropInterest } from "./interests";
import { InterestWish } from "./interests-schema";

let ana: Actor;
let bo: Actor;
let cy: Actor;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
});

beforeEach(async () => {
  [ana, bo, cy] = [await build.actor(), await build.actor(), await build.actor()];
  await db.organisation.updateMany({ data: { asksEveryTeam: true } });
});

const teamOf = (actor: Actor) => actor.teams[0] ?? { id: "", slug: "", name: "" };

async function drafted(tags: string[] = [], services: string[] = []) {
  const { number, id: postmortemId } = await build.postmortem(ana);
  await db.postmortem.update({ where: { id: postmortemId }, data: { services } });
  const { id } = await writeLesson(ana, { number, text: "Retries need a budget.", tags });
  return { number, id, postmortemId };
}

/** A job will look at what was recorded. */
const isSentOn = async (activity: bigint): Promise<boolean> => {
  const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job
    WHERE name = 'activity' AND data->>'id' = ${String(activity)}`;
  return jobs.length > 0;
};

const asksOf = (actor: Actor, lessonId: string) =>
  db.ask.count({ where: { lessonId, teamId: teamOf(actor).id } });

const waits = async (actor: Actor) => {
  const [{ lessons }, listed] = await Promise.all([countWaiting(actor), listUnanswered(actor, 50)]);
  // The number in the navigation and the list behind it never disagree.
  expect(lessons).toBe(listed.length);
  return lessons;
};

describe("publishing", () => {
  it("asks every team but its own, and a draft asks nobody", async () => {
    const { number, id } = await drafted();
    expect(await db.ask.count({ where: { lessonId: id } })).toBe(0);
    await publish(ana, { number });
    expect(await asksOf(ana, id)).toBe(0);
    expect([await asksOf(bo, id), await asksOf(cy, id)]).toEqual([1, 1]);
    expect([await waits(ana), await waits(bo)]).toEqual([0, 1]);
  });

  it("of a lesson into a published postmortem asks of that lesson alone", async () => {
    const { number } = await drafted();
    await publish(ana, { number });
    const { id } = await writeLesson(ana, { number, text: "Budgets need an owner." });
    expect(await asksOf(bo, id)).toBe(1);
    expect(await waits(bo)).toBe(2);
    const told = await db.activity.findMany({ where: { kind: "lesson.asked" } });
    const moments = told.map(({ detail }) => JSON.stringify(detail));
    expect(new Set(moments).size).toBe(told.length);
  });

  it("asks nobody of what they answered while it was published before", async () => {
    const { number, id } = await drafted();
    await publish(ana, { number });
    await takeStance(bo, { id, team: teamOf(bo).slug, stance: "applies" });
    await withdraw(ana, { number });
    await publish(ana, { number });
    expect([await waits(bo), await waits(cy)]).toEqual([0, 1]);
  });
});

describe("a team that came later", () => {
  it("is asked nothing of what was published before, whatever is changed in it", async () => {
    const { number, id } = await drafted(["retries"]);
    await publish(ana, { number });
    const dan = await build.actor();
    await changeLesson(ana, { number, id, tags: ["retry"] });
    const { id: second } = await writeLesson(ana, { number, text: "Budgets need an owner." });
    expect([await asksOf(dan, id), await asksOf(dan, second)]).toEqual([0, 1]);
    expect(await waits(dan)).toBe(1);
  });
});

describe("a team that answered without being asked", () => {
  it("is not asked when the lesson is published anew", async () => {
    const { number, id } = await drafted();
    await publish(ana, { number });
    const dan = await build.actor();
    await takeStance(dan, { id, team: teamOf(dan).slug, stance: "applies" });
    await withdraw(ana, { number });
    await publish(ana, { number });
    expect([await waits(dan), await waits(cy)]).toEqual([0, 1]);
  });
});

describe("a postmortem that is handed to another team", () => {
  it("asks that team no more of what is its own now", async () => {
    const { number, id } = await drafted();
    await publish(ana, { number });
    expect(await waits(bo)).toBe(1);
    const administrator = await build.actor({ role: "administrator", team: teamOf(ana).id });
    await changeFacts(administrator, { number, team: teamOf(bo).slug });
    expect([await waits(bo), await waits(cy)]).toEqual([0, 1]);
    expect(await asksOf(bo, id)).toBe(0);
  });
});

describe("what went waits for nobody", () => {
  it("a withdrawn postmortem's asks are gone, and come back without asking twice", async () => {
    const { number, id, postmortemId } = await drafted();
    await publish(ana, { number });
    const first = await db.ask.findMany({ where: { lessonId: id }, orderBy: { teamId: "asc" } });
    await withdraw(ana, { number });
    expect(await waits(bo)).toBe(0);
    await publish(ana, { number });
    expect(await waits(bo)).toBe(1);
    const again = await db.ask.findMany({ where: { lessonId: id }, orderBy: { teamId: "asc" } });
    expect(again).toEqual(first);
    const told = { kind: "lesson.asked", postmortemId };
    expect(await db.activity.count({ where: told })).toBe(1);
  });

  it("a lesson that was taken away, until that is undone", async () => {
    const { number, id } = await drafted();
    await publish(ana, { number });
    await writeLesson(ana, { number, text: "Another one." });
    const { removalId } = await removeLesson(ana, { number, id });
    expect(await waits(bo)).toBe(1);
    await undoRemoval(ana, { number, id: removalId });
    expect(await waits(bo)).toBe(2);
  });

  it("an ask that nobody answered for half a year", async () => {
    const { number, id } = await drafted();
    await publish(ana, { number });
    const long = new Date(Date.now() - 181 * 86_400_000);
    await db.ask.updateMany({ where: { lessonId: id }, data: { askedAt: long } });
    expect(await waits(bo)).toBe(0);
  });
});

describe("where only those concerned are asked", () => {
  const wish = (actor: Actor, kind: "tag" | "service", value: string) =>
    addInterest(actor, InterestWish.parse({ team: teamOf(actor).slug, kind, value }));

  beforeEach(async () => {
    await db.organisation.updateMany({ data: { asksEveryTeam: false } });
  });

  it("they are the teams that named a tag or a service of it, however it is spelt", async () => {
    await wish(bo, "tag", "#Retries ");
    await wish(cy, "service", "Payments-API");
    const dan = await build.actor();
    await wish(dan, "tag", "certificates");
    const { number, id } = await drafted(["retries"], ["payments-api"]);
    await publish(ana, { number });
    expect([await asksOf(bo, id), await asksOf(cy, id), await asksOf(dan, id)]).toEqual([1, 1, 0]);
  });

  it("a tag that is added later asks whom it concerns, of that lesson alone", async () => {
    await wish(bo, "tag", "budgets");
    const { number, id } = await drafted(["retries"]);
    const { id: other } = await writeLesson(ana, { number, text: "Another.", tags: ["budgets"] });
    await db.interest.deleteMany({ where: { teamId: teamOf(bo).id } });
    await publish(ana, { number });
    await wish(bo, "tag", "budgets");
    await changeLesson(ana, { number, id, tags: ["retries", "budgets"] });
    expect([await asksOf(bo, id), await asksOf(bo, other)]).toEqual([1, 0]);
  });

  it("a service that is named later asks whom it concerns, once", async () => {
    const { number, id, postmortemId } = await drafted([], ["dns"]);
    await publish(ana, { number });
    await wish(bo, "service", "Payments-API");
    const told = async () => {
      await changeFacts(ana, { number, services: ["dns", "payments-api"] });
      const last = await db.activity.findFirstOrThrow({
        where: { postmortemId, kind: "postmortem.changed" },
        orderBy: { id: "desc" },
      });
      expect(await isSentOn(last.id)).toBe(true);
      await askOfChange(String(last.id), new Date());
    };
    await told();
    await told();
    expect([await asksOf(bo, id), await asksOf(cy, id)]).toEqual([1, 0]);
    const asked = { postmortemId, kind: "lesson.asked" };
    expect(await db.activity.count({ where: asked })).toBe(1);
  });

  it("another change of a postmortem's page asks nobody", async () => {
    const { number, id, postmortemId } = await drafted(["retries"]);
    await publish(ana, { number });
    await wish(bo, "tag", "retries");
    await changeFacts(ana, { number, title: "Another title" });
    const { id: last } = await db.activity.findFirstOrThrow({
      where: { postmortemId, kind: "postmortem.changed" },
    });
    expect(await isSentOn(last)).toBe(false);
    await askOfChange(String(last), new Date());
    expect(await asksOf(bo, id)).toBe(0);
  });

  it("a team that took its interest away is not asked any more", async () => {
    await wish(bo, "tag", "retries");
    await dropInterest(bo, { team: teamOf(bo).slug, kind: "tag", value: "retries" });
    const { number, id } = await drafted(["retries"]);
    await publish(ana, { number });
    expect(await asksOf(bo, id)).toBe(0);
  });

  it("nobody says for another team what it uses", async () => {
    const foreign = addInterest(bo, { team: teamOf(cy).slug, kind: "tag", value: "x" });
    await expect(foreign).rejects.toMatchObject({ code: "forbidden" });
  });
});
