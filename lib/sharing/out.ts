import { type Sql, sql } from "@/lib/db/select";

/**
 * Whether strangers may read `e`, the edition of `p`, at this moment. One that was taken back, has
 * expired, or whose postmortem is not published any more, or was published anew since, is gone.
 */
export const isOutNow: Sql = sql`(e."content" IS NOT NULL AND e."withdrawnAt" IS NULL
  AND (e."expiresAt" IS NULL OR e."expiresAt" > now()) AND p."stage" = 'published'
  AND EXISTS (SELECT 1 FROM "Publication" b
    WHERE b."postmortemId" = p."id" AND b."publishedAt" <= e."putOutAt"))`;
