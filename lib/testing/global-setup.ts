import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type Cluster, startCluster } from "@/lib/db/cluster/cluster";
import { notedPostmaster } from "@/lib/db/cluster/postmaster";
import { prepareDatabase } from "@/lib/jobs/prepare";
import { inDatabase, TEMPLATE } from "@/lib/testing/template";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's address of the test cluster. */
    clusterUrl: string;
  }
}

/** One private cluster for the whole run, with a migrated database that the test files clone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parapet-test-"));
  // So that the account root lends the server can reach it.
  chmodSync(folder, 0o711);
  process.once("exit", () => abandon(folder));
  const cluster = await startCluster({ dataDir: folder, settings: FORGETFUL });
  await makeTemplate(cluster);
  project.provide("clusterUrl", cluster.superuserUrl);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  };
}

/** Vitest tears nothing down when a signal ends it, and leaves no time to wait for anything. */
function abandon(folder: string): void {
  const running = notedPostmaster(path.join(folder, "postgres/cluster"));
  if (running) process.kill(running.pid, "SIGQUIT");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What these databases hold need not outlive a power cut. */
const FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "200",
  shared_buffers: "128MB",
};

async function makeTemplate(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  await client.query("ALTER ROLE parapet CREATEDB");
  await client.query(`CREATE DATABASE ${TEMPLATE} OWNER parapet`);
  await client.end();
  await prepareDatabase({ url: inDatabase(cluster.url, TEMPLATE) });
}
