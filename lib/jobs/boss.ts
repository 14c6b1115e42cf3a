import PgBoss from "pg-boss";
import { pool } from "@/lib/db/client";

const key = Symbol.for("parapet.jobs");
type Holder = { [key]?: PgBoss };

/** One a process, over the connections that everything else uses. Made without being started. */
export function boss(): PgBoss {
  const holder = globalThis as Holder;
  holder[key] ??= open();
  return holder[key];
}

/** One that could not start holds itself for starting ever after, so the next try gets a new one. */
export async function forgetBoss(): Promise<void> {
  const holder = globalThis as Holder;
  await holder[key]?.stop({ graceful: false, close: false }).catch(() => {});
  delete holder[key];
}

function open(): PgBoss {
  const made = new PgBoss({
    db: { executeSql: async (text, values) => pool().query(text, values) },
    // The migrations make its tables; it only looks whether they are as new as it is.
    migrate: false,
    maintenanceIntervalSeconds: 30,
    cronMonitorIntervalSeconds: 30,
    archiveCompletedAfterSeconds: 24 * 3600,
    // What failed stays where an administrator can read why and try it again.
    archiveFailedAfterSeconds: 30 * 24 * 3600,
    deleteAfterDays: 30,
  });
  made.on("error", (error) => console.error("The jobs' own maintenance failed.", error));
  return made;
}
