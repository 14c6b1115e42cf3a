import { db } from "@/lib/db/client";
import { selectOften } from "@/lib/db/select";
import { fingerprint } from "./secrets";

/** What a heartbeat's token opens: one team's following of one practice. It makes nobody an actor. */
export type HeartbeatPass = { adoptionId: string; slug: string };

/**
 * The gate for programs that report: `Authorization: Bearer …` with a token made for that alone.
 * Null for everything else, an API token among it.
 */
export async function passFromToken(request: Request): Promise<HeartbeatPass | null> {
  const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !token) return null;
  const tokenHash = fingerprint(token);
  const [found] = await selectOften<HeartbeatPass & { stale: boolean }>`
    SELECT h."adoptionId", x."slug",
      (h."usedAt" IS NULL OR h."usedAt" < now() - interval '1 hour') AS "stale"
    FROM "HeartbeatToken" h JOIN "Adoption" a ON a."id" = h."adoptionId"
    JOIN "Practice" x ON x."id" = a."practiceId" WHERE h."tokenHash" = ${tokenHash}`;
  if (!found) return null;
  const { stale, ...pass } = found;
  if (stale)
    await db.heartbeatToken.updateMany({ where: { tokenHash }, data: { usedAt: new Date() } });
  return pass;
}
