import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { changeTerms, endTerms, listTerms, termsBySeverity, termsOf } from "./terms";
import { TermsChange, usualTerms } from "./terms-schema";

let ada: Actor;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  ada = await build.actor({ role: "administrator" });
});

let next = 0;
async function severity() {
  next += 1;
  const { id } = await db.severity.create({ data: { name: `S${next}`, position: `a${next}V` } });
  return id;
}

describe("the terms of a severity", () => {
  it("are its own, else those for the rest, else the usual ones", async () => {
    const [own, other] = [await severity(), await severity()];
    expect(await termsOf(db, own)).toEqual(usualTerms);
    await changeTerms(ada, { severity: null, dueDays: 45 });
    await changeTerms(ada, { severity: own, mustVerify: true });
    expect(await termsOf(db, other)).toEqual({ ...usualTerms, dueDays: 45 });
    expect(await termsOf(db, null)).toEqual({ ...usualTerms, dueDays: 45 });
    expect(await termsOf(db, own)).toEqual({ ...usualTerms, dueDays: 45, mustVerify: true });
    await endTerms(ada, { severity: own });
    expect((await termsOf(db, own)).mustVerify).toBe(false);
  });

  it("are read by everybody, with whose they are", async () => {
    const [own, other] = [await severity(), await severity()];
    await changeTerms(ada, { severity: own, dueDays: 7 });
    const rows = await listTerms(await build.actor({ role: "reader" }));
    const of = (id: string) => rows.find((row) => row.severity?.id === id);
    expect(of(own)).toMatchObject({ dueDays: 7, inherited: false, version: 1 });
    expect(of(other)).toMatchObject({ inherited: true, version: 0 });
    expect(rows.at(-1)).toMatchObject({ severity: null, inherited: false });
  });

  it("are changed by administrators alone", async () => {
    const change = changeTerms(await build.actor(), { severity: null, dueDays: 7 });
    await expect(change).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("two administrators at once", () => {
  it("make one row of the first terms that a severity gets", async () => {
    const id = await severity();
    await Promise.all([
      changeTerms(ada, { severity: id, dueDays: 7 }),
      changeTerms(ada, { severity: id, mustVerify: true }),
    ]);
    expect(await termsOf(db, id)).toMatchObject({ dueDays: 7, mustVerify: true });
  });

  it("keep both figures where both changed the same one, and lose none of the others", async () => {
    const id = await severity();
    const base = { dueDays: (await termsOf(db, id)).dueDays };
    const seen = { severity: id, version: 0 };
    await changeTerms(ada, { ...seen, dueDays: 7, base });
    await changeTerms(ada, { ...seen, leadAfterDays: 3, base: { leadAfterDays: 7 } });
    const late = changeTerms(ada, { ...seen, dueDays: 9, base });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      details: { current: { dueDays: 7 }, version: 2 },
    });
    expect(await termsOf(db, id)).toMatchObject({ dueDays: 7, leadAfterDays: 3 });
  });
});

describe("what is set", () => {
  it("never puts the summary before the leads", async () => {
    const id = await severity();
    const change = changeTerms(ada, { severity: id, leadAfterDays: 30, summaryAfterDays: 29 });
    await expect(change).rejects.toMatchObject({ code: "invalid" });
  });

  it("asks for no second look at what was proved before it was demanded", async () => {
    const id = await severity();
    const before = new Date();
    await changeTerms(ada, { severity: id, mustVerify: true });
    const { verifyFrom } = (await termsBySeverity(db))(id);
    expect(verifyFrom?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    await changeTerms(ada, { severity: id, dueDays: 8 });
    expect((await termsBySeverity(db))(id).verifyFrom).toEqual(verifyFrom);
  });

  it.each([
    { dueDays: 0 },
    { dueDays: "" },
    { dueDays: "soon" },
    { remindBeforeDays: 1.5 },
    { effectAfterDays: 31 },
  ])("is refused with a sentence: %j", (wrong) => {
    const read = TermsChange.safeParse({ severity: null, ...wrong });
    expect(read.error?.issues[0]?.message).toMatch(/^(Write a whole number of days|Choose)/);
  });
});
