import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate } from "@/lib/db/migrations";
import { emptyDatabase, type TestDatabase } from "@/lib/testing/database";

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parapet-migrations-"));
  database = await emptyDatabase();
  write("20260101000000_towers", "CREATE TABLE tower (height integer);");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const result = await client.query(sql);
  await client.end();
  return result.rows;
}

const run = () => migrate({ url: database.url, folder });

it("applies every file once, in the order of their names", async () => {
  write("20260102000000_colour", "ALTER TABLE tower ADD colour text; SELECT 1; SELECT 2;");
  expect(await run()).toEqual(["20260101000000_towers", "20260102000000_colour"]);
  expect(await run()).toEqual([]);
});

it("applies functions whose body contains semicolons", async () => {
  write(
    "20260102000000_function",
    "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;",
  );
  await run();
  expect(await rows("SELECT two()")).toEqual([{ two: 2 }]);
});

it("lets two runners at once apply each file once", async () => {
  for (let day = 10; day < 20; day += 1) {
    write(`202601${day}000000_row`, `INSERT INTO tower VALUES (${day});`);
  }
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat()).toHaveLength(11);
  expect(await rows("SELECT count(*)::int AS n FROM tower")).toEqual([{ n: 10 }]);
});

it("keeps nothing of a file that fails, and everything before it", async () => {
  write("20260102000000_half", "CREATE TABLE half (); SELECT no_such_thing();");
  await expect(run()).rejects.toThrow(/20260102000000_half could not be applied: .*no_such_thing/);
  expect(
    await rows("SELECT to_regclass('half') AS half, to_regclass('tower')::text AS tower"),
  ).toEqual([{ half: null, tower: "tower" }]);
  write("20260102000000_half", "CREATE TABLE half ();");
  expect(await run()).toEqual(["20260102000000_half"]);
});

it("refuses a file that was changed after it had been applied", async () => {
  await run();
  write("20260101000000_towers", "CREATE TABLE tower (height bigint);");
  await expect(run()).rejects.toThrow(/20260101000000_towers.*was changed/);
});

it("refuses a database that a newer version has migrated", async () => {
  write("20990101000000_later", "CREATE TABLE later ();");
  await run();
  rmSync(path.join(folder, "20990101000000_later"), { recursive: true });
  await expect(run()).rejects.toThrow(/20990101000000_later.*does not know/);
});

it("refuses a migration that another tool left half done", async () => {
  await run();
  await rows(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('1', 'x', 'half')`,
  );
  write("half", "SELECT 1");
  await expect(run()).rejects.toThrow(/half.*did not come to its end/);
});

it("leaves the rows that Prisma's own tools expect", async () => {
  await run();
  expect(
    await rows(
      `SELECT migration_name, length(checksum) AS checksum, finished_at IS NOT NULL AS finished,
              applied_steps_count AS steps FROM "_prisma_migrations"`,
    ),
  ).toEqual([{ migration_name: "20260101000000_towers", checksum: 64, finished: true, steps: 1 }]);
});
