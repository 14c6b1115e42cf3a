import { pool } from "@/lib/db/client";
import { boss } from "./boss";
import type { Job } from "./do-job";
import { type Queue, queues } from "./queues";

/** Where its queue has no lanes, each job has one of its own. */
type Taken = Job & { lane: string };

/**
 * Takes up to `room` jobs that are due, the oldest first, none of a lane that is `busy`. None while
 * the database is away: it is asked again, and whoever opens a page is told.
 */
export async function take(queue: Queue, room: number, busy: string[]): Promise<Taken[]> {
  if (queues[queue].lanes) return takeByLane(queue, room, busy).catch(() => []);
  const jobs = await boss().fetch<object>(queue, { batchSize: room });
  return jobs.map(({ id, data }) => ({ id, data, lane: id }));
}

/** Of each lane the oldest, which pg-boss cannot say. What is set here is what its own `fetch` sets. */
async function takeByLane(queue: Queue, room: number, busy: string[]): Promise<Taken[]> {
  const { rows } = await pool().query<Taken>(
    `WITH due AS (
       SELECT id, created_on, coalesce(singleton_key, id::text) AS lane FROM pgboss.job
       WHERE name = $1 AND state < 'active' AND start_after < now()
     ), oldest AS (
       SELECT DISTINCT ON (lane) id, lane FROM due WHERE lane <> ALL ($3::text[])
       ORDER BY lane, created_on, id
     ), taken AS (
       SELECT j.id, oldest.lane FROM pgboss.job j JOIN oldest USING (id)
       WHERE j.name = $1 AND j.state < 'active'
       ORDER BY j.created_on, j.id LIMIT $2 FOR UPDATE OF j SKIP LOCKED
     )
     UPDATE pgboss.job j SET state = 'active', started_on = now(),
       retry_count = CASE WHEN j.started_on IS NULL THEN j.retry_count ELSE j.retry_count + 1 END
     FROM taken WHERE j.name = $1 AND j.id = taken.id
     RETURNING j.id, j.data, taken.lane`,
    [queue, room, busy],
  );
  return rows;
}
