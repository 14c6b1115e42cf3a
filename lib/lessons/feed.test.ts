import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson, buildStance } from "@/lib/testing/build-promises";
import { listSubjects } from "./about";
import { getLesson, listFeed, listUnanswered } from "./feed";
import { LessonFilter } from "./filter";

type Asked = Record<string, string | number | undefined>;

const feed = (actor: Actor, asked: Asked = {}) => listFeed(actor, LessonFilter.parse(asked));

const firstTeam = (actor: Actor) => actor.teams[0] ?? { id: "", slug: "", name: "" };

async function told(stage: "draft" | "published" = "published") {
  const ana = await build.actor();
  const postmortem = await build.postmortem(ana, { stage });
  const team = firstTeam(ana);
  return { ana, team, postmortem, about: { postmortemId: postmortem.id } };
}

test("only published lessons are in the feed, even for those who may read the draft", async () => {
  const { ana, team, about } = await told("draft");
  const { id } = await buildLesson(about);
  expect((await feed(ana, { team: team.slug })).items).toEqual([]);
  await expect(getLesson(ana, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("a publication date left on a lesson does not show a draft", async () => {
  const { ana, about, team, postmortem } = await told();
  const { id } = await buildLesson(about);
  await db.postmortem.update({ where: { id: postmortem.id }, data: { stage: "draft" } });
  expect((await feed(ana, { team: team.slug })).items).toEqual([]);
  expect(await listUnanswered(await build.actor())).toEqual([]);
  await expect(getLesson(ana, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("the newest comes first, and pages by key lose and repeat nothing", async () => {
  const { ana, team, about } = await told();
  for (const text of ["One.", "Two.", "Three.", "Four.", "Five."])
    await buildLesson(about, { text });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await feed(ana, { team: team.slug, limit: 2, after });
    seen.push(...items.map(({ headline }) => headline));
    after = next ?? undefined;
  } while (after);
  expect(seen).toEqual(["Five", "Four", "Three", "Two", "One"]);
});

test("a lesson shows its headline, its tower in the row's order, and who answered how", async () => {
  const { ana, about, postmortem, team } = await told();
  const second = await db.layer.create({
    data: { name: "Second", slug: "second", position: "a2" },
  });
  const first = await db.layer.create({ data: { name: "First", slug: "first", position: "a1" } });
  await db.layerMark.create({
    data: { postmortemId: postmortem.id, layerId: second.id, outcome: "held" },
  });
  await db.layerMark.create({
    data: { postmortemId: postmortem.id, layerId: first.id, outcome: "bypassed" },
  });
  const { id } = await buildLesson(about, { text: "Retries need a budget. Three made 27." });
  const mo = await build.actor();
  await buildStance(mo, id, firstTeam(mo).id);
  expect(await getLesson(mo, { id })).toMatchObject({
    headline: "Retries need a budget",
    body: "Three made 27.",
    number: postmortem.number,
    title: postmortem.title,
    team: { slug: team.slug, name: team.name },
    marks: [
      { slug: first.slug, outcome: "bypassed" },
      { slug: second.slug, outcome: "held" },
    ],
    stances: { applies: 1, covered: 0, notForUs: 0 },
    mine: [{ team: { slug: firstTeam(mo).slug }, stance: "applies" }],
  });
  expect((await getLesson(ana, { id })).mine).toEqual([]);
});

test("other teams' notes stay with the stance and out of the feed", async () => {
  const { ana, about } = await told();
  const { id } = await buildLesson(about);
  const mo = await build.actor();
  await db.stance.create({
    data: {
      lessonId: id,
      teamId: firstTeam(mo).id,
      stance: "covered",
      note: "our own gateway",
      takenById: mo.userId ?? "",
    },
  });
  expect(JSON.stringify(await getLesson(ana, { id }))).not.toContain("our own gateway");
  expect((await getLesson(mo, { id })).mine).toMatchObject([{ note: "our own gateway" }]);
});

test("unanswered are those that one of my teams was asked and has not answered", async () => {
  const mo = await build.actor();
  const { about, team } = await told();
  const { id } = await buildLesson(about, { text: "Open." });
  const { id: settled } = await buildLesson(about, { text: "Settled." });
  await buildStance(mo, settled, firstTeam(mo).id);
  const of = async (status: string) =>
    (await feed(mo, { team: team.slug, status })).items.map((lesson) => lesson.id);
  expect(await of("unanswered")).toEqual([id]);
  expect(await of("applies")).toEqual([settled]);
  expect(await of("covered")).toEqual([]);
  expect(await of("")).toHaveLength(2);
  const own = await build.actor({ team: team.id });
  const asked = (await feed(own, { team: team.slug, status: "unanswered" })).items;
  expect(asked).toEqual([]);
});

test("filters by severity, tag, and a layer that did not stop it", async () => {
  const { ana, about, team, postmortem } = await told();
  const severity = await db.severity.create({ data: { name: `SEV ${team.slug}`, position: "a0" } });
  await db.postmortem.update({
    where: { id: postmortem.id },
    data: { severityId: severity.id },
  });
  const open = await build.layer();
  const held = await build.layer();
  const postmortemId = postmortem.id;
  await db.layerMark.createMany({
    data: [
      { postmortemId, layerId: open.id, outcome: "let_through" },
      { postmortemId, layerId: held.id, outcome: "held" },
    ],
  });
  await buildLesson(about, { tags: ["retries"] });
  const count = async (asked: Asked) =>
    (await feed(ana, { team: team.slug, ...asked })).items.length;
  expect(await count({ severity: severity.name })).toBe(1);
  expect(await count({ severity: "SEV 0" })).toBe(0);
  expect(await count({ tag: "retries" })).toBe(1);
  expect(await count({ tag: "dns" })).toBe(0);
  expect(await count({ layer: open.slug })).toBe(1);
  expect(await count({ layer: held.slug })).toBe(0);
  expect((await listSubjects(ana)).tags).toContain("retries");
});

test("a page address that we did not make is refused in words", async () => {
  const { ana } = await told();
  await expect(feed(ana, { after: "bm90IGEga2V5" })).rejects.toMatchObject({ code: "invalid" });
});
