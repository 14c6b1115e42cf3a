import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "@/lib/db/cluster/binaries";
import type { Home } from "@/lib/db/cluster/home";
import { plainEnvironment } from "@/lib/db/cluster/initdb";
import { notedPostmaster, type Postmaster, runningPostmaster } from "@/lib/db/cluster/postmaster";
import { identityOf } from "@/lib/db/cluster/processes.mjs";
import { explain, logSince } from "@/lib/db/cluster/trouble";

/** Starts the server and waits until it answers. Its log is `postgres.log` in its home. */
export async function launch(
  home: Home,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const logFile = path.join(home.folder, "postgres.log");
  const log = openSync(logFile, "a", 0o600);
  const before = fstatSync(log).size;
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(binaries.bindir, "postgres"), ["-D", home.cluster, ...options], {
    cwd: home.folder,
    env: plainEnvironment(),
    stdio: ["ignore", log, log],
    // A Ctrl+C in the terminal must not reach the database before the site is down.
    detached: true,
    ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once("exit", () => resolve(logSince(logFile, before)));
    child.once("error", (error) => resolve(error.message));
  });
  child.unref();
  const lastWords = await Promise.race([ended, ready(home.cluster, child)]);
  if (typeof lastWords === "string") throw explain(lastWords, home.folder, logFile);
  return lastWords;
}

async function ready(cluster: string, child: ChildProcess): Promise<Postmaster> {
  while (child.exitCode === null && child.signalCode === null) {
    const noted = notedPostmaster(cluster);
    if (noted?.pid === child.pid && noted?.status === "ready") return noted;
    await sleep(15);
  }
  // It ended: the one who listens for its end tells why.
  return new Promise(() => {});
}

/** Waits while somebody else's server starts up or shuts down; undefined when it has ended. */
export async function settled(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const running = await runningPostmaster(cluster);
    if (!running || running.status === "ready") return running;
    await sleep(50);
  }
}

/** Ends sessions, writes everything down, and stops: PostgreSQL's `fast` way. */
export async function stopServer(running: Postmaster, patienceMs = 60_000): Promise<void> {
  const identity = identityOf(running.pid);
  if (identity === undefined) return;
  signal(running.pid, "SIGINT");
  const until = Date.now() + patienceMs;
  while (identityOf(running.pid) === identity) {
    // Without a last checkpoint: the next start replays the log, and still nothing is lost.
    if (Date.now() > until) signal(running.pid, "SIGQUIT");
    await sleep(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
