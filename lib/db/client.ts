import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";

export type { Prisma } from "./generated/client";
/** What a command works in. */
export type Tx = Prisma.TransactionClient;

const key = Symbol.for("parapet.db");
type Holder = { [key]?: PrismaClient };

/** One client a process: instrumentation and routes are separate bundles and share it here. */
export function client(): PrismaClient {
  const holder = globalThis as Holder;
  holder[key] ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }),
  });
  return holder[key];
}

/** Looked up at each use, so that importing a room never opens or demands a database. */
export const db = new Proxy({} as PrismaClient, {
  get: (_target, property) => Reflect.get(client(), property),
});
