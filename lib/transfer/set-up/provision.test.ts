import { beforeEach, describe, expect, it } from "vitest";
import { startSession } from "@/lib/auth/sessions";
import { actorFromToken } from "@/lib/auth/token";
import { db } from "@/lib/db/client";
import { makeApiToken } from "@/lib/teams/account";
import { build } from "@/lib/testing/build";
import { provisionAdministrator } from "./provision";

const given = {
  email: "Ada.Lovelace@example.test",
  password: "seven quiet herons at dusk",
  token: "a-token-of-the-environment-0123456789",
};

const bearer = (token: string) =>
  actorFromToken(
    new Request("http://parapet.test", { headers: { authorization: `Bearer ${token}` } }),
  );

const signIn = (password: string) =>
  startSession({ email: given.email, password, address: "", browser: "", now: new Date() });

beforeEach(async () => {
  await db.$executeRaw`
    TRUNCATE "Organisation", "Severity", "Layer", "Team", "User", "Activity" CASCADE`;
});

describe("an administrator from the environment", () => {
  it("finds an organisation with a team, and gets in by password and by token", async () => {
    await provisionAdministrator(given);
    expect(await signIn(given.password)).not.toBeNull();
    expect(await bearer(given.token)).toMatchObject({
      name: "Ada Lovelace",
      role: "administrator",
      teams: [{ slug: "first-team", name: "First team", lead: true }],
    });
    expect(await db.organisation.findFirst()).toMatchObject({ name: "Our organisation" });
    expect([await db.severity.count(), await db.layer.count()]).toEqual([4, 9]);
  });

  it("is the same after many starts, also at once", async () => {
    await Promise.all([provisionAdministrator(given), provisionAdministrator(given)]);
    await provisionAdministrator(given);
    const counts = [db.user.count(), db.apiToken.count(), db.team.count(), db.layer.count()];
    expect(await Promise.all(counts)).toEqual([1, 1, 1, 9]);
  });

  it("joins an organisation that is there, and changes nothing else in it", async () => {
    await db.organisation.create({ data: { name: "Lighthouse Foods" } });
    await build.actor({ role: "administrator" });
    await provisionAdministrator(given);
    expect((await bearer(given.token))?.teams).toEqual([]);
    expect(await db.organisation.findFirst()).toMatchObject({ name: "Lighthouse Foods" });
    expect([await db.team.count(), await db.severity.count()]).toEqual([1, 0]);
  });

  it("keeps a password that was changed since", async () => {
    await provisionAdministrator(given);
    await provisionAdministrator({ ...given, password: "nine loud herons at dawn" });
    expect(await signIn(given.password)).not.toBeNull();
    expect(await signIn("nine loud herons at dawn")).toBeNull();
  });

  it("replaces its own token by another one and leaves the person's tokens", async () => {
    await provisionAdministrator(given);
    const actor = await bearer(given.token);
    if (!actor) throw new Error("The provisioned token is unknown");
    const own = await makeApiToken(actor, { name: "Deploy bot" });
    const token = "another-token-of-the-environment-9876";
    await provisionAdministrator({ ...given, token });
    expect(await bearer(given.token)).toBeNull();
    expect(await bearer(token)).not.toBeNull();
    expect(await bearer(own.token)).not.toBeNull();
  });

  it("is an administrator again after a start, and needs neither password nor token", async () => {
    await provisionAdministrator({ email: given.email });
    await db.user.updateMany({ data: { role: "reader" } });
    await provisionAdministrator({ email: given.email });
    expect(await db.user.findFirst()).toMatchObject({ role: "administrator", passwordHash: null });
  });
});
