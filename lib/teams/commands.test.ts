import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { changeMembership, createTeam, renameTeam } from "./commands";

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;
const forbidden = { code: "forbidden" };

const placesIn = async (teamId: string) =>
  new Map(
    (await db.membership.findMany({ where: { teamId } })).map(({ userId, lead }) => [userId, lead]),
  );

describe("making a team", () => {
  it("makes its maker the lead", async () => {
    const member = await build.actor();
    const team = await createTeam(member, { name: unique("Search") });
    expect(await placesIn(team.id)).toEqual(new Map([[member.userId, true]]));
  });

  it("is not for readers", async () => {
    const reader = await build.actor({ role: "reader" });
    await expect(createTeam(reader, { name: unique("Search") })).rejects.toMatchObject(forbidden);
  });

  it("refuses a name that is there in another case", async () => {
    const member = await build.actor();
    const { name } = await createTeam(member, { name: unique("Search") });
    await expect(createTeam(member, { name: name.toUpperCase() })).rejects.toMatchObject({
      code: "invalid",
      message: `There is already a team named ${name}.`,
    });
  });

  it("gives names that look alike addresses that differ, also at the same moment", async () => {
    const member = await build.actor();
    const stem = unique("Same");
    const names = ["!", "?", ".", ","].map((sign) => `${stem}${sign}`);
    const teams = await Promise.all(names.map((name) => createTeam(member, { name })));
    expect(new Set(teams.map(({ slug }) => slug)).size).toBe(names.length);
  });
});

describe("a team's name", () => {
  it("is changed by its lead or an administrator, and its address stays", async () => {
    const lead = await build.actor({ lead: true });
    const admin = await build.actor({ role: "administrator" });
    const slug = lead.teams[0]?.slug ?? "";
    for (const actor of [lead, admin]) {
      const name = unique("Renamed");
      expect(await renameTeam(actor, { slug, name })).toMatchObject({ slug, name });
    }
  });

  it("is not changed by its other members", async () => {
    const member = await build.actor();
    const slug = member.teams[0]?.slug ?? "";
    await expect(renameTeam(member, { slug, name: unique("Mine") })).rejects.toMatchObject(
      forbidden,
    );
  });
});

describe("a place in a team", () => {
  it("is given, changed and taken by its lead", async () => {
    const lead = await build.actor({ lead: true });
    const other = await build.actor();
    const { slug, id } = lead.teams[0] ?? { slug: "", id: "" };
    const userId = personOf(other);
    await changeMembership(lead, { slug, userId, place: "member" });
    expect((await placesIn(id)).get(userId)).toBe(false);
    await changeMembership(lead, { slug, userId, place: "lead" });
    expect((await placesIn(id)).get(userId)).toBe(true);
    await changeMembership(lead, { slug, userId, place: "out" });
    expect((await placesIn(id)).has(userId)).toBe(false);
  });

  it("is not given by members, by leads of other teams, or by leads who are readers now", async () => {
    const team = await build.team();
    const refused = [
      await build.actor({ team: team.id }),
      await build.actor({ lead: true }),
      await build.actor({ team: team.id, lead: true, role: "reader" }),
    ];
    for (const actor of refused) {
      const change = { slug: team.slug, userId: personOf(actor), place: "lead" as const };
      await expect(changeMembership(actor, change)).rejects.toMatchObject(forbidden);
    }
  });

  it("may be left by whoever has it", async () => {
    const member = await build.actor();
    const { slug, id } = member.teams[0] ?? { slug: "", id: "" };
    await changeMembership(member, { slug, userId: personOf(member), place: "out" });
    expect(await placesIn(id)).toEqual(new Map());
  });
});
