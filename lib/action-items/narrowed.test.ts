import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { ActionItemFilter } from "./filter";
import { listActionItems } from "./promised";

const today = "2026-03-14";

async function home() {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const titles = async (asked: Record<string, string>, actor: Actor = ana) =>
    (
      await listActionItems(actor, ActionItemFilter.parse({ team: team.slug, ...asked }), today)
    ).items.map(({ title }) => title);
  return { team, ana, postmortemId, number, titles };
}

test("narrows by owner: the asker, a person, a team, nobody", async () => {
  const { team, ana, postmortemId, titles } = await home();
  const mo = await build.actor();
  await buildAction({ postmortemId }, { title: "mine", ownerUserId: ana.userId });
  await buildAction({ postmortemId }, { title: "his", ownerUserId: mo.userId });
  await buildAction({ postmortemId }, { title: "ours", ownerTeamId: team.id });
  await buildAction({ postmortemId }, { title: "nobody's" });
  expect(await titles({ owner: "me" })).toEqual(["mine"]);
  expect(await titles({ owner: mo.userId ?? "" })).toEqual(["his"]);
  expect(await titles({ owner: team.slug })).toEqual(["ours"]);
  expect(await titles({ owner: "nobody" })).toEqual(["nobody's"]);
  expect(await titles({ owner: "no-such-team" })).toEqual([]);
  expect(await titles({ owner: "01980000-0000-7000-8000-000000000000" })).toEqual([]);
});

test("narrows by when it is due; what was kept is not late", async () => {
  const { postmortemId, titles } = await home();
  const due = { late: "2026-03-13", week: "2026-03-14", month: "2026-03-21", later: "2026-04-14" };
  for (const [title, day] of Object.entries(due))
    await buildAction({ postmortemId }, { title, dueOn: new Date(day) });
  await buildAction({ postmortemId }, { title: "none" });
  const kept = { title: "kept", status: "done", dueOn: new Date("2026-03-01") } as const;
  await buildAction({ postmortemId }, kept);
  for (const range of [...Object.keys(due), "none"])
    expect(await titles({ due: range, status: "all" })).toEqual([range]);
});

test("narrows by type, and by standing for no layer", async () => {
  const { postmortemId, titles } = await home();
  const { id: layerId } = await build.layer();
  await buildAction({ postmortemId }, { title: "alert", type: "detect", layerId });
  await buildAction({ postmortemId }, { title: "habit", type: "learn" });
  expect(await titles({ type: "detect" })).toEqual(["alert"]);
  expect(await titles({ layer: "none" })).toEqual(["habit"]);
});

test("what was settled since a day comes newest first, in pages that lose and repeat nothing", async () => {
  const { team, ana, postmortemId, titles } = await home();
  for (const [at, status] of [
    ["2026-03-01T10:00:00.123Z", "done"],
    ["2026-03-02T00:00:00.000Z", "wont_do"],
    ["2026-03-02T00:00:00.000Z", "verified"],
    ["2026-03-01T23:59:59.999Z", "done"],
    ["2026-03-09T12:00:00.000Z", "done"],
  ] as const)
    await buildAction({ postmortemId }, { title: at, status, settledAt: new Date(at) });
  await buildAction({ postmortemId }, { title: "open" });
  expect(await titles({ since: "2026-03-02" })).toEqual([
    "2026-03-09T12:00:00.000Z",
    "2026-03-02T00:00:00.000Z",
    "2026-03-02T00:00:00.000Z",
  ]);
  expect(await titles({ since: "2026-03-02", status: "wont_do" })).toHaveLength(1);
  expect(await titles({ status: "kept" })).toHaveLength(4);
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = { team: team.slug, since: "2026-03-01", limit: 2, after };
    const { items, next } = await listActionItems(ana, ActionItemFilter.parse(page), today);
    ids.push(...items.map(({ id }) => id));
    if (!next) break;
    after = next;
  }
  expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
});

test("a team's promises follow its postmortem to another team", async () => {
  const { ana, team, postmortemId, number, titles } = await home();
  await buildAction({ postmortemId }, { title: "follows" });
  const other = await build.team();
  const before = await db.actionItem.findFirstOrThrow({ where: { postmortemId } });
  expect(before.teamId).toBe(team.id);
  await db.postmortem.update({ where: { number }, data: { teamId: other.id } });
  const after = await db.actionItem.findFirstOrThrow({ where: { postmortemId } });
  expect(after.teamId).toBe(other.id);
  expect(await titles({})).toEqual([]);
  expect(await titles({ team: other.slug }, ana)).toEqual(["follows"]);
});
