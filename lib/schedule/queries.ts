import { type Actor, administers } from "@/lib/auth/actor";
import { select } from "@/lib/db/select";
import { ensure } from "@/lib/errors/domain-error";
import { queueNames } from "@/lib/jobs/queues";
import { administratorsOnly } from "@/lib/teams/policy";
import type { FailedJob, QueueView } from "./schema";

type Row = {
  name: string;
  waiting: number;
  running: number;
  failed: number;
  done: number;
  lastDoneAt: Date | null;
  waitingSince: Date | null;
  round: string | null;
};

/** How the queues stand. Jobs hold ids, and nothing of what anybody wrote. */
export async function listQueues(actor: Actor): Promise<QueueView[]> {
  ensure(administers(actor), administratorsOnly);
  const rows = await select<Row>`
    SELECT q.name,
      count(*) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())::int AS "waiting",
      count(*) FILTER (WHERE j.state = 'active')::int AS "running",
      count(*) FILTER (WHERE j.state = 'failed')::int AS "failed",
      count(*) FILTER (WHERE j.state = 'completed' AND j.completed_on > now() - interval '1 day')::int AS "done",
      max(j.completed_on) FILTER (WHERE j.state = 'completed') AS "lastDoneAt",
      min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())
        AS "waitingSince",
      max(s.cron) AS "round"
    FROM pgboss.queue q
    LEFT JOIN pgboss.job j ON j.name = q.name
    LEFT JOIN pgboss.schedule s ON s.name = q.name
    GROUP BY q.name`;
  return queueNames.flatMap((queue) => {
    const row = rows.find(({ name }) => name === queue);
    if (!row) return [];
    const { name, ...counts } = row;
    return [
      { ...counts, queue, lastDoneAt: iso(row.lastDoneAt), waitingSince: iso(row.waitingSince) },
    ];
  });
}

const most = 100;

/** What failed, the newest first: given up, or waiting to be tried again by itself. */
export async function listFailures(actor: Actor): Promise<FailedJob[]> {
  ensure(administers(actor), administratorsOnly);
  const rows = await select<FailedRow>`
    SELECT id, name AS "queue", state::text AS "state", retry_count + 1 AS "tries",
      coalesce(output->>'message', 'The server that had it ended, or it took too long.') AS "reason",
      created_on AS "createdAt",
      CASE WHEN state = 'retry' THEN start_after END AS "againAt"
    FROM pgboss.job
    WHERE name = ANY(${queueNames}::text[])
      AND (state = 'failed' OR (state = 'retry' AND output IS NOT NULL))
    ORDER BY state DESC, created_on DESC LIMIT ${most}`;
  return rows.map(({ createdAt, againAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    againAt: iso(againAt),
  }));
}

type FailedRow = Omit<FailedJob, "createdAt" | "againAt"> & {
  createdAt: Date;
  againAt: Date | null;
};

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
