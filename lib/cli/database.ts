import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { atTheEnd, goOn } from "@/lib/cli/ending.mjs";
import { ensureSameSecret } from "@/lib/cli/same-secret";
import { say } from "@/lib/cli/say.mjs";
import { OLDEST_MAJOR } from "@/lib/db/cluster/binaries";
import { startCluster } from "@/lib/db/cluster/cluster";
import { inUtc } from "@/lib/db/session";
import type { Env } from "@/lib/env/env";
import { Refusal } from "@/lib/env/refusal.mjs";
import { prepareDatabase } from "@/lib/jobs/prepare";

/**
 * The address of a database that answers, is migrated and was used with our SECRET: DATABASE_URL,
 * else our own. `options` are those of the start; `--accept-secret` lets another SECRET take over.
 */
export async function openDatabase(env: Env, options: readonly string[]): Promise<string> {
  const url = env.DATABASE_URL ?? (await openOwn(env));
  if (env.DATABASE_URL) await awaitDatabase(env.DATABASE_URL);
  await prepareDatabase({ url, say });
  await ensureSameSecret({ url, env, accept: options.includes("--accept-secret"), say });
  return url;
}

async function openOwn(env: Env): Promise<string> {
  const cluster = await startCluster({ dataDir: env.DATA_DIR, bindir: env.PG_BINDIR, say });
  atTheEnd(async () => {
    await cluster.stop();
    if (!cluster.adopted) say("The database is stopped");
  });
  goOn();
  return cluster.url;
}

/** A database on another machine may come up after us, so it has a minute. */
export async function awaitDatabase(url: string, patienceMs = 60_000): Promise<void> {
  const until = Date.now() + patienceMs;
  let told = "";
  for (;;) {
    goOn();
    const trouble = await ask(url);
    if (!trouble) return;
    if (!trouble.passing || Date.now() > until) {
      throw new Refusal(`DATABASE_URL names ${whereIs(url)}, but ${trouble.what}.`);
    }
    if (told !== trouble.what) say(`Waiting for the database ${whereIs(url)}: ${trouble.what}`);
    told = trouble.what;
    await sleep(500);
  }
}

type Trouble = { what: string; passing: boolean };

async function ask(url: string): Promise<Trouble | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await inUtc(client);
    const { rows } = await client.query<Settings>(
      `SELECT current_setting('server_version') AS "version", current_setting('TimeZone') AS "zone"`,
    );
    const what = rows[0] && unfit(rows[0]);
    return what ? { what, passing: false } : undefined;
  } catch (error) {
    return explained(error as NodeJS.ErrnoException);
  } finally {
    await client.end().catch(() => {});
  }
}

type Settings = { version: string; zone: string };

/** What Parapet cannot work with. */
export function unfit({ version, zone }: Settings): string | undefined {
  if (Number.parseInt(version, 10) < OLDEST_MAJOR)
    return `it is PostgreSQL ${version}; ${OLDEST_MAJOR} or newer is needed`;
  if (zone !== "UTC")
    return `its sessions stay in the time zone ${zone}, though Parapet sets UTC, perhaps because of a connection pooler. Set the time zone of the database itself to UTC`;
  return undefined;
}

const PASSING: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOENT: "there is no such socket",
  ENOTFOUND: "there is no machine of that name",
  EAI_AGAIN: "there is no machine of that name",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "it cannot be reached",
  ENETUNREACH: "it cannot be reached",
  ECONNRESET: "it broke off the connection",
  "57P03": "it is just starting up",
  "53300": "it has no free connection",
};

function explained({ code = "", message }: NodeJS.ErrnoException): Trouble {
  const what =
    PASSING[code] ?? (/timeout|terminated/i.test(message) ? "it does not answer" : undefined);
  return what ? { what, passing: true } : { what: `it says: ${message}`, passing: false };
}

/** Without the password. */
function whereIs(url: string): string {
  if (!URL.canParse(url)) return "no address that can be read";
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? `${hostname}:${port || 5432}`;
  return `${host}${pathname}`;
}
