import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { Refusal } from "@/lib/env/refusal.mjs";
import { connect } from "./session";

export type MigrateOptions = {
  url: string;
  /** Holds one folder a migration, `<time>_<name>/migration.sql`. */
  folder?: string;
  say?: (sentence: string) => void;
};

/** Any number will do, so long as every Parapet uses the same. */
const LOCK = 7_270_726_178;

/**
 * Brings the database up to date and returns the names of what it applied. One transaction a file:
 * a migration is there with its row in `_prisma_migrations`, or not at all. Several processes may
 * call it at once. Throws a Refusal where the files and the database tell different stories.
 */
export async function migrate({ url, folder, say }: MigrateOptions): Promise<string[]> {
  const files = readMigrations(folder ?? path.join(process.cwd(), "prisma/migrations"));
  const client = await connect(url);
  try {
    await inTransaction(client, () => client.query(TABLE));
    const applied = await listApplied(client);
    refuseOtherStories(files, applied);
    const done: string[] = [];
    for (const file of files.filter(({ name }) => !applied.has(name))) {
      if (await apply(client, file, say)) done.push(file.name);
    }
    return done;
  } finally {
    await client.end();
  }
}

type Migration = { name: string; sql: string; checksum: string };

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      const checksum = createHash("sha256").update(bytes).digest("hex");
      return { name, sql: bytes.toString("utf8"), checksum };
    });
}

/** As Prisma makes it, so that its own tools can take over. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

/**
 * The lock ends with the transaction, which also works behind a PgBouncer that lends a connection for
 * one transaction only. Waiting for it is not limited: another process may be migrating for minutes.
 */
async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

type Row = { name: string; checksum: string; finished: boolean };

async function listApplied(client: pg.Client): Promise<Map<string, Row>> {
  const { rows } = await client.query<Row>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

function refuseOtherStories(files: Migration[], applied: Map<string, Row>): void {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum, finished } of applied.values()) {
    const file = known.get(name);
    if (!file) {
      throw new Refusal(
        `The database has the migration ${name}, which this version of Parapet does not know. Start the newer version, or put back a backup that is older than it.`,
      );
    }
    if (!finished) {
      throw new Refusal(
        `The migration ${name} was begun with another tool and did not come to its end. Mend the database and mark it with "prisma migrate resolve".`,
      );
    }
    if (checksum !== file.checksum) {
      throw new Refusal(
        `prisma/migrations/${name}/migration.sql was changed after it had been applied. Put it back as it was and write the change as a new migration.`,
      );
    }
  }
}

/** False when another process was quicker. */
function apply(client: pg.Client, file: Migration, say?: (sentence: string) => void) {
  return inTransaction(client, async () => {
    if ((await listApplied(client)).has(file.name)) return false;
    say?.(`Applying the migration ${file.name}`);
    // Better to fail and be tried again than to queue before everybody else on a busy table.
    await client.query("SET LOCAL lock_timeout = '10s'");
    await client.query(file.sql).catch((error: Error) => {
      throw new Refusal(
        `The migration ${file.name} could not be applied: ${error.message}. Nothing of it was kept.`,
      );
    });
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), file.checksum, file.name],
    );
    return true;
  });
}
