import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { ActionItemFilter } from "./filter";
import { listActionItems } from "./promised";

type Asked = Record<string, string | number | undefined>;

const list = (actor: Actor, asked: Asked = {}) =>
  listActionItems(actor, ActionItemFilter.parse(asked));

const day = (text: string) => new Date(text);

async function home() {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  return { team, ana, postmortemId, number };
}

test("the soonest due comes first, what has no day last, and pages by key lose and repeat nothing", async () => {
  const { team, ana, postmortemId } = await home();
  const due = ["2026-12-03", null, "2026-12-01", "2026-12-03", "2026-12-03", null, null];
  for (const [index, on] of due.entries())
    await buildAction({ postmortemId }, { title: `${index}`, dueOn: on ? day(on) : null });
  const seen: (string | null)[] = [];
  const ids = new Set<string>();
  let after: string | undefined;
  do {
    const { items, next } = await list(ana, { team: team.slug, limit: 2, after });
    for (const { dueOn, id } of items) {
      seen.push(dueOn);
      ids.add(id);
    }
    after = next ?? undefined;
  } while (after);
  expect(seen).toEqual(["2026-12-01", "2026-12-03", "2026-12-03", "2026-12-03", null, null, null]);
  expect(ids.size).toBe(7);
});

test("a draft's promises are for its team, even from those who own them", async () => {
  const { ana } = await home();
  const mo = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana);
  await buildAction({ postmortemId }, { ownerUserId: mo.userId });
  expect((await list(mo, { mine: "true" })).items).toEqual([]);
  expect((await list(mo)).items.some((item) => item.number === number)).toBe(false);
  expect((await list(ana)).items.some((item) => item.number === number)).toBe(true);
});

test("what is still promised is shown unless another status is asked for", async () => {
  const { team, ana, postmortemId } = await home();
  for (const status of ["open", "in_progress", "done", "verified", "wont_do"] as const)
    await buildAction({ postmortemId }, { status });
  const statuses = async (status?: string) =>
    (await list(ana, { team: team.slug, status })).items.map((item) => item.status).sort();
  expect(await statuses()).toEqual(["in_progress", "open"]);
  expect(await statuses("open")).toEqual(["in_progress", "open"]);
  expect(await statuses("")).toHaveLength(5);
  expect(await statuses("done")).toEqual(["done"]);
  expect(await statuses("all")).toHaveLength(5);
});

test("filters by team find what it owns and what its postmortems promised", async () => {
  const { team, ana, postmortemId } = await home();
  const other = await home();
  await buildAction({ postmortemId }, { title: "theirs" });
  await buildAction({ postmortemId: other.postmortemId }, { title: "owned", ownerTeamId: team.id });
  await buildAction({ postmortemId: other.postmortemId }, { title: "neither" });
  const { items } = await list(ana, { team: team.slug });
  expect(items.map(({ title }) => title).sort()).toEqual(["owned", "theirs"]);
});

test("filters by severity, layer and tag", async () => {
  const { team, ana, postmortemId } = await home();
  const layer = await build.layer();
  const severity = await db.severity.create({
    data: { name: `SEV ${layer.slug}`, position: "a0" },
  });
  await db.postmortem.update({
    where: { id: postmortemId },
    data: { tags: ["retries"], severityId: severity.id },
  });
  await buildAction({ postmortemId }, { title: "plain" });
  await buildAction({ postmortemId }, { title: "strengthens", layerId: layer.id });
  const titles = async (asked: Asked) =>
    (await list(ana, { team: team.slug, ...asked })).items.map(({ title }) => title).sort();
  expect(await titles({ layer: layer.slug })).toEqual(["strengthens"]);
  expect(await titles({ tag: "retries" })).toEqual(["plain", "strengthens"]);
  expect(await titles({ tag: "certificates" })).toEqual([]);
  expect(await titles({ severity: severity.name })).toEqual(["plain", "strengthens"]);
  expect(await titles({ severity: "SEV 0" })).toEqual([]);
});

test("mine are those that I own and those of my teams", async () => {
  const { team, ana, postmortemId } = await home();
  const other = await home();
  await buildAction({ postmortemId }, { title: "nobody's" });
  await buildAction({ postmortemId: other.postmortemId }, { title: "me", ownerUserId: ana.userId });
  await buildAction({ postmortemId }, { title: "us", ownerTeamId: team.id });
  const { items } = await list(ana, { mine: "true" });
  expect(items.map(({ title }) => title).sort()).toEqual(["me", "us"]);
});

test("a page address that we did not make is refused in words", async () => {
  const { ana } = await home();
  await expect(list(ana, { after: "bm90IGEga2V5" })).rejects.toMatchObject({ code: "invalid" });
});
