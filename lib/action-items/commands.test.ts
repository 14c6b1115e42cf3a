import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { changeAction, commitToAction, moveAction, removeAction } from "./commands";
import { listActions, listOwners } from "./queries";

async function draft() {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana);
  return { ana, number };
}

test("a promise needs a title only, and stands behind those before it", async () => {
  const { ana, number } = await draft();
  const first = await commitToAction(ana, { number, title: "Start the app in the pipeline" });
  await commitToAction(ana, { number, title: "Alert on staging" });
  expect(first).toMatchObject({ status: "open", priority: "medium", ownerUser: null, dueOn: null });
  const titles = (await listActions(ana, { number })).map(({ title }) => title);
  expect(titles).toEqual(["Start the app in the pipeline", "Alert on staging"]);
});

test("an owner is a person by id or address, or a team by slug or id; nobody for nothing", async () => {
  const { ana, number } = await draft();
  const team = await build.team();
  const mo = await build.actor({ team: team.id, name: "Mo Bakker" });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: mo.userId ?? "" } });
  const { id } = await commitToAction(ana, { number, title: "Alert", owner: email.toUpperCase() });
  const own = (owner: string | null) => changeAction(ana, { number, id, owner });
  const person = { ownerUser: { id: mo.userId, name: "Mo Bakker" }, ownerTeam: null };
  expect(await listActions(ana, { number })).toMatchObject([person]);
  expect(await own(team.slug)).toMatchObject({
    ownerUser: null,
    ownerTeam: { slug: team.slug, name: team.name },
  });
  expect(await own(mo.userId)).toMatchObject(person);
  expect(await own(team.id)).toMatchObject({ ownerUser: null, ownerTeam: { slug: team.slug } });
  expect(await own(null)).toMatchObject({ ownerUser: null, ownerTeam: null });
  await expect(own("nobody@example.test")).rejects.toMatchObject({ code: "invalid" });
});

test("no e-mail address leaves in a view or in the choice of owners", async () => {
  const { ana, number } = await draft();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: ana.userId ?? "" } });
  await commitToAction(ana, { number, title: "Alert", owner: email });
  const owners = await listOwners(ana, { number });
  expect(owners.people).toContainEqual({ id: ana.userId, name: ana.name });
  expect(JSON.stringify([owners, await listActions(ana, { number })])).not.toContain("@");
});

test("somebody who may only read owns nothing", async () => {
  const { ana, number } = await draft();
  const reader = await build.actor({ role: "reader" });
  const promise = commitToAction(ana, { number, title: "Alert", owner: reader.userId });
  await expect(promise).rejects.toMatchObject({ code: "invalid" });
});

test("a why of another postmortem and an unknown layer are refused", async () => {
  const { ana, number } = await draft();
  const other = await build.postmortem(ana);
  const why = await db.whyNode.create({
    data: { postmortemId: other.id, question: "Why?", position: "a0" },
  });
  const title = "Alert";
  const astray = commitToAction(ana, { number, title, why: why.id });
  await expect(astray).rejects.toMatchObject({ code: "not_found" });
  const unknown = commitToAction(ana, { number, title, layer: "no-such-layer" });
  await expect(unknown).rejects.toMatchObject({ code: "invalid" });
  const layer = await build.layer();
  const found = await commitToAction(ana, {
    number: other.number,
    title,
    why: why.id,
    layer: layer.slug,
  });
  expect(found).toMatchObject({ why: why.id, layer: layer.slug, layerName: layer.name });
});

test("a stale save of the same words is a conflict that carries both", async () => {
  const { ana, number } = await draft();
  const { id, version } = await commitToAction(ana, { number, title: "Alert" });
  await changeAction(ana, {
    number,
    id,
    title: "Alert on staging",
    version,
    base: { title: "Alert" },
  });
  const stale = { number, id, version, base: { title: "Alert" } };
  await expect(changeAction(ana, { ...stale, title: "Alert on canary" })).rejects.toMatchObject({
    code: "conflict",
    details: { current: { title: "Alert on staging" } },
  });
  const elsewhere = { ...stale, base: { dueOn: null }, dueOn: "2026-12-01" };
  expect(await changeAction(ana, elsewhere)).toMatchObject({
    title: "Alert on staging",
    dueOn: "2026-12-01",
  });
});

test("what was removed comes back where it was", async () => {
  const { ana, number } = await draft();
  const first = await commitToAction(ana, { number, title: "one" });
  const second = await commitToAction(ana, { number, title: "two" });
  const { removalId } = await removeAction(ana, { number, id: first.id });
  expect(await listActions(ana, { number })).toHaveLength(1);
  await undoRemoval(ana, { number, id: removalId });
  await moveAction(ana, { number, id: second.id, direction: "up" });
  const titles = (await listActions(ana, { number })).map(({ title }) => title);
  expect(titles).toEqual(["two", "one"]);
});

test("a promise that others have read is not removed in silence; a slip of the pen may be", async () => {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana, { stage: "published" });
  const { id } = await commitToAction(ana, { number, title: "one" });
  const inTwoHours = new Date(Date.now() + 2 * 60 * 60_000);
  await expect(removeAction(ana, { number, id }, inTwoHours)).rejects.toMatchObject({
    code: "invalid",
  });
  await removeAction(ana, { number, id });
  expect(await listActions(ana, { number })).toEqual([]);
});
