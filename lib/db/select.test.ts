import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { literal, select, selectOften, sql } from "@/lib/db/select";

it("brings days as text, moments as dates and what is not there as null", async () => {
  const [row] = await select<Record<string, unknown>>`
    SELECT DATE '2026-03-14' AS "day", TIMESTAMPTZ '2026-03-14 14:02Z' AS "at", NULL::date AS "none"`;
  expect(row).toEqual({ day: "2026-03-14", at: new Date("2026-03-14T14:02Z"), none: null });
});

it("never reads a value as part of the statement", async () => {
  const hostile = `'; DROP TABLE "Postmortem"; --`;
  const condition = sql`${hostile} = ${hostile}`;
  const rows = await selectOften<{ said: string; same: boolean }>`
    SELECT ${hostile}::text AS "said", ${condition} AS "same" LIMIT ${literal(1)}`;
  expect(rows).toEqual([{ said: hostile, same: true }]);
  expect(await db.postmortem.count()).toBe(0);
});

it("answers a statement that is asked often with what is there now", async () => {
  const ask = (name: string) =>
    selectOften<{ slug: string }>`SELECT "slug" FROM "Team" WHERE "name" = ${name}`;
  for (const slug of ["one", "two", "three", "four", "five", "six", "seven"]) {
    expect(await ask(slug)).toEqual([]);
    await db.team.create({ data: { name: slug, slug } });
    expect(await ask(slug)).toEqual([{ slug }]);
  }
});
