import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { openDatabase } from "@/lib/cli/database";
import { parseEnv } from "@/lib/env/env";
import { query, refusalOf } from "@/lib/testing/clusters";
import { cloneDatabase, type TestDatabase } from "@/lib/testing/database";

const [ours, theirs] = [
  "a secret of these servers, long enough",
  "another one, which is long enough",
];
const dataDir = mkdtempSync(path.join(os.tmpdir(), "parapet-secret-"));
const said = vi.spyOn(console, "log").mockImplementation(() => {});

let database: TestDatabase;

beforeEach(async () => {
  database = await cloneDatabase();
  said.mockClear();
});
afterEach(() => database.drop());
afterAll(() => rmSync(dataDir, { recursive: true }));

/** As far as `npm start` goes before the site begins. */
const startServer = (secret: string | undefined, ...options: string[]) =>
  openDatabase(
    parseEnv({ DATABASE_URL: database.url, DATA_DIR: dataDir, SECRET: secret }, dataDir),
    options,
  );

it("servers with the same secret start, at once and again", async () => {
  await expect(Promise.all([startServer(ours), startServer(ours)])).resolves.toHaveLength(2);
  await expect(startServer(ours)).resolves.toBe(database.url);
});

it("a server with another secret is refused, and told where the right one goes and what to do without", async () => {
  await startServer(ours);
  for (const other of [theirs, undefined]) {
    const told = await refusalOf(startServer(other));
    expect(told).toContain("another SECRET");
    expect(told).toContain(path.join(dataDir, "secret"));
    expect(told).toContain("--accept-secret");
  }
  await expect(startServer(ours)).resolves.toBe(database.url);
});

it("of two first starts with different secrets one is refused", async () => {
  const both = await Promise.allSettled([startServer(ours), startServer(theirs)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("whoever lost the secret goes on with a new one, which is the only one then", async () => {
  await startServer(ours);
  await startServer(theirs, "--accept-secret");
  expect(said.mock.lastCall?.[0]).toMatch(/tracker tokens .* entered again/);
  await expect(startServer(theirs)).resolves.toBe(database.url);
  await expect(refusalOf(startServer(ours))).resolves.toContain("another SECRET");
});

it("the database keeps no secret", async () => {
  await startServer(ours);
  const kept = await query(database.url, `SELECT * FROM "SecretFingerprint"`);
  expect(kept).toEqual([{ id: 1, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
});
