import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import type { FollowView } from "./reading-schema";

export type FollowRow = FollowView & {
  /** What the database holds of it: of a team, a layer and a severity their id. */
  stored: string;
};

/** What the asker follows, in the order in which they began; asked once per request. */
export const listFollows = cache(async (actor: Actor): Promise<FollowRow[]> => {
  if (actor.userId === null) return [];
  return selectOften<FollowRow>`
    SELECT f."kind"::text AS "kind", f."value" AS "stored",
      coalesce(t."slug", y."slug", s."name", f."value") AS "value",
      coalesce(t."name", y."name", s."name", f."value") AS "name"
    FROM "Follow" f
    LEFT JOIN "Team" t ON f."kind" = 'team' AND t."id"::text = f."value"
    LEFT JOIN "Layer" y ON f."kind" = 'layer' AND y."id"::text = f."value"
    LEFT JOIN "Severity" s ON f."kind" = 'severity' AND s."id"::text = f."value"
    WHERE f."userId" = ${actor.userId}::uuid
      AND (f."kind" IN ('tag', 'service') OR coalesce(t."id", y."id", s."id") IS NOT NULL)
    ORDER BY f."sinceAt", f."kind", f."value"`;
});
