import { readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { isPostgresIn } from "@/lib/db/cluster/processes.mjs";

/** What a running server wrote down about itself in its data folder. */
export type Postmaster = { pid: number; socketFolder: string; status: string };

function pidFile(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}

/** As the file says: whether it is true, `runningPostmaster` tells. */
export function notedPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const [pid = "", , , , socketFolder = "", , , status = ""] = lines;
  return { pid: Number(pid), socketFolder, status: status.trim() };
}

/**
 * The server that works in this folder. The noted number alone proves nothing: after a crash it may
 * be another process's by now. A server in another container has no number here at all, but answers
 * at its socket.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const noted = notedPostmaster(cluster);
  if (!noted) return undefined;
  if (isPostgresIn(noted.pid, cluster)) return noted;
  if (noted.socketFolder && (await answers(path.join(noted.socketFolder, ".s.PGSQL.5432")))) {
    return noted;
  }
  return undefined;
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const attempt = connect(socket);
    attempt.once("connect", () => resolve(true));
    attempt.once("error", () => resolve(false));
    attempt.once("close", () => attempt.destroy());
    attempt.once("connect", () => attempt.end());
  });
}

/**
 * Takes away the note of a server that no longer runs. PostgreSQL does so itself, except where the
 * number now belongs to another process of the same account: then it refuses to start. Its second
 * guard, the shared memory that belongs to the folder, stays in force.
 */
export async function forgetDeadPostmaster(cluster: string): Promise<void> {
  if (notedPostmaster(cluster) && !(await runningPostmaster(cluster))) {
    rmSync(pidFile(cluster), { force: true });
  }
}
