import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { waitingForALock } from "@/lib/testing/waiting";
import { lookUpActor } from "./lookup";
import { hashPassword } from "./passwords";
import { replacePassword, startSession } from "./sessions";

const password = "seven quiet herons at dusk";
const now = new Date("2026-11-23T09:00:00Z");

async function somebody(passwordHash?: string) {
  const { userId } = await build.actor();
  return db.user.update({
    where: { id: userId ?? "" },
    data: { passwordHash: passwordHash ?? (await hashPassword(password)) },
  });
}

const attempt = (email: string, given = password) =>
  startSession({ email, password: given, address: "192.0.2.1", browser: "Test/1.0", now });

describe("signing in", () => {
  it("starts a session for the right password, however the address is typed", async () => {
    const user = await somebody();
    const session = await attempt(`  ${user.email.toUpperCase()} `);
    const actor = await lookUpActor({ sessionId: session?.id ?? "" });
    expect(actor?.userId).toBe(user.id);
  });

  it("answers alike for a wrong password, an unknown address and a person without a password", async () => {
    const user = await somebody();
    const { userId } = await build.actor();
    const invited = await db.user.findUniqueOrThrow({ where: { id: userId ?? "" } });
    expect(await attempt(user.email, "seven quiet herons at dawn")).toBeNull();
    expect(await attempt("nobody@example.test")).toBeNull();
    expect(await attempt(invited.email)).toBeNull();
    expect(await db.session.count({ where: { userId: { in: [user.id, invited.id] } } })).toBe(0);
  });

  it("takes one letter typed on two keyboards as one letter", async () => {
    const user = await somebody(await hashPassword("caf\u00e9 tables under umbrellas"));
    expect(await attempt(user.email, "cafe\u0301 tables under umbrellas")).not.toBeNull();
  });

  it("hashes again what was hashed at a lower cost, and lets in", async () => {
    const { hash } = await import("@node-rs/argon2");
    const user = await somebody(await hash(password, { memoryCost: 8_192, timeCost: 1 }));
    expect(await attempt(user.email)).not.toBeNull();
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(passwordHash).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    expect(await attempt(user.email)).not.toBeNull();
  });

  it("leaves no session behind for somebody who loses their password at that moment", async () => {
    const user = await somebody();
    let pending: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: user.id }, data: { passwordHash: null } });
      pending = attempt(user.email);
      // Until the other one stands at the lock, having seen the password as it was.
      while ((await waitingForALock()) === 0);
    });
    expect(await pending).toBeNull();
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
  });
});

describe("a session", () => {
  it("is nobody's once its thirty days are over", async () => {
    const user = await somebody();
    const session = await attempt(user.email);
    const key = { id: session?.id ?? "" };
    expect(await lookUpActor({ sessionId: key.id })).not.toBeNull();
    await db.session.update({ where: key, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await lookUpActor({ sessionId: key.id })).toBeNull();
  });
});

describe("replacing a password", () => {
  const next = "nine loud herons at dawn";

  it("ends every other session at once and keeps the one that asks", async () => {
    const user = await somebody();
    const [here, elsewhere] = [await attempt(user.email), await attempt(user.email)];
    const keep = here?.id ?? "";
    expect(await replacePassword(user.id, { current: password, next, keep, now })).toBe(true);
    expect(await lookUpActor({ sessionId: keep })).not.toBeNull();
    expect(await lookUpActor({ sessionId: elsewhere?.id ?? "" })).toBeNull();
    expect(await attempt(user.email)).toBeNull();
    expect(await attempt(user.email, next)).not.toBeNull();
  });

  it("changes nothing without the password that is there now", async () => {
    const user = await somebody();
    const session = await attempt(user.email);
    const given = { current: next, next, keep: null, now };
    expect(await replacePassword(user.id, given)).toBe(false);
    expect(await lookUpActor({ sessionId: session?.id ?? "" })).not.toBeNull();
    expect(await attempt(user.email)).not.toBeNull();
  });
});
