import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson, buildStance } from "@/lib/testing/build-promises";
import { listMatrix } from "./matrix";
import { MatrixFilter } from "./matrix-schema";

type Asked = Record<string, string | number | undefined>;

const matrix = (actor: Actor, asked: Asked = {}) =>
  listMatrix(actor, MatrixFilter.parse({ limit: 100, ...asked }));
const teamOf = (actor: Actor) => actor.teams[0] ?? { id: "", slug: "", name: "" };

async function told(tag: string, stage: "draft" | "published" = "published") {
  const [ana, bo, cy] = [await build.actor(), await build.actor(), await build.actor()];
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  const { id } = await buildLesson({ postmortemId }, { tags: [tag], text: "First. Then more." });
  return { ana, bo, cy, id, postmortemId };
}

test("a row says what each team answered, where it is silent, and who was not asked", async () => {
  const { ana, bo, cy, id } = await told("rows");
  await buildStance(bo, id, teamOf(bo).id);
  const dan = await build.actor();
  const { items, teams } = await matrix(bo, { tag: "rows" });
  expect(items).toMatchObject([
    {
      id,
      headline: "First",
      team: { id: teamOf(ana).id },
      answers: { [teamOf(bo).id]: "applies", [teamOf(cy).id]: null },
    },
  ]);
  const [row] = items;
  expect(row?.answers).not.toHaveProperty(teamOf(ana).id);
  expect(row?.answers).not.toHaveProperty(teamOf(dan).id);
  expect(row?.counts).toMatchObject({ applies: 1, covered: 0, notForUs: 0 });
  expect(row?.counts.silent).toBe(Object.keys(row?.answers ?? {}).length - 1);
  expect(teams.map(({ id }) => id)).not.toContain(teamOf(dan).id);
  expect(teams[0]).toMatchObject({ id: teamOf(bo).id });
});

test("columns begin with the asker's teams, then those that answered, the silent last", async () => {
  const { ana, bo, cy, id } = await told("order");
  await buildStance(cy, id, teamOf(cy).id);
  const columns = (await matrix(ana, { tag: "order" })).teams.map((team) => team.id);
  expect(columns.slice(0, 2)).toEqual([teamOf(ana).id, teamOf(cy).id]);
  expect(columns.indexOf(teamOf(bo).id)).toBeGreaterThan(1);
});

test("a team that nobody asked stands in it once it answers", async () => {
  const { id } = await told("late");
  const dan = await build.actor();
  await buildStance(dan, id, teamOf(dan).id);
  const { teams } = await matrix(dan, { tag: "late" });
  const counts = { applies: 1, covered: 0, notForUs: 0, silent: 0 };
  expect(teams.find((team) => team.id === teamOf(dan).id)).toMatchObject({ counts });
});

test("a column counts the lessons that are shown", async () => {
  const { ana, bo, id, postmortemId } = await told("columns");
  await buildLesson({ postmortemId }, { tags: ["columns"] });
  await buildStance(bo, id, teamOf(bo).id);
  const { teams } = await matrix(ana, { tag: "columns", team: teamOf(bo).slug });
  expect(teams).toMatchObject([
    { id: teamOf(bo).id, counts: { applies: 1, covered: 0, notForUs: 0, silent: 1 } },
  ]);
});

test("a draft, a withdrawn and a removed lesson are not in it", async () => {
  const draft = await told("hidden", "draft");
  const withdrawn = await told("hidden");
  const back = { where: { id: withdrawn.postmortemId }, data: { stage: "draft" as const } };
  await db.postmortem.update(back);
  for (const asker of [draft.ana, withdrawn.bo])
    expect((await matrix(asker, { tag: "hidden" })).items).toEqual([]);
});

test("pages by key lose and repeat nothing, and days narrow it", async () => {
  const { ana, id, postmortemId } = await told("pages");
  for (const text of ["Two.", "Three."])
    await buildLesson({ postmortemId }, { tags: ["pages"], text });
  const first = await matrix(ana, { tag: "pages", limit: 2 });
  const second = await matrix(ana, { tag: "pages", limit: 2, after: first.next ?? undefined });
  const seen = [...first.items, ...second.items].map(({ headline }) => headline);
  expect(seen).toEqual(["Three", "Two", "First"]);
  expect(second.next).toBeNull();
  await db.lesson.update({ where: { id }, data: { publishedAt: new Date("2026-03-14T23:30Z") } });
  const on = async (from: string, until: string) =>
    (await matrix(ana, { tag: "pages", from, until })).items.length;
  expect([await on("2026-03-14", "2026-03-14"), await on("2026-03-15", "2026-03-20")]).toEqual([
    1, 0,
  ]);
});
