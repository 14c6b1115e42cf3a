import { spawnSync } from "node:child_process";
import { say } from "@/lib/cli/say.mjs";
import type { Env } from "@/lib/env/env";
import { Refusal } from "@/lib/env/refusal.mjs";

/** In a process of its own: this one lives as long as the site and should stay small. */
export function provision(env: Env, databaseUrl: string): void {
  if (!env.ADMIN_EMAIL) return;
  say(`Making sure that ${env.ADMIN_EMAIL} is an administrator`);
  const script = new URL("./provision-administrator.ts", import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, DATA_DIR: env.DATA_DIR, DATABASE_URL: databaseUrl },
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Refusal(`The administrator could not be provisioned.\n${stderr.trim()}`);
}
