import { boss } from "./boss";
import { type JobData, type Queue, queues } from "./queues";

export type Job = { id: string; data: unknown };

/** What does the jobs of a queue. May be called again for a job that was done: see to it. */
export type Worker<Q extends Queue> = (data: JobData<Q>, now: Date) => Promise<void>;

/** Does a job that was taken, and writes down how it ended. Never throws. */
export async function doJob<Q extends Queue>(queue: Q, job: Job, work: Worker<Q>): Promise<void> {
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
