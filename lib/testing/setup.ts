import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";
import { cloneDatabase } from "@/lib/testing/database";

/**
 * Many test files share a process and what is installed, which takes half the work of a process for
 * each. Our own modules, what they remember in it and the environment are every file's own.
 */
function keepEnvironment(): void {
  const before = { ...process.env };
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });
}

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

/** The tagger holds no world of a test, and the model beneath it grows with every other one. */
const ours = /^parapet\.(?!language\.)/;

function forgetEarlierFiles(): void {
  vi.resetModules();
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (ours.test(key.description ?? "")) Reflect.deleteProperty(globalThis, key);
}

keepEnvironment();
process.env.SECRET = "a secret that only tests know, long enough";
process.env.APP_URL = "http://localhost:3000";
await giveDatabase();
// Last: a test that ran out of time may still be at work, and would open a database in between.
forgetEarlierFiles();

const consoleError = vi.spyOn(console, "error");

beforeEach(() => {
  consoleError.mockClear();
});

/** Whoever expects one clears it: `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  const calls = consoleError.mock.calls;
  expect(calls, "nothing is written to console.error unexpectedly").toEqual([]);
});
