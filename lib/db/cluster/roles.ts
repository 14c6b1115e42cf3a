import pg from "pg";
import { SUPERUSER } from "@/lib/db/cluster/initdb";
import { socketUrl } from "@/lib/db/cluster/socket";

/** The site's role and its database bear the same name. */
export const SITE = "parapet";

/**
 * Makes the database and the role that owns it where they are missing. The site is not the
 * superuser: that one may run programs on the machine.
 */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({
    connectionString: socketUrl(socketFolder, SUPERUSER, "postgres"),
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
      [SITE],
    );
    if (!rows[0]?.role) await client.query(`CREATE ROLE ${SITE} LOGIN`);
    if (!rows[0]?.database) await client.query(`CREATE DATABASE ${SITE} OWNER ${SITE}`);
  } finally {
    await client.end();
  }
}
