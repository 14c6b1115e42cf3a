import { createHmac } from "node:crypto";
import path from "node:path";
import { connect } from "@/lib/db/session";
import type { Env } from "@/lib/env/env";
import { Refusal } from "@/lib/env/refusal.mjs";
import { UNDER_ANOTHER_SECRET } from "@/lib/env/secret";

type Wishes = {
  url: string;
  env: Pick<Env, "SECRET" | "DATA_DIR">;
  /** Whether another SECRET than until now takes its place. */
  accept: boolean;
  say: (sentence: string) => void;
};

/**
 * Every server of one database needs the same SECRET. The first start leaves its fingerprint in the
 * database; throws a Refusal where another one is there and ours is not accepted in its place.
 */
export async function ensureSameSecret({ url, env, accept, say }: Wishes): Promise<void> {
  const ours = fingerprintOf(env.SECRET);
  const client = await connect(url);
  try {
    // Of two first starts at once, the second waits here for the first one's.
    await client.query(
      `INSERT INTO "SecretFingerprint" ("fingerprint") VALUES ($1) ON CONFLICT DO NOTHING`,
      [ours],
    );
    const { rows } = await client.query<{ fingerprint: string }>(
      `SELECT "fingerprint" FROM "SecretFingerprint"`,
    );
    if (rows[0]?.fingerprint === ours) return;
    if (!accept) throw new Refusal(differs(env.DATA_DIR));
    await client.query(`UPDATE "SecretFingerprint" SET "fingerprint" = $1`, [ours]);
    say(`This SECRET is the database's from now on: ${UNDER_ANOTHER_SECRET}`);
  } finally {
    await client.end();
  }
}

const fingerprintOf = (secret: string): string =>
  createHmac("sha256", secret).update("parapet fingerprint of SECRET").digest("hex");

const differs = (dataDir: string): string =>
  `This database was used with another SECRET than this server has. All servers of a database need the same one: set SECRET to it, or, where it is kept in a file, put that file back as ${path.join(dataDir, "secret")}. If it is lost, or you mean to replace it, start once with "npm start -- --accept-secret": ${UNDER_ANOTHER_SECRET}.`;
