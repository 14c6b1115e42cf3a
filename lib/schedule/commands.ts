import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { type Queue, queues } from "@/lib/jobs/queues";
import { administratorsOnly } from "@/lib/teams/policy";
import type { ByJob, ByQueue } from "./schema";

/** Tries a job again, now: one that was given up, or one that waits for its next try. */
export async function retryJob(actor: Actor, { queue, id }: ByJob): Promise<{ tried: number }> {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    const job = await tx.$executeRaw`
      SELECT 1 FROM pgboss.job
      WHERE name = ${queue} AND id = ${id}::uuid AND state IN ('failed', 'retry')`;
    if (job === 0) throw notFound("that job");
    const tried = areAlike(queue) ? await tryOne(tx, queue) : await tryAgain(tx, queue, id);
    await note(tx, actor, queue, tried);
    return { tried };
  });
}

const tryAgain = (tx: Tx, queue: Queue, id: string) =>
  tx.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', start_after = now(),
      retry_limit = greatest(retry_limit, retry_count + 1), completed_on = NULL
    WHERE name = ${queue} AND id = ${id}::uuid AND state IN ('failed', 'retry')`;

/** Rounds say nothing and stand for each other: the queue holds one that waits for its next try. */
const areAlike = (queue: Queue): boolean => queues[queue].retry.policy === "stately";

/** One is tried for all that failed, and the others are forgotten. */
async function tryOne(tx: Tx, queue: Queue): Promise<number> {
  const [one] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS "id" FROM pgboss.job WHERE name = ${queue} AND state IN ('failed', 'retry')
    ORDER BY state = 'retry' DESC, created_on DESC LIMIT 1`;
  if (!one) return 0;
  await tx.$executeRaw`
    DELETE FROM pgboss.job WHERE name = ${queue} AND state = 'failed' AND id <> ${one.id}::uuid`;
  return tryAgain(tx, queue, one.id);
}

/** The same for all of a queue that were given up. */
export async function retryQueue(actor: Actor, { queue }: ByQueue): Promise<{ tried: number }> {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    const tried = areAlike(queue) ? await tryOne(tx, queue) : await tryAll(tx, queue);
    await note(tx, actor, queue, tried);
    return { tried };
  });
}

const tryAll = (tx: Tx, queue: Queue) =>
  tx.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', start_after = now(),
      retry_limit = greatest(retry_limit, retry_count + 1), completed_on = NULL
    WHERE name = ${queue} AND state = 'failed'`;

/** Forgets a job that nobody needs any more. What it was about stays as it is. */
export async function dropJob(actor: Actor, { queue, id }: ByJob): Promise<{ dropped: number }> {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    const dropped = await tx.$executeRaw`
      DELETE FROM pgboss.job
      WHERE name = ${queue} AND id = ${id}::uuid AND state IN ('failed', 'retry')`;
    if (dropped === 0) throw notFound("that job");
    await record(tx, actor, "job.dropped", { detail: { queue } });
    return { dropped };
  });
}

const note = (tx: Tx, actor: Actor, queue: Queue, jobs: number) =>
  record(tx, actor, "job.retried", { detail: { queue, jobs } });
