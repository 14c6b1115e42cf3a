import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter, toldOf } from "@/lib/testing/build-practice";
import { checkPractices } from "./check-practices";

afterEach(async () => {
  for (const table of ["Spell", "Check"])
    await db.$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "refused"`);
  await db.practice.deleteMany();
});

/** From now on nothing is written down of this adoption. */
const refuse = (table: "Spell" | "Check", adoptionId: string) =>
  db.$executeRawUnsafe(
    `ALTER TABLE "${table}" ADD CONSTRAINT "refused" CHECK ("adoptionId" <> '${adoptionId}') NOT VALID`,
  );

describe("one practice that cannot be written down", () => {
  it("holds up no other one's lapse, and fails the round", async () => {
    const ana = await build.actor();
    const first = await buildPractice(ana);
    const second = await buildPractice(ana, {}, daysAfter(1));
    await refuse("Spell", first.adoptionId);
    await expect(checkPractices(daysAfter(20))).rejects.toThrow("refused");
    expect(await toldOf(first.id)).toEqual(["formed"]);
    expect(await toldOf(second.id)).toEqual(["formed", "due", "lapsed"]);
  });

  it("holds up no look at another's address, and no lapse", async () => {
    const ana = await build.actor();
    const watched = { checkKind: "address", address: "http://localhost:8080/" } as const;
    const first = await buildPractice(ana, watched);
    const second = await buildPractice(ana, watched, daysAfter(1));
    const third = await buildPractice(ana);
    await refuse("Check", first.adoptionId);
    await expect(checkPractices(daysAfter(20))).rejects.toThrow("refused");
    expect(await db.check.count({ where: { adoptionId: first.adoptionId } })).toBe(0);
    expect(await db.check.count({ where: { adoptionId: second.adoptionId } })).toBe(1);
    expect(await toldOf(third.id)).toEqual(["formed", "due", "lapsed"]);
  });
});

it("a rule too long for a promise's title is cut between signs, also between two halves of one", async () => {
  const ana = await build.actor();
  const before = "Revive the practice, or retire it: ".length;
  const statement = `${"x".repeat(299 - before)}🏰${"y".repeat(before - 1)}`;
  const { id, number } = await buildPractice(ana, { statement });
  await checkPractices(daysAfter(20));
  expect(await toldOf(id)).toEqual(["formed", "due", "lapsed"]);
  const promise = await db.actionItem.findFirstOrThrow({ where: { postmortem: { number } } });
  expect(promise.title).toMatch(/^Revive the practice, or retire it: x+$/);
  expect(promise.title).toHaveLength(299);
});
