import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "@/lib/db/cluster/binaries";
import type { Home } from "@/lib/db/cluster/home";
import { explain } from "@/lib/db/cluster/trouble";

const run = promisify(execFile);

/** The one who may do anything. The site itself works as somebody lesser. */
export const SUPERUSER = "postgres";

/** The major version that made the files; undefined when there are none yet. */
export function clusterMajor(cluster: string): number | undefined {
  const file = path.join(cluster, "PG_VERSION");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
}

/**
 * Makes the files of an empty database. They get their place by one rename at the end, so that an
 * interrupted attempt leaves nothing that looks like a database.
 */
export async function makeCluster(home: Home, binaries: Binaries): Promise<void> {
  removeAttempts(home.folder);
  const attempt = path.join(home.folder, `attempt-${randomBytes(4).toString("hex")}`);
  const failures: unknown[] = [];
  for (const locale of locales(binaries.major)) {
    try {
      await initdb(home, binaries, attempt, locale);
      renameSync(attempt, home.cluster);
      return;
    } catch (error) {
      failures.push(error);
    }
  }
  const last = failures.at(-1) as Error & { stderr?: string };
  throw explain(last.stderr || last.message, home.folder);
}

/** Only ever holds what an initdb that did not come to its end had begun: no server ran on it. */
function removeAttempts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith("attempt-")) rmSync(path.join(folder, name), { recursive: true });
  }
}

/**
 * Orders that follow from the code points alone. With a language's order, an update of the
 * operating system may change it and silently break every index on text.
 */
function locales(major: number): string[][] {
  if (major >= 17) {
    return [["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]];
  }
  return [["--locale=C.UTF-8"], ["--locale=C"]];
}

async function initdb(home: Home, binaries: Binaries, folder: string, locale: string[]) {
  const options = ["--encoding=UTF8", "--data-checksums", `--username=${SUPERUSER}`];
  const entry = ["--auth-local=trust", "--auth-host=reject"];
  await run(path.join(binaries.bindir, "initdb"), [...options, ...entry, ...locale, "-D", folder], {
    cwd: home.folder,
    env: plainEnvironment(),
    ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
  });
}

/** Nothing of ours: no secret in the server's environment, no PGDATA of somebody else's. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
