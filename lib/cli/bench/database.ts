import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { fill } from "@/lib/cli/bench/fill";
import { awaitDatabase } from "@/lib/cli/database";
import { atTheEnd, goOn } from "@/lib/cli/ending.mjs";
import { say } from "@/lib/cli/say.mjs";
import { startCluster } from "@/lib/db/cluster/cluster";
import type { Env } from "@/lib/env/env";
import { prepareDatabase } from "@/lib/jobs/prepare";

/** Where databases can be made: their maker's address, and the server's process if it is ours. */
export type Place = { url: string; pid: number | undefined };

/** DATABASE_URL's server, else a private one in a temporary folder. */
export async function findPlace({ DATABASE_URL, PG_BINDIR }: Env): Promise<Place> {
  if (DATABASE_URL) {
    await awaitDatabase(DATABASE_URL);
    return { url: DATABASE_URL, pid: undefined };
  }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parapet-bench-"));
  atTheEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  // So that the account root lends the server can reach it.
  chmodSync(dataDir, 0o711);
  const settings = { fsync: "off", max_wal_size: "4GB" };
  const cluster = await startCluster({ dataDir, bindir: PG_BINDIR, settings });
  atTheEnd(() => cluster.stop());
  goOn();
  const [pid] = readFileSync(path.join(cluster.folder, "cluster/postmaster.pid"), "utf8").split(
    "\n",
  );
  return { url: cluster.superuserUrl, pid: Number(pid) };
}

/** A database of its own with that many postmortems, dropped at the end. */
export async function filledDatabase(place: Place, size: number): Promise<string> {
  const name = `parapet_bench_${randomBytes(4).toString("hex")}`;
  await asking(place.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  atTheEnd(() => asking(place.url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  const url = new URL(place.url);
  url.pathname = `/${name}`;
  await prepareDatabase({ url: url.href });
  goOn();
  const begun = performance.now();
  await asking(url.href, (client) => fill(client, size));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`Filled a database with ${size.toLocaleString("en")} postmortems in ${seconds} s`);
  goOn();
  return url.href;
}

/** A connection for as long as the work takes. */
export async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // What breaks a connection while nothing is asked shows at the next question.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
