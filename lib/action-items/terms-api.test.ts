import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

it("terms are read by everybody, and changed and ended by programs of administrators", async () => {
  const { id: severity, name } = await db.severity.create({
    data: { name: "Grave", meaning: "", position: "a0" },
  });
  const chief = await apiFor(await build.actor({ role: "administrator" }));
  const asAna = await apiFor(await build.actor({ lead: true }));
  const termsOf = async () => {
    const { status, body } = await asAna("GET", "/terms");
    expect(status).toBe(200);
    return body.items.find(
      (row: { severity: { id: string } | null }) => row.severity?.id === severity,
    );
  };
  expect(await termsOf()).toMatchObject({ severity: { name }, dueDays: 30, inherited: true });
  const wish = { severity, dueDays: 14, mustVerify: true };
  expect((await asAna("PATCH", "/terms", wish)).status).toBe(403);
  expect(await chief("PATCH", "/terms", wish)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await termsOf()).toMatchObject({ dueDays: 14, mustVerify: true, inherited: false });
  const stale = { ...wish, dueDays: 7, version: 0, base: { dueDays: 30 } };
  expect((await chief("PATCH", "/terms", stale)).status).toBe(409);
  expect((await asAna("DELETE", `/terms/${severity}`)).status).toBe(403);
  expect((await chief("DELETE", `/terms/${severity}`)).status).toBe(204);
  expect(await termsOf()).toMatchObject({ dueDays: 30, inherited: true });
});

it("what makes no sense is refused with a sentence", async () => {
  const chief = await apiFor(await build.actor({ role: "administrator" }));
  const refused = await chief("PATCH", "/terms", { severity: null, dueDays: 0 });
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain("from 1 to 730");
  const unknown = "01980000-0000-7000-8000-000000000000";
  expect((await chief("DELETE", `/terms/${unknown}`)).status).toBe(404);
});
