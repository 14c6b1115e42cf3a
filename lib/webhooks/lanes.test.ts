import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { queueNames } from "@/lib/jobs/queues";
import { startWork, stopWork, type Workers } from "@/lib/jobs/work";
import { anAdministrator, buildWebhook } from "@/lib/testing/build-webhook";
import { openReceiver } from "@/lib/testing/receiver";
import { deliver } from "./deliver";
import { sendTrial } from "./sending";

const slowOnes = 7;
const eachHears = 6;

/** A machine with many receivers. What asks a slow one waits for its answer until it is let go. */
const held: ServerResponse[] = [];
let letGo = false;
/** How many asked each of them at one moment, now and at most. */
const [asking, atMost] = [new Map<string, number>(), new Map<string, number>()];
const machine = await openReceiver((asked, reply) => {
  const path = asked.url ?? "";
  const now = (asking.get(path) ?? 0) + 1;
  asking.set(path, now);
  atMost.set(path, Math.max(now, atMost.get(path) ?? 0));
  reply.once("close", () => asking.set(path, (asking.get(path) ?? 0) - 1));
  if (path.startsWith("/slow") && !letGo) held.push(reply);
  else reply.end();
});
const arrived = (path: string) => machine.received.filter((one) => one.path.startsWith(path));

beforeAll(async () => {
  const keeper = await anAdministrator();
  const paths = Array.from({ length: slowOnes }, (_, at) => `/slow/${at}`);
  // All that goes to the slow ones waits in front of what goes to the quick one.
  for (const path of [...paths, "/quick"]) {
    const { id } = await buildWebhook(keeper, machine.url + path);
    for (let sent = 0; sent < eachHears; sent += 1) await sendTrial(keeper, { id });
  }
  const idle = Object.fromEntries(queueNames.map((name) => [name, async () => {}]));
  await startWork({ ...idle, "deliver-webhook": deliver } as unknown as Workers, {});
});
afterAll(async () => {
  await stopWork();
  await machine.close();
});

const patiently = { timeout: 40_000, interval: 50 };

it("receivers that hang keep only themselves waiting, and lose nothing by it", async () => {
  await vi.waitFor(() => expect(arrived("/quick")).toHaveLength(eachHears), patiently);
  expect(arrived("/slow").length).toBeLessThan(slowOnes * eachHears);
  expect(await db.delivery.count({ where: { state: "delivered" } })).toBeLessThan(eachHears + 1);

  letGo = true;
  for (const reply of held) reply.end();
  const waiting = () => db.delivery.count({ where: { state: "waiting" } });
  await vi.waitFor(async () => expect(await waiting()).toBe(0), patiently);
  const ids = new Set(machine.received.map(({ headers }) => headers["webhook-id"]));
  expect(ids.size).toBe((slowOnes + 1) * eachHears);
});

it("a receiver gets one after the other", () => {
  expect([...atMost.values()]).toEqual(Array(slowOnes + 1).fill(1));
});
