import { generateClient } from "@/lib/cli/client";
import { openDatabase } from "@/lib/cli/database";
import { goOn } from "@/lib/cli/ending.mjs";
import { startNext } from "@/lib/cli/next";
import { ensurePortIsFree } from "@/lib/cli/port";
import { provision } from "@/lib/cli/provision";
import { say } from "@/lib/cli/say.mjs";
import { parseEnv } from "@/lib/env/env";

/** `npm run dev`: the same database as `npm start`, and a site that follows every saved file. */
export default async function command(options: string[]): Promise<void> {
  const env = parseEnv(process.env, process.cwd());
  await ensurePortIsFree(env.PORT, env.BIND_ADDRESS);
  await generateClient();
  goOn();
  const databaseUrl = await openDatabase(env, options);
  goOn();
  provision(env, databaseUrl);
  goOn();
  await startNext("dev", env, databaseUrl);
  say(`Parapet is at ${env.APP_URL}`);
}
