import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";
import { cloneDatabase } from "@/lib/testing/database";

/**
 * A test file that imports anything of `lib/testing` or `lib/db` has a migrated database to itself,
 * in DATABASE_URL before the file's own imports are evaluated.
 */
async function giveDatabase(): Promise<void> {
  const source = readFileSync(expect.getState().testPath ?? "", "utf8");
  if (!/from "(@\/lib|\.\.?)\/(testing|db)\//.test(source)) {
    process.env.DATABASE_URL =
      "postgresql://localhost/a_test_with_a_database_imports_from_lib_testing";
    return;
  }
  const database = await cloneDatabase();
  process.env.DATABASE_URL = database.url;
  afterAll(() => database.drop());
}

process.env.SECRET = "a secret that only tests know, long enough";
process.env.APP_URL = "http://localhost:3000";
await giveDatabase();

const consoleError = vi.spyOn(console, "error");

beforeEach(() => {
  consoleError.mockClear();
});

/** Whoever expects one clears it: `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  const calls = consoleError.mock.calls;
  expect(calls, "nothing is written to console.error unexpectedly").toEqual([]);
});
