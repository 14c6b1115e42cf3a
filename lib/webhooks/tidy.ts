import { db } from "@/lib/db/client";

const keptDays = 30;
const batch = 5_000;

/** Takes away deliveries older than 30 days with their attempts, some thousands at a time. */
export async function tidyDeliveries(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 24 * 3600 * 1000);
  const gone = await db.$executeRaw`
    DELETE FROM "Delivery" WHERE "id" IN (
      SELECT "id" FROM "Delivery" WHERE "createdAt" < ${before} LIMIT ${batch})`;
  return gone < batch ? gone : gone + (await tidyDeliveries(now));
}
