import { afterAll, expect, it, vi } from "vitest";
import { pool } from "@/lib/db/client";
import { queueNames } from "./queues";
import { startWork, stopWork, type Workers } from "./work";

afterAll(stopWork);

const noWork = Object.fromEntries(queueNames.map((name) => [name, async () => {}]));
const idle = noWork as unknown as Workers;

/** With the rounds pg-boss brings a queue of its own. */
const doesRounds = async () =>
  (await pool().query("SELECT 1 FROM pgboss.queue WHERE name = '__pgboss__send-it'")).rowCount ===
  1;

it("a server that met its database away does rounds once it is back", async () => {
  const asking = vi.spyOn(pool(), "query").mockImplementation((async () => {
    throw new Error("The database is away");
  }) as never);
  await expect(startWork(idle, {})).rejects.toThrow("away");
  asking.mockRestore();
  expect(await doesRounds()).toBe(false);
  await startWork(idle, {});
  expect(await doesRounds()).toBe(true);
});
