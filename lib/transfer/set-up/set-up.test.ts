import { beforeEach, describe, expect, it } from "vitest";
import { lookUpActor } from "@/lib/auth/lookup";
import { db } from "@/lib/db/client";
import { isSetUp } from "@/lib/teams/organisation";
import { build } from "@/lib/testing/build";
import { setUp } from "./set-up";

const wish = (more = {}) => ({
  organisation: "Lighthouse Foods",
  name: "Ines Duarte",
  email: "ines@example.test",
  password: "seven quiet herons at dusk",
  team: "Web platform",
  example: false,
  ...more,
});

beforeEach(async () => {
  await db.$executeRaw`
    TRUNCATE "Organisation", "Severity", "Layer", "Team", "User", "Activity" CASCADE`;
});

describe("the first start", () => {
  it("signs in an administrator who leads the first team", async () => {
    expect(await isSetUp()).toBe(false);
    const session = await setUp(wish(), "Test/1.0");
    const actor = await lookUpActor({ sessionId: session.id });
    expect(actor).toMatchObject({
      name: "Ines Duarte",
      role: "administrator",
      teams: [{ slug: "web-platform", lead: true }],
    });
    expect(await isSetUp()).toBe(true);
  });

  it("lays out a scale and a row of layers in order", async () => {
    await setUp(wish(), "");
    const byPosition = { orderBy: { position: "asc" }, select: { name: true } } as const;
    const scale = (await db.severity.findMany(byPosition)).map(({ name }) => name);
    const row = (await db.layer.findMany(byPosition)).map(({ name }) => name);
    expect(scale).toEqual(["SEV 1", "SEV 2", "SEV 3", "SEV 4"]);
    expect([row[0], row.at(-1), row.length]).toEqual(["Self review", "Rollback", 9]);
  });

  it("opens the example organisation where it is wished for, beside the first team", async () => {
    const session = await setUp(wish({ example: true }), "");
    const actor = await lookUpActor({ sessionId: session.id });
    expect(actor?.teams).toContainEqual(expect.objectContaining({ slug: "web-platform" }));
    expect(await db.postmortem.count()).toBeGreaterThanOrEqual(8);
  });

  it("happens once", async () => {
    await setUp(wish(), "");
    const again = setUp(wish({ email: "mallory@example.test" }), "");
    await expect(again).rejects.toMatchObject({ message: expect.stringContaining("Sign in") });
    expect(await db.user.count()).toBe(1);
  });

  it("has one winner when two do it at the same moment", async () => {
    const both = await Promise.allSettled([
      setUp(wish(), "one"),
      setUp(wish({ email: "omar@example.test", team: "Payments" }), "two"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect([await db.user.count(), await db.team.count(), await db.layer.count()]).toEqual([
      1, 1, 9,
    ]);
  });

  it("is over when somebody is here, set up or not", async () => {
    await build.actor();
    expect(await isSetUp()).toBe(true);
    await expect(setUp(wish(), "")).rejects.toMatchObject({ code: "invalid" });
    expect(await db.organisation.count()).toBe(0);
  });

  it("leaves nothing behind after a password that is easy to guess", async () => {
    const easy = setUp(wish({ password: "lighthouse foods 2026" }), "");
    await expect(easy).rejects.toThrow(/easy to guess/);
    expect(await isSetUp()).toBe(false);
  });
});
