import { setTimeout as pause } from "node:timers/promises";
import { boss } from "./boss";
import { type JobData, type Queue, queueNames, queues } from "./queues";

/** What does the jobs of each queue. May be called again for a job that was done: see to it. */
export type Workers = { [Q in Queue]: (data: JobData<Q>, now: Date) => Promise<void> };

/** When what comes round by itself is due, as cron writes it, in UTC. */
export type Rounds = Partial<Record<Queue, string>>;

type AtWork = { stop: AbortController; loops: Promise<void>[] };
const key = Symbol.for("parapet.at-work");
type Holder = { [key]?: AtWork };

/**
 * Begins to do jobs in this process. Several processes share the queues, and each job is done by one
 * of them. The rounds are kept in the database and outlive a restart.
 */
export async function startWork(workers: Workers, rounds: Rounds): Promise<void> {
  boss().on("error", (error) => console.error("The jobs' own maintenance failed.", error));
  for (const [queue, cron] of Object.entries(rounds)) await boss().schedule(queue, cron, {});
  await boss().start();
  const stop = new AbortController();
  const loops = queueNames.map((queue) => workAt(queue, workers[queue], stop.signal));
  (globalThis as Holder)[key] = { stop, loops };
}

/** Takes no new job, and resolves when those that run are done. What is cut off is tried again. */
export async function stopWork(): Promise<void> {
  const atWork = (globalThis as Holder)[key];
  atWork?.stop.abort();
  await Promise.all(atWork?.loops ?? []);
  await boss().stop({ graceful: false, close: false });
}

/** Queues that somebody waits for are looked at each second, the others less often. */
const eager: readonly Queue[] = ["activity", "send-letter", "deliver-webhook"];
const atOnce = 5;

/**
 * Our own loop, where that of pg-boss 10 rests after every job and does not wait to hear whether the
 * end of one was written.
 */
async function workAt<Q extends Queue>(queue: Q, work: Workers[Q], stop: AbortSignal) {
  const restMs = eager.includes(queue) ? 1_000 : 5_000;
  while (!stop.aborted) {
    const jobs = await fetchJobs(queue);
    await Promise.all(jobs.map((job) => doJob(queue, job, work)));
    if (jobs.length === 0) await pause(restMs, undefined, { signal: stop }).catch(() => {});
  }
}

type Job = { id: string; data: unknown };

async function fetchJobs(queue: Queue): Promise<Job[]> {
  try {
    return await boss().fetch<object>(queue, { batchSize: atOnce });
  } catch (error) {
    // A database that is away is asked again; whoever opens a page is told that it is away.
    console.error(`The queue ${queue} could not be read.`, error);
    return [];
  }
}

async function doJob<Q extends Queue>(queue: Q, job: Job, work: Workers[Q]): Promise<void> {
  const outcome = await outcomeOf(async () => work(read(queue, job.data), new Date()));
  try {
    if ("failure" in outcome) await boss().fail(queue, job.id, outcome.failure);
    else await boss().complete(queue, job.id);
  } catch (error) {
    // Its time runs out, and then it is tried again.
    console.error(`How the job ${job.id} of ${queue} ended could not be written.`, error);
  }
}

function read<Q extends Queue>(queue: Q, data: unknown): JobData<Q> {
  const said = queues[queue].data.safeParse(data);
  if (said.success) return said.data as JobData<Q>;
  throw new Error("What the job says cannot be read, so nobody can do it.");
}

type Outcome = { done: true } | { failure: { message: string } };

async function outcomeOf(work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
    return { done: true };
  } catch (error) {
    console.error("A job failed.", error);
    return { failure: { message: reasonOf(error) } };
  }
}

/**
 * For an administrator's eyes: the last line, for those before it may repeat what somebody wrote.
 * Without signs that the database cannot hold, or the failure itself could not be written down.
 */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const last = message.trim().split("\n").at(-1) ?? "";
  return last
    .replaceAll("\0", "")
    .slice(0, 500)
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
