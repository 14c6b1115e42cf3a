import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { inDatabase, TEMPLATE } from "@/lib/testing/template";

export type TestDatabase = {
  url: string;
  drop(): Promise<void>;
};

/** A database of its own, cloned from the migrated template. */
export function cloneDatabase(): Promise<TestDatabase> {
  return makeDatabase(TEMPLATE);
}

/** A database without any table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase("template0");
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Written to the log it would take twice the work.
  const copied = `TEMPLATE ${template} STRATEGY FILE_COPY OWNER parapet`;
  await asSuperuser(`CREATE DATABASE ${name} ${copied}`);
  const url = new URL(inDatabase(inject("clusterUrl"), name));
  url.username = "parapet";
  return {
    url: url.toString(),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
