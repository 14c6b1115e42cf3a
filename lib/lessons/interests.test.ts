import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { addInterest, changeWhoIsAsked, dropInterest, getInterests } from "./interests";
import { InterestWish } from "./interests-schema";

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
});

const slugOf = (actor: Actor) => actor.teams[0]?.slug ?? "";
const wish = (actor: Actor, kind: string, value: string) =>
  InterestWish.parse({ team: slugOf(actor), kind, value });
const seen = async (actor: Actor) => (await getInterests(actor, { slug: slugOf(actor) })).interests;

test("a team's page says what it uses, who may change that, and whether it matters", async () => {
  const bo = await build.actor();
  await addInterest(bo, wish(bo, "tag", "#Feature Flags"));
  await addInterest(bo, wish(bo, "service", "payments-api"));
  const view = await getInterests(bo, { slug: slugOf(bo) });
  expect(view).toMatchObject({
    interests: [
      { kind: "service", value: "payments-api" },
      { kind: "tag", value: "feature-flags" },
    ],
    asksEveryTeam: true,
    yours: true,
  });
  const stranger = await build.actor();
  expect(await getInterests(stranger, { slug: slugOf(bo) })).toMatchObject({
    interests: view.interests,
    yours: false,
  });
  const administrator = await build.actor({ role: "administrator" });
  await changeWhoIsAsked(administrator, { every: false });
  expect(await getInterests(administrator, { slug: slugOf(bo) })).toMatchObject({
    asksEveryTeam: false,
    yours: true,
  });
  await expect(changeWhoIsAsked(bo, { every: true })).rejects.toMatchObject({ code: "forbidden" });
  const reader = await build.actor({ team: bo.teams[0]?.id ?? "", role: "reader" });
  expect(await getInterests(reader, { slug: slugOf(bo) })).toMatchObject({ yours: false });
});

test("it is offered what its own published postmortems were about, and no draft's", async () => {
  const bo = await build.actor();
  const { id: told } = await build.postmortem(bo, { stage: "published" });
  const { id: draft } = await build.postmortem(bo);
  await db.postmortem.update({ where: { id: told }, data: { services: ["Ledger", "Gateway"] } });
  await db.postmortem.update({ where: { id: draft }, data: { services: ["secret-plan"] } });
  await addInterest(bo, wish(bo, "service", "gateway"));
  const { suggested } = await getInterests(await build.actor(), { slug: slugOf(bo) });
  expect(suggested).toEqual([{ kind: "service", value: "Ledger" }]);
});

test("one thing is one interest, however it is written and however often it is said", async () => {
  const bo = await build.actor();
  for (const value of ["Payments", "payments", "PAYMENTS"])
    await addInterest(bo, wish(bo, "service", value));
  for (const value of ["#Retries", "retries "]) await addInterest(bo, wish(bo, "tag", value));
  expect(await seen(bo)).toEqual([
    { kind: "service", value: "Payments" },
    { kind: "tag", value: "retries" },
  ]);
  const said = { kind: "interest.added", subjectId: bo.teams[0]?.id ?? "" };
  expect(await db.activity.count({ where: said })).toBe(2);
  await dropInterest(bo, wish(bo, "tag", "#Retries"));
  await dropInterest(bo, wish(bo, "service", "payments"));
  expect(await seen(bo)).toEqual([]);
  const dropped = { ...said, kind: "interest.dropped" };
  await dropInterest(bo, wish(bo, "tag", "#Retries"));
  expect(await db.activity.count({ where: dropped })).toBe(2);
});

test("a tag of signs alone names nothing, and a zero byte is no part of a name", async () => {
  const bo = await build.actor();
  for (const value of ["#", " # #"])
    await expect(addInterest(bo, wish(bo, "tag", value))).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { value: expect.any(String) } },
    });
  for (const value of ["a\u0000b", "%_\\", "İstanbul", "日本 語", "a,b'\""])
    await addInterest(bo, wish(bo, "service", value));
  expect((await seen(bo)).map(({ value }) => value)).toContain("ab");
  expect(() => wish(bo, "service", "\u0000 ")).toThrow();
});

test("fifty are the most, also for two who add at once; what is there already is no addition", async () => {
  const bo = await build.actor();
  const teamId = bo.teams[0]?.id ?? "";
  await db.interest.createMany({
    data: Array.from({ length: 49 }, (_, n) => ({ teamId, kind: "tag" as const, value: `t${n}` })),
  });
  const both = await Promise.allSettled(
    ["x", "y"].map((value) => addInterest(bo, wish(bo, "tag", value))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.interest.count({ where: { teamId } })).toBe(50);
  await addInterest(bo, wish(bo, "tag", "t7"));
  expect(await db.interest.count({ where: { teamId } })).toBe(50);
});
