import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { atTheEnd } from "@/lib/cli/ending.mjs";
import { stopChild } from "@/lib/cli/run.mjs";
import { Refusal } from "@/lib/env/refusal.mjs";

export type Site = {
  origin: string;
  pid: number;
  stop(): Promise<void>;
};

type Wishes = { databaseUrl: string; secret: string; dataDir: string };

/** The production server on a free port of this machine, over one of the databases. */
export async function startSite({ databaseUrl, secret, dataDir }: Wishes): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const preload = new URL("../with-parent.mjs", import.meta.url).href;
  const next = "node_modules/next/dist/bin/next";
  const args = ["--import", preload, next, "start", "-p", String(port), "-H", "127.0.0.1"];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      APP_URL: origin,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      SECRET: secret,
      JOBS: "off",
      BENCH: "on",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const stop = () => stopChild(child, 10_000);
  atTheEnd(stop);
  await answering(`${origin}/api/health`, () => child.exitCode === null);
  if (child.pid === undefined) throw new Refusal("The site could not be started.");
  return { origin, pid: child.pid, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port of this machine");
  return address.port;
}

async function answering(url: string, lives: () => boolean, patienceMs = 60_000): Promise<void> {
  const until = Date.now() + patienceMs;
  while (lives() && Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(50);
  }
  throw new Refusal("The site does not become healthy; see above for what it said.");
}
