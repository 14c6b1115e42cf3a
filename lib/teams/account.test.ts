import { describe, expect, it } from "vitest";
import { type Actor, personOf } from "@/lib/auth/actor";
import { lookUpActor } from "@/lib/auth/lookup";
import { hashPassword } from "@/lib/auth/passwords";
import { openSession } from "@/lib/auth/sessions";
import { actorFromToken } from "@/lib/auth/token";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import {
  changePassword,
  endOneSession,
  listApiTokens,
  listSessions,
  makeApiToken,
  revokeApiToken,
  signOutEverywhere,
} from "./account";

const signInto = async (actor: Actor, browser: string) =>
  (await db.$transaction((tx) => openSession(tx, personOf(actor), browser, new Date()))).id;

const bearer = (token: string) =>
  actorFromToken(
    new Request("http://parapet.test", { headers: { authorization: `Bearer ${token}` } }),
  );

describe("signing out", () => {
  it("everywhere ends every session on the next request, this one too", async () => {
    const actor = await build.actor();
    const sessions = [await signInto(actor, "one"), await signInto(actor, "two")];
    for (const id of sessions) expect(await lookUpActor({ sessionId: id })).not.toBeNull();
    await signOutEverywhere(actor);
    for (const id of sessions) expect(await lookUpActor({ sessionId: id })).toBeNull();
  });

  it("of one browser leaves the others, and works only on one's own", async () => {
    const [actor, stranger] = [await build.actor(), await build.actor()];
    const [here, there] = [await signInto(actor, "here"), await signInto(actor, "there")];
    const listed = await listSessions(actor, here);
    const mark = listed.find(({ browser }) => browser === "there")?.id ?? "";
    await expect(endOneSession(stranger, { id: mark })).rejects.toMatchObject({
      code: "not_found",
    });
    await endOneSession(actor, { id: mark });
    expect(await lookUpActor({ sessionId: there })).toBeNull();
    expect(await lookUpActor({ sessionId: here })).not.toBeNull();
  });
});

describe("the list of sessions", () => {
  it("marks the one that asks and gives no session away", async () => {
    const actor = await build.actor();
    const here = await signInto(actor, "here");
    await signInto(actor, "there");
    const sessions = await listSessions(actor, here);
    expect(sessions.filter((session) => session.here)).toMatchObject([{ browser: "here" }]);
    expect(sessions).toHaveLength(2);
    expect(JSON.stringify(sessions)).not.toContain(here);
  });
});

describe("an API token", () => {
  it("is shown once, asks as its owner, and is kept as a fingerprint", async () => {
    const actor = await build.actor();
    const { token } = await makeApiToken(actor, { name: "Deploy bot" });
    expect((await bearer(token))?.userId).toBe(actor.userId);
    expect(JSON.stringify(await listApiTokens(actor))).not.toContain(token);
    expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(token);
  });

  it("is nobody's from its revocation on, which only its owner can do", async () => {
    const [actor, stranger] = [await build.actor(), await build.actor()];
    const { token } = await makeApiToken(actor, { name: "Deploy bot" });
    const id = (await listApiTokens(actor)).find(({ name }) => name === "Deploy bot")?.id ?? "";
    await expect(revokeApiToken(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await bearer(token)).not.toBeNull();
    await revokeApiToken(actor, { id });
    expect(await bearer(token)).toBeNull();
  });

  it("says when it was last used", async () => {
    const actor = await build.actor();
    const { token } = await makeApiToken(actor, { name: "Deploy bot" });
    const used = async () =>
      (await listApiTokens(actor)).find(({ name }) => name === "Deploy bot")?.usedAt;
    expect(await used()).toBeNull();
    await bearer(token);
    expect(await used()).not.toBeNull();
  });

  it("cannot take the name of the one in the server's settings", async () => {
    const actor = await build.actor();
    await expect(makeApiToken(actor, { name: "ADMIN_TOKEN" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("changing the password", () => {
  const currentPassword = "seven quiet herons at dusk";

  it("ends the other sessions at once and keeps this one", async () => {
    const actor = await build.actor();
    const passwordHash = await hashPassword(currentPassword);
    await db.user.update({ where: { id: personOf(actor) }, data: { passwordHash } });
    const [here, there] = [await signInto(actor, "here"), await signInto(actor, "there")];
    await changePassword(actor, { currentPassword, password: "nine loud herons at dawn" }, here);
    expect(await lookUpActor({ sessionId: here })).not.toBeNull();
    expect(await lookUpActor({ sessionId: there })).toBeNull();
  });

  it("says what is wrong with a wrong or an easy one", async () => {
    const actor = await build.actor();
    const wrong = changePassword(
      actor,
      { currentPassword, password: "nine loud herons at dawn" },
      null,
    );
    await expect(wrong).rejects.toMatchObject({
      details: { fields: { currentPassword: "Not right." } },
    });
    const easy = changePassword(actor, { currentPassword, password: "password1234567" }, null);
    await expect(easy).rejects.toThrow(/easy to guess/);
  });
});
