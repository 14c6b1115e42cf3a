import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueue } from "./enqueue";
import { queueNames } from "./queues";

const waiting = () =>
  db.$queryRaw<{ name: string; data: unknown; key: string | null }[]>`
    SELECT name, data, singleton_key AS "key" FROM pgboss.job ORDER BY created_on, id`;

it("a job is there if, and only if, its command happened", async () => {
  const given = { id: "12" };
  await expect(
    transaction(async (tx) => {
      await enqueue(tx, "activity", given);
      throw new Error("the command failed");
    }),
  ).rejects.toThrow("the command failed");
  expect(await waiting()).toEqual([]);
  await transaction((tx) => enqueue(tx, "activity", given));
  expect(await waiting()).toEqual([{ name: "activity", data: given, key: null }]);
});

it("of a queue that does one at a time a second one does not wait", async () => {
  await transaction((tx) => enqueue(tx, "remind", {}));
  await transaction((tx) => enqueue(tx, "remind", {}));
  expect((await waiting()).filter(({ name }) => name === "remind")).toHaveLength(1);
});

it("a prepared database has every queue", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.queue`;
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(queueNames));
});
