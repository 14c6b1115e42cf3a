import { buildSite } from "@/lib/cli/build";
import { generateClient } from "@/lib/cli/client";
import { openDatabase } from "@/lib/cli/database";
import { goOn } from "@/lib/cli/ending.mjs";
import { startNext } from "@/lib/cli/next";
import { ensurePortIsFree } from "@/lib/cli/port";
import { provision } from "@/lib/cli/provision";
import { say } from "@/lib/cli/say.mjs";
import { parseEnv } from "@/lib/env/env";

/** `npm start`: everything from a fresh clone to a site that answers. Goes on until a signal. */
export default async function command(options: string[]): Promise<void> {
  const env = parseEnv(process.env, process.cwd());
  await ensurePortIsFree(env.PORT, env.BIND_ADDRESS);
  if (!options.includes("--no-build")) {
    await generateClient();
    goOn();
    await buildSite();
    goOn();
  }
  const databaseUrl = await openDatabase(env, options);
  goOn();
  provision(env, databaseUrl);
  goOn();
  say("Starting the site");
  await startNext("start", env, databaseUrl);
  say(`Parapet is at ${env.APP_URL}`);
}
