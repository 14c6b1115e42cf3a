import { fingerprint, unlessDone } from "@/lib/cli/fingerprint.mjs";
import { mustRun } from "@/lib/cli/run.mjs";
import { say } from "@/lib/cli/say.mjs";
import { withLock } from "@/lib/db/cluster/lock.mjs";

const STAMP = "lib/db/generated/stamp";

/** Generates Prisma's client, unless the one that is there was made from this schema. */
export async function generateClient(): Promise<void> {
  const sources = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
  await withLock("node_modules/.parapet-client.lock", {}, () =>
    unlessDone(STAMP, fingerprint(sources), async () => {
      say("Generating the database client");
      await mustRun("prisma generate", process.execPath, {
        args: ["node_modules/prisma/build/index.js", "generate"],
        // Prisma would fetch a native engine that it does not need here. Only for this one command:
        // with it, prisma's own migrate would report success and do nothing.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", CHECKPOINT_DISABLE: "1" },
      });
    }),
  );
}

export default async function command(): Promise<number> {
  await generateClient();
  say("The database client is up to date");
  return 0;
}
