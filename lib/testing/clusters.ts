import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { findBinaries } from "@/lib/db/cluster/binaries";
import { type Cluster, type ClusterOptions, startCluster } from "@/lib/db/cluster/cluster";
import { completed, embeddedBindir } from "@/lib/db/cluster/embedded";
import { Refusal } from "@/lib/env/refusal.mjs";

const folders: string[] = [];
const clusters: Cluster[] = [];

afterAll(async () => {
  for (const cluster of clusters.splice(0).reverse()) await cluster.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Goes with the test file. With mode 0700 root's lent account cannot pass. */
export function temporaryFolder(mode = 0o711): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parapet-cluster-"));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

/** Stopped when the test file ends. Nothing is ever made outside of the test's folders. */
export async function start(options: ClusterOptions): Promise<Cluster> {
  const elsewhere = path.join(options.dataDir, "nowhere");
  const cluster = await startCluster({
    elsewhere,
    settings: { shared_buffers: "16MB" },
    ...options,
  });
  clusters.push(cluster);
  return cluster;
}

export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error.message;
  throw new Error(`expected a Refusal, got ${String(error)}`);
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** This machine's own binaries, if it has any, and those of the npm package. */
export function bothBinaries(): { bindir: string; major: number; from: string }[] {
  const shelf = path.join(os.tmpdir(), "parapet-test-programs");
  const embedded = embeddedBindir();
  const packaged = embedded
    ? [findBinaries({ bindir: completed(embedded, shelf), shelf })].map((found) => ({
        ...found,
        from: "the npm package",
      }))
    : [];
  const own = findBinaries({ shelf });
  return own.from === "this machine" ? [own, ...packaged] : packaged;
}
