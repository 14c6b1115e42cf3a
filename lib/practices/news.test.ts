import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { literal, sql } from "@/lib/db/select";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { newsOf } from "./news";

test("the news reads what lapsed, ended or came back, and passes over what was only due", async () => {
  const { adoptionId } = await buildPractice(await build.actor());
  await db.$executeRaw`
    INSERT INTO "Spell" ("id", "adoptionId", "life", "fromAt", "toAt")
    SELECT gen_random_uuid(), ${adoptionId}::uuid, (ARRAY['due', 'alive'])[1 + n % 2]::"Life",
      now() - n * interval '1 hour', now() - (n - 1) * interval '1 hour'
    FROM generate_series(1, 20000) n`;
  await db.$executeRaw`ANALYZE "Spell"`;
  const rows = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
    sql`EXPLAIN ${newsOf({}, literal(6))}`,
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(/Index[^\n]* Scan[^\n]* using "Spell_gone"/);
  expect(plan).toMatch(/Index[^\n]* Scan[^\n]* using "Spell_back"/);
  expect(plan).not.toMatch(/Seq Scan on "Spell"/);
});
