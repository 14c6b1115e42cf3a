import { db } from "@/lib/db/client";

const keptMs = 30 * 86_400_000;

/**
 * A program that reports each hour says the same thousands of times a year. Of what it said in the
 * same words, a day (in UTC) that is a month past keeps the last; what a person said is all kept.
 */
export async function tidyChecks(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs);
  return db.$executeRaw`
    DELETE FROM "Check" c WHERE c."kind" <> 'by_hand' AND c."at" < ${before} AND EXISTS (
      SELECT 1 FROM "Check" l WHERE l."adoptionId" = c."adoptionId" AND l."at" > c."at"
        AND l."at" < (date_trunc('day', c."at" AT TIME ZONE 'UTC') + interval '1 day') AT TIME ZONE 'UTC'
        AND l."kind" = c."kind" AND l."followed" = c."followed" AND l."sentence" = c."sentence")`;
}
