import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { personOf } from "@/lib/auth/actor";
import { lookUpActor } from "@/lib/auth/lookup";
import { openSession, startSession } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { acceptInvitation, getInvited } from "./invitations";
import { inviteAgain, invitePerson } from "./people";
import type { InvitationView } from "./views";

const password = "seven quiet herons at dusk";
const ranOut = { code: "invalid", message: expect.stringContaining("used already or ran out") };
const tokenOf = ({ address }: InvitationView) => address.split("/join/")[1] ?? "";
const day = 24 * 60 * 60_000;

async function invited() {
  const admin = await build.actor({ role: "administrator" });
  const email = `${randomUUID()}@example.test`;
  const person = { name: "Ines Duarte", email, role: "member" as const, teams: [] };
  const token = tokenOf(await invitePerson(admin, person));
  return { admin, email, token };
}

describe("a one-time link", () => {
  it("says whom it invites, sets the password and signs in", async () => {
    const { email, token } = await invited();
    expect(await getInvited(token)).toEqual({ name: "Ines Duarte", email });
    const session = await acceptInvitation({ token, password }, "Test/1.0");
    expect((await lookUpActor({ sessionId: session.id }))?.userId).toBe(session.userId);
    const attempt = { email, password, address: "192.0.2.3", browser: "", now: new Date() };
    expect(await startSession(attempt)).not.toBeNull();
  });

  it("works once", async () => {
    const { token } = await invited();
    await acceptInvitation({ token, password }, "");
    await expect(acceptInvitation({ token, password }, "")).rejects.toMatchObject(ranOut);
    expect(await getInvited(token)).toBeNull();
  });

  it("works once even when two browsers use it at the same moment", async () => {
    const { token } = await invited();
    const both = await Promise.allSettled([
      acceptInvitation({ token, password }, "one"),
      acceptInvitation({ token, password: `${password}, again` }, "two"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("works for seven days", async () => {
    const { token } = await invited();
    const [before, after] = [Date.now() + 6.9 * day, Date.now() + 7.1 * day].map(
      (at) => new Date(at),
    );
    expect(await getInvited(token, before)).not.toBeNull();
    expect(await getInvited(token, after)).toBeNull();
    await expect(acceptInvitation({ token, password }, "", after)).rejects.toMatchObject(ranOut);
  });

  it("ends when a newer one is made", async () => {
    const { admin, email, token } = await invited();
    const { id } = await db.user.findUniqueOrThrow({ where: { email } });
    const newer = tokenOf(await inviteAgain(admin, { id }));
    expect(await getInvited(token)).toBeNull();
    expect(await getInvited(newer)).not.toBeNull();
  });

  it("is kept as a fingerprint only", async () => {
    const { token } = await invited();
    const kept = JSON.stringify(await db.invitation.findMany());
    expect(kept).toContain("tokenHash");
    expect(kept).not.toContain(token);
  });

  it("signs out whoever was signed in before, when it replaces a lost password", async () => {
    const admin = await build.actor({ role: "administrator" });
    const id = personOf(await build.actor());
    const old = await db.$transaction((tx) => openSession(tx, id, "", new Date()));
    const token = tokenOf(await inviteAgain(admin, { id }));
    expect(await lookUpActor({ sessionId: old.id })).not.toBeNull();
    await acceptInvitation({ token, password }, "");
    expect(await lookUpActor({ sessionId: old.id })).toBeNull();
  });

  it("stays open for another try after a password that is easy to guess", async () => {
    const { token } = await invited();
    const weak = acceptInvitation({ token, password: "ines duarte 123456" }, "");
    await expect(weak).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { password: expect.anything() } },
    });
    expect(await getInvited(token)).not.toBeNull();
  });
});
