import { createServer } from "node:net";
import { expect, it } from "vitest";
import { awaitDatabase, unfit } from "@/lib/cli/database";
import { ensurePortIsFree } from "@/lib/cli/port";
import { emptyDatabase } from "@/lib/testing/database";

it("takes a database that answers", async () => {
  const { url, drop } = await emptyDatabase();
  await expect(awaitDatabase(url, 0)).resolves.toBeUndefined();
  await drop();
});

it("says where it looked and what it met, never the password", async () => {
  const port = await portThat(async (taken) => taken);
  const url = `postgresql://parapet:hush@127.0.0.1:${port}/towers`;
  const told = await awaitDatabase(url, 0).catch((error: Error) => error.message);
  expect(told).toBe(`DATABASE_URL names 127.0.0.1:${port}/towers, but nothing listens there.`);
});

it("does not wait for a database that will not come", async () => {
  const { url, drop } = await emptyDatabase();
  const other = new URL(url);
  other.pathname = "/no_such_towers";
  await expect(awaitDatabase(other.toString(), 60_000)).rejects.toThrow(/no_such_towers/);
  await drop();
});

it("takes no database that is too old, or whose sessions stay in another time zone", () => {
  expect(unfit({ version: "16.4", zone: "UTC" })).toBeUndefined();
  expect(unfit({ version: "9.6.24", zone: "UTC" })).toMatch(/^it is PostgreSQL 9\.6\.24; /);
  expect(unfit({ version: "16.4", zone: "Europe/Berlin" })).toMatch(/UTC/);
});

it("a busy port is told with its name, and no other is taken", async () => {
  const told = await portThat((taken) =>
    ensurePortIsFree(taken, "127.0.0.1").catch((error: Error) => error.message),
  );
  expect(told).toMatch(/^PORT is \d+, but another program listens there\./);
});

/** Calls `ask` while something listens on the port. */
function portThat<T>(ask: (port: number) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      ask(port)
        .then((answer) => server.close(() => resolve(answer)))
        .catch(reject);
    });
  });
}
