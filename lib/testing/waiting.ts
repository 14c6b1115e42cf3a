import { db } from "@/lib/db/client";

/** How many of this test's database stand at a lock that another one holds. */
export async function waitingForALock(): Promise<number> {
  const [row] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.waiting ?? 0;
}

/** For a transaction that holds a lock until somebody else has come to wait for it. */
export const patiently = { timeout: 60_000 };
