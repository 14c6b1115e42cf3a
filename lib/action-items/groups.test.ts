import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { ActionItemFilter } from "./filter";
import { type Group, listGroups } from "./groups";
import type { Grouping } from "./look";

const today = "2026-03-14";

async function home(stage: "draft" | "published" = "published") {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  const groups = async (by: Grouping, asked: object = {}, actor: Actor = ana) =>
    (await listGroups(actor, ActionItemFilter.parse({ team: team.slug, ...asked }), by, today))
      .items;
  return { team, ana, postmortemId, groups };
}

const names = (groups: Group[]) => groups.map(({ name }) => name);
const titles = (groups: Group[]) =>
  groups.map(({ cards }) => cards.map(({ title }) => title).join());

test("groups by due day stand in the order of time, and an empty one is not there", async () => {
  const { postmortemId, groups } = await home();
  for (const title of ["2026-05-01", "2026-03-15", "2026-03-13"])
    await buildAction({ postmortemId }, { title, dueOn: new Date(title) });
  await buildAction({ postmortemId }, { title: "whenever" });
  const found = await groups("due");
  expect(names(found)).toEqual(["Late", "In the next 7 days", "Later", "No day yet"]);
  expect(titles(found)).toEqual(["2026-03-13", "2026-03-15", "2026-05-01", "whenever"]);
  expect(found[0]?.narrow).toEqual({ due: "late" });
});

test("groups by layer, with what stands for none last", async () => {
  const { postmortemId, groups } = await home();
  const layer = await build.layer();
  await buildAction({ postmortemId }, { title: "loose" });
  await buildAction({ postmortemId }, { title: "linted", layerId: layer.id });
  const found = await groups("layer");
  expect(names(found)).toEqual([layer.name, "No layer"]);
  expect(titles(found)).toEqual(["linted", "loose"]);
});

test("groups by owner: nobody first, then people and teams by name", async () => {
  const { team, postmortemId, groups } = await home();
  const bo = await build.actor({ name: "Bo" });
  await db.team.update({ where: { id: team.id }, data: { name: "Azure" } });
  await buildAction({ postmortemId }, { title: "his", ownerUserId: bo.userId });
  await buildAction({ postmortemId }, { title: "theirs", ownerTeamId: team.id });
  await buildAction({ postmortemId }, { title: "nobody's" });
  const found = await groups("owner");
  expect(names(found)).toEqual(["Nobody owns it yet", "Azure", "Bo"]);
  expect(titles(found)).toEqual(["nobody's", "theirs", "his"]);
  expect(found[2]?.narrow).toEqual({ owner: bo.userId });
});

test("a group shows a few and says that there are more", async () => {
  const { team, postmortemId, groups } = await home();
  for (let at = 0; at < 7; at += 1) await buildAction({ postmortemId }, { title: `${at}` });
  const [found] = await groups("team");
  expect(found).toMatchObject({ name: team.name, more: true, narrow: { team: team.slug } });
  expect(found?.cards).toHaveLength(5);
});

test("pages of many teams lose none, repeat none and cut none", async () => {
  const tag = "many-teams";
  const ana = await build.actor();
  for (let at = 0; at < 25; at += 1) {
    const writer = await build.actor();
    const { id: postmortemId } = await build.postmortem(writer, { stage: "published" });
    await db.postmortem.update({ where: { id: postmortemId }, data: { tags: [tag] } });
    for (let item = 0; item < 4; item += 1) await buildAction({ postmortemId });
  }
  const seen: string[] = [];
  let pages = 0;
  for (let after: string | undefined; ; ) {
    const filter = ActionItemFilter.parse({ tag, after });
    const { items, next } = await listGroups(ana, filter, "team", today);
    expect(items.every(({ cards, more }) => cards.length === 4 && !more)).toBe(true);
    seen.push(...items.map(({ key }) => key));
    pages += 1;
    if (!next) break;
    after = next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
  expect(pages).toBeGreaterThan(1);
});

test("a group of nothing but a draft's promises is not there for strangers", async () => {
  const { postmortemId, groups } = await home("draft");
  const mo = await build.actor();
  const { id: layerId } = await build.layer();
  await buildAction({ postmortemId }, { ownerUserId: mo.userId, layerId, dueOn: new Date(today) });
  await buildAction({ postmortemId });
  for (const by of ["due", "layer", "team", "owner"] as const) {
    expect([by, await groups(by, {}, mo)]).toEqual([by, []]);
    expect((await groups(by)).length).toBeGreaterThan(0);
  }
});
