import { boss, forgetBoss } from "./boss";
import { doJob, type Worker } from "./do-job";
import { type Queue, queueNames, queues } from "./queues";
import { take } from "./take";

export type Workers = { [Q in Queue]: Worker<Q> };

/** When what comes round by itself is due, as cron writes it, in UTC. */
export type Rounds = Partial<Record<Queue, string>>;

type AtWork = { stop: AbortController; loops: Promise<void>[] };
const key = Symbol.for("parapet.at-work");
type Holder = { [key]?: AtWork };

/**
 * Begins to do jobs in this process; may be called again after it threw. Several processes share the
 * queues, and each job is done by one of them. The rounds are kept in the database and outlive a
 * restart.
 */
export async function startWork(workers: Workers, rounds: Rounds): Promise<void> {
  try {
    for (const [queue, cron] of Object.entries(rounds)) await boss().schedule(queue, cron, {});
    await boss().start();
  } catch (error) {
    await forgetBoss();
    throw error;
  }
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

/**
 * Our own loop, where that of pg-boss 10 rests after every job and does not wait to hear whether the
 * end of one was written. What takes long keeps its own place and its own lane, and nobody else's.
 */
async function workAt<Q extends Queue>(queue: Q, work: Workers[Q], stop: AbortSignal) {
  const restMs = eager.includes(queue) ? 1_000 : 5_000;
  const { atOnce } = queues[queue];
  /** With the lane of each. */
  const running = new Map<Promise<void>, string>();
  while (!stop.aborted) {
    const room = atOnce - running.size;
    const jobs = room > 0 ? await take(queue, room, [...running.values()]) : [];
    for (const job of jobs) {
      const done = doJob(queue, job, work).finally(() => running.delete(done));
      running.set(done, job.lane);
    }
    if (jobs.length === 0) await rest(restMs, running.keys(), stop);
  }
  await Promise.all(running.keys());
}

/** For so long, or until one of them ends or it is time to stop. */
function rest(ms: number, running: Iterable<Promise<void>>, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    stop.addEventListener("abort", wake);
    for (const job of running) void job.then(wake);
  });
}
