import { fingerprint, unlessDone } from "@/lib/cli/fingerprint.mjs";
import { mustRun } from "@/lib/cli/run.mjs";
import { say } from "@/lib/cli/say.mjs";
import { withLock } from "@/lib/db/cluster/lock.mjs";

const SOURCES = ["app", "components", "lib", "prisma/schema", "public"];
const SETTINGS = ["next.config.ts", "postcss.config.mjs", "proxy.ts"];

/** Builds the site for production, unless the build that is there was made from these sources. */
export async function buildSite(): Promise<void> {
  const places = [...SOURCES, ...SETTINGS, "instrumentation.ts", "package-lock.json"];
  const waiting = (holder: number) =>
    say(`Another start (process ${holder}) is building; waiting for it`);
  // Next keeps this folder when it clears the rest of .next.
  await withLock(".next/cache/parapet.lock", { waiting }, () =>
    unlessDone(".next/parapet-sources", fingerprint(places, isBuilt), async () => {
      say("Building the site");
      await mustRun("The build", process.execPath, {
        args: ["node_modules/next/dist/bin/next", "build"],
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
    }),
  );
}

/** Tests, the commands and what Prisma generates from the schema change nothing in the build. */
function isBuilt(file: string): boolean {
  return !/\.test\.tsx?$|^lib\/(cli|testing|db\/generated)\//.test(file);
}
