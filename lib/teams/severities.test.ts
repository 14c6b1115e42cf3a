import { generateNKeysBetween } from "fractional-indexing";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { listSeverities } from "./queries";
import { addSeverity, changeSeverity, findSeverityByRef, startingSeverities } from "./severities";

const admin = await build.actor({ role: "administrator" });

beforeEach(async () => {
  await db.severity.deleteMany();
  const positions = generateNKeysBetween(null, null, startingSeverities.length);
  await db.severity.createMany({
    data: startingSeverities.map((step, index) => ({ ...step, position: positions[index] ?? "" })),
  });
});

const names = async (retired = false) =>
  (await listSeverities(admin, { retired })).map(({ name }) => name);

async function change(name: string, wish: Omit<Parameters<typeof changeSeverity>[1], "id">) {
  const { id } = await db.severity.findUniqueOrThrow({ where: { name } });
  return changeSeverity(admin, { id, ...wish });
}

describe("the scale", () => {
  it("is changed by administrators only", async () => {
    const member = await build.actor();
    const forbidden = { code: "forbidden" };
    const add = addSeverity(member, { name: "SEV 0", meaning: "" });
    await expect(add).rejects.toMatchObject(forbidden);
    const { id } = await db.severity.findFirstOrThrow();
    await expect(changeSeverity(member, { id, name: "X" })).rejects.toMatchObject(forbidden);
  });

  it("grows at the mild end, and its steps move one place at a time", async () => {
    await addSeverity(admin, { name: "SEV 5", meaning: "" });
    await change("SEV 5", { move: "worse" });
    await change("SEV 1", { move: "milder" });
    expect(await names()).toEqual(["SEV 2", "SEV 1", "SEV 3", "SEV 5", "SEV 4"]);
    await change("SEV 2", { move: "worse" });
    await change("SEV 4", { move: "milder" });
    expect(await names()).toEqual(["SEV 2", "SEV 1", "SEV 3", "SEV 5", "SEV 4"]);
  });

  it("steps over retired steps, and brings them back where they were", async () => {
    await change("SEV 2", { retired: true });
    await change("SEV 3", { retired: true });
    expect(await names()).toEqual(["SEV 1", "SEV 4"]);
    await change("SEV 4", { move: "worse" });
    expect(await names()).toEqual(["SEV 4", "SEV 1"]);
    await change("SEV 4", { move: "milder" });
    await change("SEV 2", { retired: false });
    await change("SEV 3", { retired: false });
    expect((await names()).filter((name) => name !== "SEV 4")).toEqual(["SEV 1", "SEV 2", "SEV 3"]);
  });

  it("keeps one order when two administrators move steps at once", async () => {
    await Promise.all(["SEV 2", "SEV 3", "SEV 4"].map((name) => change(name, { move: "worse" })));
    const positions = (await db.severity.findMany()).map(({ position }) => position);
    expect(new Set(positions).size).toBe(startingSeverities.length);
  });

  it("refuses a name that reads like another", async () => {
    await expect(addSeverity(admin, { name: "sev-1", meaning: "" })).rejects.toMatchObject({
      message: expect.stringContaining("SEV 1 already"),
    });
    await expect(change("SEV 2", { name: "SEV 1" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("keeps a retired step on the postmortems that have it", async () => {
    const writer = await build.actor();
    const { id: severityId } = await db.severity.findUniqueOrThrow({ where: { name: "SEV 2" } });
    const { number } = await build.postmortem(writer);
    await db.postmortem.update({ where: { number }, data: { severityId } });
    await change("SEV 2", { retired: true });
    expect(await db.postmortem.findUnique({ where: { number } })).toMatchObject({ severityId });
    await db.postmortem.update({ where: { number }, data: { severityId: null } });
  });
});

describe("a severity named in a form or an import", () => {
  it("is found in any case and spacing", async () => {
    const { id } = await db.severity.findUniqueOrThrow({ where: { name: "SEV 1" } });
    for (const ref of ["SEV 1", "sev1", "Sev-1", id])
      expect(await findSeverityByRef(db, ref)).toBe(id);
    expect(await findSeverityByRef(db, "")).toBeNull();
  });

  it("is refused with those that exist when it does not", async () => {
    await expect(findSeverityByRef(db, "P0")).rejects.toMatchObject({
      message: expect.stringContaining("Use one of: SEV 1, SEV 2, SEV 3, SEV 4."),
    });
  });
});
