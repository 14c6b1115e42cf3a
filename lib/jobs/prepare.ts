import type pg from "pg";
import PgBoss from "pg-boss";
import { type MigrateOptions, migrate } from "@/lib/db/migrations";
import { connect } from "@/lib/db/session";
import { queueNames, queues } from "./queues";

/**
 * Makes a database whole: our migrations, then what pg-boss makes of its own schema, then the queues
 * with today's settings. Several processes may call it at once. Returns the migrations applied.
 */
export async function prepareDatabase(options: MigrateOptions): Promise<string[]> {
  const applied = await migrate(options);
  const client = await connect(options.url);
  try {
    await makeQueues(client);
  } finally {
    await client.end();
  }
  return applied;
}

async function makeQueues(client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => client.query(text, values) },
    schedule: false,
    supervise: false,
  });
  await boss.start();
  const there = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const name of queueNames) {
    const { retry, expireInSeconds } = queues[name];
    const settings = { name, ...retry, retryBackoff: true, expireInSeconds };
    if (there.has(name)) await boss.updateQueue(name, settings);
    // Of one that another process made meanwhile nothing is made.
    else await boss.createQueue(name, settings);
  }
  await boss.stop({ graceful: false });
}
