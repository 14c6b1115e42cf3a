import { boss } from "./boss";
import { type JobData, type Queue, queueNames, queues } from "./queues";

/** What does the jobs of each queue. May be called again for a job that was done: see to it. */
export type Workers = { [Q in Queue]: (data: JobData<Q>, now: Date) => Promise<void> };

/** When what comes round by itself is due, as cron writes it, in UTC. */
export type Rounds = Partial<Record<Queue, string>>;

/** Queues that somebody waits for; the others are looked at a few times a minute. */
const eager: readonly Queue[] = ["activity", "send-letter", "deliver-webhook"];

/**
 * Begins to do jobs in this process. Several processes share the queues, and each job is done by one
 * of them. The rounds are kept in the database and outlive a restart.
 */
export async function startWork(workers: Workers, rounds: Rounds): Promise<void> {
  const jobs = boss();
  jobs.on("error", (error) => console.error("A job could not be fetched or finished.", error));
  await jobs.start();
  for (const [queue, cron] of Object.entries(rounds)) await jobs.schedule(queue, cron);
  for (const queue of queueNames) await workAt(queue, workers[queue]);
}

async function workAt<Q extends Queue>(queue: Q, work: Workers[Q]): Promise<void> {
  const every = { pollingIntervalSeconds: eager.includes(queue) ? 1 : 15, batchSize: 1 };
  await boss().work<object>(queue, every, async ([job]) => {
    if (job) await work(queues[queue].data.parse(job.data) as JobData<Q>, new Date());
  });
}

/** Takes no new job and waits for those that run, a few seconds at most; the rest are tried again. */
export async function stopWork(patienceMs: number): Promise<void> {
  await boss().stop({ graceful: true, timeout: patienceMs, close: false });
}
