import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { pool } from "@/lib/db/client";
import { endServers, prepareServers, startServer } from "@/lib/testing/job-servers";

beforeAll(prepareServers);
afterAll(endServers);

const minute = () => Math.floor(Date.now() / 60_000);
const count = async (id: string) =>
  (await pool().query("SELECT 1 FROM seen WHERE id = $1", [id])).rowCount;

it("what comes round by itself comes once, however many servers there are", async () => {
  const begun = minute();
  await Promise.all([startServer("one"), startServer("two")]);
  await vi.waitFor(async () => expect(await count("remind")).toBeGreaterThan(0), {
    timeout: 50_000,
    interval: 100,
  });
  expect(await count("remind")).toBeLessThanOrEqual(minute() - begun + 1);
});

it("the rounds are kept in the database, so that they outlive every server", async () => {
  await endServers();
  const { rows } = await pool().query("SELECT name, cron FROM pgboss.schedule");
  expect(rows).toEqual([{ name: "remind", cron: "* * * * *" }]);
});
