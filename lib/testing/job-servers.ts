import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { pool } from "@/lib/db/client";

/** Real processes on one database, one of which may be killed. */
const servers: ChildProcess[] = [];

/** Where they write down what they see. */
export async function prepareServers(): Promise<void> {
  await pool().query("CREATE TABLE seen (server text, what text, id text)");
}

export async function startServer(name: string): Promise<ChildProcess> {
  const server = fork("lib/testing/job-server.ts", [name], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  servers.push(server);
  await once(server, "message");
  return server;
}

export async function endServer(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill(signal);
  await exited;
}

export async function endServers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => endServer(server, "SIGKILL")));
}
