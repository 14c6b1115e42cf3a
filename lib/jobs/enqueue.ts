import type { Tx } from "@/lib/db/client";
import { boss } from "./boss";
import type { JobData, Queue } from "./queues";

type When = {
  startAfter?: Date;
  /** While a job of this name waits in its queue, another one is not added. */
  once?: string;
};

/** Adds a job in the transaction of a command: it is there if, and only if, the command happened. */
export async function enqueue<Q extends Queue>(
  tx: Tx,
  queue: Q,
  data: JobData<Q>,
  { startAfter, once }: When = {},
): Promise<void> {
  await boss().send(queue, data, {
    db: { executeSql: (text, values) => run(tx, text, values) },
    ...(startAfter && { startAfter }),
    ...(once !== undefined && { singletonKey: once }),
  });
}

/** The client's raw query takes a job's data as text only. */
async function run(tx: Tx, text: string, values: unknown[]) {
  const plain = values.map((value) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value,
  );
  const rows = await tx.$queryRawUnsafe<object[]>(text, ...plain);
  return { rows, rowCount: rows.length };
}
