import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { atTheEnd, end, isEnding } from "@/lib/cli/ending.mjs";
import { ensurePortIsFree } from "@/lib/cli/port";
import { stopChild } from "@/lib/cli/run.mjs";
import type { Env } from "@/lib/env/env";
import { Refusal } from "@/lib/env/refusal.mjs";

/** Starts Next's server as a child that ends with this process, and waits until it is healthy. */
export async function startNext(mode: "start" | "dev", env: Env, databaseUrl: string) {
  // Free when this start began, but a build takes its time; another's answer would pass for ours.
  await ensurePortIsFree(env.PORT, env.BIND_ADDRESS);
  const address = env.BIND_ADDRESS ? ["-H", env.BIND_ADDRESS] : [];
  const preload = ["--import", new URL("./with-parent.mjs", import.meta.url).href];
  const next = ["node_modules/next/dist/bin/next", mode, "-p", String(env.PORT), ...address];
  const child = spawn(process.execPath, [...preload, ...next], {
    env: siteEnvironment(mode, env, databaseUrl),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  atTheEnd(async () => {
    await atRest(child, 10_000);
    await stopChild(child, 10_000);
  });
  let quiet = true;
  child.stdout?.on("data", (text) => {
    // Next's own greeting says what we say better.
    if (!quiet || mode === "dev") process.stdout.write(text);
  });
  child.once("exit", (code) => {
    if (isEnding()) return;
    console.error(`\nThe site's process ended by itself (${code}). See above for what it said.`);
    void end(1);
  });
  await healthy(child, env);
  quiet = false;
}

/** Lets the jobs that run come to their end; whoever does not answer in time is stopped as it is. */
async function atRest(child: ChildProcess, patienceMs: number): Promise<void> {
  if (!child.connected || child.exitCode !== null) return;
  const resting = new Promise<void>((resolve) => {
    child.on("message", (message) => message === "resting" && resolve());
    child.once("exit", () => resolve());
  });
  child.send("rest", () => {});
  await Promise.race([resting, sleep(patienceMs, undefined, { ref: false })]);
}

function siteEnvironment(mode: string, env: Env, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    STARTED_BY: String(process.pid),
    PORT: String(env.PORT),
    APP_URL: env.APP_URL,
    DATA_DIR: env.DATA_DIR,
    DATABASE_URL: databaseUrl,
    SECRET: env.SECRET,
    // Only provisioning needs these.
    ADMIN_EMAIL: "",
    ADMIN_PASSWORD: "",
    ADMIN_TOKEN: "",
  };
}

/** A first answer in development compiles the route, which takes its time. */
async function healthy(child: ChildProcess, env: Env, patienceMs = 120_000): Promise<void> {
  const url = `http://${hostOf(env.BIND_ADDRESS)}:${env.PORT}/api/health`;
  const until = Date.now() + patienceMs;
  let last = "nothing";
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 200)}`;
    if (Date.now() > until) throw new Refusal(`The site does not become healthy; it says ${last}.`);
    await sleep(40);
  }
  // It ended: the one who listens for its end says so.
  return new Promise(() => {});
}

function hostOf(bindAddress: string | undefined): string {
  if (!bindAddress || bindAddress === "0.0.0.0" || bindAddress === "::") return "127.0.0.1";
  return bindAddress.includes(":") ? `[${bindAddress}]` : bindAddress;
}
