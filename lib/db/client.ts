import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { inUtc } from "./session";

export type { Prisma } from "./generated/client";
/** What a command works in. */
export type Tx = Prisma.TransactionClient;

const key = Symbol.for("parapet.db");
type Held = { pool: pg.Pool; client: PrismaClient };
type Holder = { [key]?: Held };

/** One pool and one client a process: instrumentation and routes are separate bundles and share it. */
function held(): Held {
  const holder = globalThis as Holder;
  holder[key] ??= open();
  return holder[key];
}

function open(): Held {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 10,
    // A database that swallows packets must not hold a request for ever.
    connectionTimeoutMillis: 5_000,
    // Waited for: none is lent before.
    onConnect: inUtc,
  });
  // A connection that breaks while it is idle is replaced at the next question.
  pool.on("error", () => {});
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

export const client = (): PrismaClient => held().client;
export const pool = (): pg.Pool => held().pool;

/** Looked up at each use, so that importing a room never opens or demands a database. */
export const db = new Proxy({} as PrismaClient, {
  get: (_target, property) => Reflect.get(client(), property),
});
