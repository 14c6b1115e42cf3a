import type { Tx } from "@/lib/db/client";
import { boss } from "./boss";
import type { JobData, Queue } from "./queues";

type When = {
  startAfter?: Date;
  /** Of a queue that has lanes. */
  lane?: string;
};

/** Adds a job in the transaction of a command: it is there if, and only if, the command happened. */
export async function enqueue<Q extends Queue>(
  tx: Tx,
  queue: Q,
  data: JobData<Q>,
  { startAfter, lane }: When = {},
): Promise<void> {
  await boss().send(queue, data, {
    db: { executeSql: (text, values) => run(tx, text, values) },
    ...(startAfter && { startAfter }),
    // With the policy of such a queue this is a mark and forbids nothing.
    ...(lane !== undefined && { singletonKey: lane }),
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
