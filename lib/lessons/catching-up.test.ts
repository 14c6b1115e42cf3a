import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { countWaiting } from "@/lib/notifications/waiting";
import { takeStance } from "@/lib/practices/answering";
import { build } from "@/lib/testing/build";
import { buildLesson, buildStance } from "@/lib/testing/build-promises";
import { catchUp, listCatchingUp, undoCatchUp } from "./catching-up";
import { addInterest } from "./interests";

const dayMs = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs);

let ana: Actor;
let bo: Actor;
beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation", asksEveryTeam: true } });
});
beforeEach(async () => {
  await db.lesson.deleteMany();
  [ana, bo] = [await build.actor(), await build.actor()];
});

const slugOf = ({ teams }: Actor) => teams[0]?.slug ?? "";

/** A lesson from before anybody of now was asked. */
async function published(tags: string[] = [], applies: Actor[] = []) {
  const { id: postmortemId } = await build.postmortem(ana, { stage: "published" });
  const { id } = await buildLesson({ postmortemId }, { tags });
  await db.lesson.update({ where: { id }, data: { publishedAt: ago(300) } });
  await db.ask.deleteMany({ where: { lessonId: id } });
  for (const actor of applies) await buildStance(actor, id, actor.teams[0]?.id ?? "");
  return id;
}

async function ofOld(actor: Actor) {
  await db.team.update({ where: { slug: slugOf(actor) }, data: { createdAt: ago(400) } });
}

const use = (actor: Actor, value: string) =>
  addInterest(actor, { team: slugOf(actor), kind: "tag", value });
const offered = async (actor: Actor) =>
  (await listCatchingUp(actor)).flatMap(({ lessons }) => lessons.map(({ id }) => id));

describe("a new team", () => {
  it("is offered what others say applies, and nothing that applied to nobody", async () => {
    const told = await published([], [ana]);
    await published();
    expect(await offered(bo)).toEqual([told]);
    expect(await countWaiting(bo)).toMatchObject({ lessons: 0 });
  });

  it("is offered five at most, what it uses before all others", async () => {
    const used = await published(["dns"]);
    for (let many = 0; many < 6; many += 1) await published([], [ana]);
    await use(bo, "dns");
    const all = await offered(bo);
    expect(all).toHaveLength(5);
    expect(all).toContain(used);
  });

  it("answers one, and nothing moves up into its place", async () => {
    for (let many = 0; many < 6; many += 1) await published([], [ana]);
    const [id = "", ...rest] = await offered(bo);
    await takeStance(bo, { id, team: slugOf(bo), stance: "applies" });
    expect(await offered(bo)).toEqual(rest);
  });

  it("ends it with one word, which can be taken back", async () => {
    const told = await published([], [ana]);
    await catchUp(bo, { team: slugOf(bo) });
    expect(await offered(bo)).toEqual([]);
    await undoCatchUp(bo, { team: slugOf(bo) });
    expect(await offered(bo)).toEqual([told]);
  });

  it("is new for two months", async () => {
    await published([], [ana]);
    await db.team.update({ where: { slug: slugOf(bo) }, data: { createdAt: ago(61) } });
    expect(await offered(bo)).toEqual([]);
  });
});

test("whoever is in many new teams is offered lessons for three of them at once", async () => {
  await published([], [ana]);
  const more = await Promise.all([0, 1, 2, 3].map(() => build.actor()));
  const many = { ...bo, teams: [bo, ...more].flatMap(({ teams }) => teams) };
  const shown = await listCatchingUp(many);
  expect(shown).toHaveLength(3);
  const [{ slug: first = "" } = {}] = shown.map(({ team }) => team);
  await catchUp(many, { team: first });
  const next = await listCatchingUp(many);
  expect(next.map(({ team }) => team.slug)).not.toContain(first);
  expect(next).toHaveLength(3);
});

describe("a team of old", () => {
  it("is offered what it newly says it uses, though nobody asked it then", async () => {
    await ofOld(bo);
    const told = await published(["dns"]);
    await published(["disks"], [ana]);
    expect(await offered(bo)).toEqual([]);
    await use(bo, "dns");
    expect(await offered(bo)).toEqual([told]);
  });

  it("that had enough is offered only what it names after that", async () => {
    await ofOld(bo);
    await published(["dns"]);
    const later = await published(["disks"]);
    await use(bo, "dns");
    await catchUp(bo, { team: slugOf(bo) });
    expect(await offered(bo)).toEqual([]);
    await use(bo, "disks");
    expect(await offered(bo)).toEqual([later]);
  });

  it("is offered nothing that it was asked", async () => {
    await ofOld(bo);
    const lessonId = await published(["dns"]);
    await db.ask.create({ data: { lessonId, teamId: bo.teams[0]?.id ?? "" } });
    await use(bo, "dns");
    expect(await offered(bo)).toEqual([]);
  });
});

test("a reader is offered nothing, and ends nothing for a team", async () => {
  await published([], [ana]);
  const reader = await build.actor({ team: bo.teams[0]?.id ?? "", role: "reader" });
  expect(await offered(reader)).toEqual([]);
  await expect(catchUp(reader, { team: slugOf(bo) })).rejects.toMatchObject({ code: "forbidden" });
});
