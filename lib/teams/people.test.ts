import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { type Actor, personOf } from "@/lib/auth/actor";
import { lookUpActor } from "@/lib/auth/lookup";
import { hashPassword } from "@/lib/auth/passwords";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { changeRole, deactivate, inviteAgain, invitePerson } from "./people";
import { listPeople } from "./queries";
import type { NewPerson } from "./schema";

const forbidden = { code: "forbidden" };
const guest = (more: Partial<NewPerson> = {}): NewPerson => ({
  name: "Ines Duarte",
  email: `${randomUUID()}@example.test`,
  role: "member",
  teams: [],
  ...more,
});

/** Somebody who can sign in. */
async function resident(role: "administrator" | "member" = "member"): Promise<Actor> {
  const actor = await build.actor({ role });
  const passwordHash = await hashPassword("seven quiet herons at dusk");
  await db.user.update({ where: { id: personOf(actor) }, data: { passwordHash } });
  return actor;
}

// Whether an administrator is the last one depends on everybody who is here.
afterEach(() => db.user.updateMany({ data: { role: "member" } }));

describe("inviting", () => {
  it("makes a person in the teams named, who cannot sign in yet", async () => {
    const lead = await build.actor({ lead: true });
    const teamId = lead.teams[0]?.id ?? "";
    const { email } = await invite(lead, guest({ teams: [teamId] }));
    const person = await db.user.findUniqueOrThrow({
      where: { email },
      include: { memberships: true },
    });
    expect(person.passwordHash).toBeNull();
    expect(person.memberships).toMatchObject([{ teamId, lead: false }]);
  });

  it("lets leads invite into their own teams only, and nobody above a member", async () => {
    const lead = await build.actor({ lead: true });
    const own = lead.teams[0]?.id ?? "";
    const other = (await build.team()).id;
    const wishes = [{ teams: [] }, { teams: [other] }, { teams: [own, other] }];
    for (const wish of wishes)
      await expect(invitePerson(lead, guest(wish))).rejects.toMatchObject(forbidden);
    const above = guest({ teams: [own], role: "administrator" });
    await expect(invitePerson(lead, above)).rejects.toMatchObject(forbidden);
    const member = await build.actor({ team: own });
    await expect(invitePerson(member, guest({ teams: [own] }))).rejects.toMatchObject(forbidden);
  });

  it("refuses an address that is here already", async () => {
    const admin = await build.actor({ role: "administrator" });
    const { email } = await invite(admin, guest());
    await expect(invitePerson(admin, guest({ email }))).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { email: "Already here." } },
    });
  });

  it("again is for administrators: a lead could become an administrator by it", async () => {
    const lead = await build.actor({ lead: true });
    const target = { id: personOf(await resident("administrator")) };
    await expect(inviteAgain(lead, target)).rejects.toMatchObject(forbidden);
  });

  async function invite(actor: Actor, person: NewPerson) {
    await invitePerson(actor, person);
    return person;
  }
});

describe("a role", () => {
  it("is changed by administrators only", async () => {
    const [admin, member] = [await resident("administrator"), await resident()];
    const change = { id: personOf(member), role: "administrator" as const };
    await expect(changeRole(member, change)).rejects.toMatchObject(forbidden);
    expect(await changeRole(admin, change)).toEqual(change);
  });

  it("of the last administrator who can sign in stays", async () => {
    const admin = await resident("administrator");
    await invitePerson(admin, guest({ role: "administrator" }));
    const id = personOf(admin);
    const kept = { message: expect.stringContaining("keeps at least one administrator") };
    await expect(changeRole(admin, { id, role: "member" })).rejects.toMatchObject(kept);
    await expect(deactivate(admin, { id })).rejects.toMatchObject(kept);
  });

  it("stays with one of two administrators who take it from each other at once", async () => {
    await db.organisation.createMany({ data: { name: "Us" }, skipDuplicates: true });
    const pair = [await resident("administrator"), await resident("administrator")] as const;
    await Promise.allSettled([
      changeRole(pair[0], { id: personOf(pair[1]), role: "member" }),
      changeRole(pair[1], { id: personOf(pair[0]), role: "member" }),
    ]);
    expect(await db.user.count({ where: { role: "administrator" } })).toBe(1);
  });
});

describe("deactivating", () => {
  it("ends sessions, tokens, invitations and the password at once", async () => {
    const [admin, leaving] = [await resident("administrator"), await resident()];
    const id = personOf(leaving);
    const token = newSecret();
    await db.apiToken.create({ data: { userId: id, name: "ci", tokenHash: fingerprint(token) } });
    const session = await db.$transaction((tx) => openSession(tx, id, "", new Date()));
    await inviteAgain(admin, { id });
    await deactivate(admin, { id });
    expect(await lookUpActor({ sessionId: session.id })).toBeNull();
    expect(await lookUpActor({ tokenHash: fingerprint(token) })).toBeNull();
    expect(await db.invitation.count({ where: { userId: id } })).toBe(0);
    expect(await db.user.findUnique({ where: { id } })).toMatchObject({ passwordHash: null });
  });

  it("keeps their name under what they wrote", async () => {
    const [admin, leaving] = [await resident("administrator"), await resident()];
    const { number } = await build.postmortem(leaving);
    await deactivate(admin, { id: personOf(leaving) });
    const kept = await db.postmortem.findUnique({ where: { number }, include: { openedBy: true } });
    expect(kept?.openedBy.name).toBe(leaving.name);
  });

  it("is for administrators", async () => {
    const lead = await build.actor({ lead: true });
    await expect(deactivate(lead, { id: personOf(lead) })).rejects.toMatchObject(forbidden);
  });
});

describe("the list of people", () => {
  it("says who can sign in, who was asked, whose address ran out and who left", async () => {
    const [admin, leaver] = [await resident("administrator"), await resident()];
    await deactivate(admin, { id: personOf(leaver) });
    const asked = guest();
    await invitePerson(admin, asked);
    const now = await listPeople(admin);
    const nextMonth = await listPeople(admin, new Date(Date.now() + 30 * 24 * 60 * 60_000));
    const stateIn = (people: typeof now, key: string) =>
      people.find(({ id, email }) => id === key || email === key)?.state;
    expect(stateIn(now, personOf(admin))).toBe("active");
    expect(stateIn(now, personOf(leaver))).toBe("cannot sign in");
    expect(stateIn(now, asked.email)).toBe("invited");
    expect(stateIn(nextMonth, asked.email)).toBe("invitation ran out");
  });

  it("with its addresses, is for administrators", async () => {
    await expect(listPeople(await resident())).rejects.toMatchObject(forbidden);
  });
});
