import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { changeAction, commitToAction, proveAction, startAction } from "./commands";
import { answerHandover } from "./handovers";
import { getAction } from "./queries";

const title = "Alert on the queue's length";

async function asked({ lead = true, stage = "published" as "published" | "draft" } = {}) {
  const [ours, theirs] = [await build.team(), await build.team()];
  const ana = await build.actor({ team: ours.id, lead });
  const mo = await build.actor({ team: theirs.id });
  const { number } = await build.postmortem(ana, { stage });
  const { id } = await commitToAction(ana, { number, title, owner: theirs.slug });
  return { ours, theirs, ana, mo, number, at: { number, id } };
}

const heard = async (id: string) =>
  (await db.activity.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

const answer = (actor: Actor, at: { number: number; id: string }, reason?: string) =>
  answerHandover(actor, {
    ...at,
    answer: reason === undefined ? "accepted" : "declined",
    reason: reason ?? "",
  });

test("another team is asked, and takes it", async () => {
  const { ana, mo, theirs, at } = await asked();
  expect(await getAction(mo, at)).toMatchObject({
    ownerTeam: { slug: theirs.slug },
    handover: { team: { slug: theirs.slug }, by: { id: ana.userId }, answer: null },
  });
  expect(await answer(mo, at)).toMatchObject({
    ownerTeam: { slug: theirs.slug },
    handover: { answer: "accepted", answeredBy: { id: mo.userId } },
  });
  expect(await heard(at.id)).toEqual(["action.committed", "action.handed-over", "action.accepted"]);
  expect(await answer(mo, at)).toMatchObject({ handover: { answer: "accepted" } });
  expect(await heard(at.id)).toHaveLength(3);
});

test("declined with a reason it returns to the lead who asked", async () => {
  const { ana, mo, at } = await asked();
  await expect(answer(mo, at, "")).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { reason: expect.any(String) } },
  });
  expect(await answer(mo, at, "The queue is yours since May.")).toMatchObject({
    ownerUser: { id: ana.userId },
    ownerTeam: null,
    handover: { answer: "declined", reason: "The queue is yours since May." },
  });
  expect((await heard(at.id)).at(-1)).toBe("action.declined");
});

test("of a team without a lead who is still here it returns to the team", async () => {
  const { ours, mo, at } = await asked({ lead: false });
  const gone = await build.actor({ team: ours.id, lead: true });
  await db.apiToken.deleteMany({ where: { userId: gone.userId ?? "" } });
  expect(await answer(mo, at, "Not ours.")).toMatchObject({
    ownerUser: null,
    ownerTeam: { slug: ours.slug },
  });
});

test("only the team that is asked answers, and only while it is asked", async () => {
  const { ana, mo, theirs, at } = await asked();
  const reader = await build.actor({ team: theirs.id, role: "reader" });
  for (const other of [ana, reader, await build.actor()])
    await expect(answer(other, at)).rejects.toMatchObject({ code: "forbidden" });
  await changeAction(ana, { ...at, owner: ana.userId });
  expect(await getAction(ana, at)).toMatchObject({ handover: null });
  await expect(answer(mo, at)).rejects.toMatchObject({ code: "forbidden" });
});

test("a team that took it can still give it back, until it is proved", async () => {
  const { ana, mo, at } = await asked();
  await answer(mo, at);
  expect(await answer(mo, at, "We lost the time for it.")).toMatchObject({
    ownerUser: { id: ana.userId },
    handover: { answer: "declined" },
  });
  const second = await asked();
  await proveAction(second.mo, { ...second.at, note: "Merged" });
  const late = answer(second.mo, second.at, "Too late.");
  await expect(late).rejects.toMatchObject({ code: "invalid" });
});

test("a declined one can be asked of somebody else, and of the same team once more", async () => {
  const { ana, mo, theirs, at } = await asked();
  await answer(mo, at, "Not this month.");
  await changeAction(ana, { ...at, owner: theirs.slug });
  expect(await getAction(mo, at)).toMatchObject({ handover: { answer: null, reason: "" } });
  expect(await answer(mo, at)).toMatchObject({ handover: { answer: "accepted" } });
});

test("who begins or proves what their team was asked for has taken it", async () => {
  const { mo, at } = await asked();
  expect(await startAction(mo, at)).toMatchObject({
    status: "in_progress",
    handover: { answer: "accepted", answeredBy: { id: mo.userId } },
  });
  const other = await asked();
  await startAction(other.ana, other.at);
  expect(await getAction(other.mo, other.at)).toMatchObject({ handover: { answer: null } });
});

test("the team that takes it names who of them does it, and nothing and nobody else", async () => {
  const { theirs, ana, mo, at } = await asked();
  const eva = await build.actor({ team: theirs.id });
  const refused = { code: "forbidden" };
  await expect(changeAction(mo, { ...at, owner: ana.userId })).rejects.toMatchObject(refused);
  const more = changeAction(mo, { ...at, owner: eva.userId, title: "Less" });
  await expect(more).rejects.toMatchObject(refused);
  const stranger = changeAction(await build.actor(), { ...at, owner: eva.userId });
  await expect(stranger).rejects.toMatchObject(refused);
  expect(await changeAction(mo, { ...at, owner: eva.userId })).toMatchObject({
    ownerUser: { id: eva.userId },
    handover: { answer: "accepted", answeredBy: { id: mo.userId } },
  });
});

test("whoever is of both teams answers by asking", async () => {
  const { ana, number, theirs } = await asked();
  await db.membership.create({ data: { userId: ana.userId ?? "", teamId: theirs.id } });
  const both = { ...ana, teams: [...ana.teams, { ...theirs, lead: false }] } as Actor;
  const { id, handover } = await commitToAction(both, { number, title, owner: theirs.slug });
  expect(handover).toMatchObject({ answer: "accepted" });
  expect(await heard(id)).toEqual(["action.committed", "action.accepted"]);
});

test("in a draft nobody is told, and the team that cannot see it finds nothing", async () => {
  const { mo, at } = await asked({ stage: "draft" });
  expect(await heard(at.id)).toEqual(["action.committed"]);
  await expect(answer(mo, at)).rejects.toMatchObject({ code: "not_found" });
  await expect(getAction(mo, at)).rejects.toMatchObject({ code: "not_found" });
});

test("a person and the postmortem's own team are told, not asked", async () => {
  const { ana, ours, mo, number } = await asked();
  const { id } = await commitToAction(ana, { number, title, owner: mo.userId });
  await changeAction(ana, { number, id, owner: ours.slug });
  const told = await db.activity.findMany({
    where: { subjectId: id, kind: "action.given" },
    orderBy: { id: "asc" },
  });
  expect(told).toMatchObject([{ detail: { userId: mo.userId } }, { detail: { teamId: ours.id } }]);
  await changeAction(ana, { number, id, owner: ours.id, title: "The same owner" });
  expect(await heard(id)).not.toContain("action.handed-over");
  expect((await heard(id)).filter((kind) => kind === "action.given")).toHaveLength(2);
});

test("two members who answer at once leave one answer", async () => {
  const { theirs, mo, at } = await asked();
  const eva = await build.actor({ team: theirs.id });
  const results = await Promise.allSettled([answer(mo, at), answer(eva, at, "Not ours.")]);
  expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  const { handover, ownerTeam, ownerUser } = await getAction(mo, at);
  expect(
    handover?.answer === "accepted" ? ownerTeam?.slug === theirs.slug : ownerUser !== null,
  ).toBe(true);
  expect(await db.handover.count({ where: { actionItemId: at.id } })).toBe(1);
});
