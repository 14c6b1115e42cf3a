import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { unsubscribe } from "./unsubscribe";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

const wishesOf = async (userId: string | null) =>
  (await db.mailWish.findMany({ where: { userId: userId ?? "" }, orderBy: { kind: "asc" } })).map(
    ({ kind, pace }) => `${kind} ${pace}`,
  );

const someone = async () => (await build.actor()).userId ?? "";

describe("an address that ends letters", () => {
  it("ends those of its kinds, at once, whatever was chosen before, and no others", async () => {
    const userId = await someone();
    await db.mailWish.createMany({
      data: [
        { userId, kind: "promise_due", pace: "at_once" },
        { userId, kind: "issue_moved", pace: "weekly" },
      ],
    });
    const token = unsubscribeToken(userId, ["promise_due", "proof_given"]);
    expect(await unsubscribe({ token })).toEqual(["promise_due", "proof_given"]);
    expect(await wishesOf(userId)).toEqual([
      "promise_due never",
      "proof_given never",
      "issue_moved weekly",
    ]);
  });

  it("may be used again, and is written down once", async () => {
    const userId = await someone();
    const token = unsubscribeToken(userId, ["promise_due"]);
    await Promise.all([unsubscribe({ token }), unsubscribe({ token })]);
    await unsubscribe({ token });
    expect(await wishesOf(userId)).toEqual(["promise_due never"]);
    expect(
      await db.activity.count({ where: { kind: "mail.unsubscribed", subjectId: userId } }),
    ).toBe(1);
  });

  it("works only as we wrote it", async () => {
    const [userId, other] = [await someone(), await someone()];
    const token = unsubscribeToken(userId, ["promise_due"]);
    const signature = token.split(".")[2] ?? "";
    const forged = [
      token.replace(userId, other),
      token.replace("promise_due", "system"),
      token.replace("promise_due", "promise_due~system"),
      `${userId}.promise_due.${"A".repeat(43)}`,
      `${userId}.promise_due.${signature.slice(0, -1)}`,
      token.toUpperCase(),
      `${token}.`,
      "",
      "x".repeat(400),
    ];
    for (const one of forged)
      await expect(unsubscribe({ token: one })).rejects.toMatchObject({ code: "not_found" });
    expect(await wishesOf(userId)).toEqual([]);
    expect(await wishesOf(other)).toEqual([]);
    expect(readUnsubscribeToken(token)).toEqual({ userId, kinds: ["promise_due"] });
  });

  it("of somebody who is gone finds nothing", async () => {
    const token = unsubscribeToken("01980000-0000-7000-8000-000000000000", ["system"]);
    await expect(unsubscribe({ token })).rejects.toMatchObject({ code: "not_found" });
  });
});
