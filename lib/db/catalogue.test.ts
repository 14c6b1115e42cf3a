import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemaDifference } from "@/lib/cli/schema-diff";
import { readSchema, readSnapshot } from "@/lib/cli/schema-files";
import { emptyDatabase, type TestDatabase } from "@/lib/testing/database";

/** What the migrations made, and what Prisma would make of the schema without any migration. */
let migrated: pg.Client;
let described: pg.Client;
let scratch: TestDatabase;

beforeAll(async () => {
  scratch = await emptyDatabase();
  migrated = new pg.Client({ connectionString: process.env.DATABASE_URL });
  described = new pg.Client({ connectionString: scratch.url });
  await Promise.all([migrated.connect(), described.connect()]);
  await described.query(await schemaDifference("", readSchema()));
});
afterAll(async () => {
  await Promise.all([migrated.end(), described.end()]);
  await scratch.drop();
});

async function lines(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`SELECT line FROM (${sql}) AS x (line)`);
  return rows.map((row) => row.line).sort();
}

const COLUMNS = `
  SELECT format('%s.%s %s%s', table_name, column_name, udt_name,
                CASE is_nullable WHEN 'YES' THEN '' ELSE ' not null' END)
    FROM information_schema.columns
   WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
const DEFAULTS = `
  SELECT format('%s.%s %s', table_name, column_name, column_default)
    FROM information_schema.columns
   WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     AND column_default IS NOT NULL AND is_generated = 'NEVER'`;
const ENUMS = `
  SELECT format('%s %s', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder))
    FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
   WHERE typnamespace = 'public'::regnamespace GROUP BY typname`;
const CONSTRAINTS = `
  SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f')
     AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)`;
const INDEXES = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'`;

describe("the migrated database and prisma/schema", () => {
  it.each([
    ["columns, with type and nullability", COLUMNS],
    ["defaults", DEFAULTS],
    ["enums, in the order of their values", ENUMS],
    ["primary and foreign keys", CONSTRAINTS],
  ])("have the same %s", async (_what, sql) => {
    const expected = await lines(described, sql);
    expect(expected).not.toEqual([]);
    expect(await lines(migrated, sql)).toEqual(expected);
  });

  it("have the same indexes, but for those that only SQL can say", async () => {
    const there = new Set(await lines(migrated, INDEXES));
    const expected = await lines(described, INDEXES);
    expect(expected).not.toEqual([]);
    expect(expected.filter((index) => !there.has(index))).toEqual([]);
  });
});

it("no change of the schema is without a migration", async () => {
  // If this fails: npm run migration:new -- a_name
  expect(await schemaDifference(readSnapshot(), readSchema())).toBe("");
});
