import type { Actor } from "@/lib/auth/actor";
import { type Sql, selectOften, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { canEdit } from "@/lib/postmortems/policy";
import { type Reached, reachPostmortem } from "@/lib/postmortems/reach";
import type { ImageView } from "./schema";

type Asked = { number: number; id: string };
/** The bytes are null when the asker has them already. */
type Stored = { sha256: string; bytes: Buffer | null };

/**
 * One image's bytes; `known` is the sha256 of those that the asker kept.
 * @throws DomainError not_found when it, or its postmortem, is out of reach.
 */
export async function getImage(actor: Actor, { number, id }: Asked, known = ""): Promise<Stored> {
  const postmortem = await reachPostmortem(actor, number);
  const [stored] = await selectOften<Stored>`
    SELECT i."sha256", CASE WHEN i."sha256" <> ${known} THEN (
      SELECT b."bytes" FROM "ImageBytes" b WHERE b."sha256" = i."sha256") END AS "bytes"
    FROM "Image" i WHERE i."id" = ${id}::uuid AND ${shown(actor, postmortem)}`;
  if (!stored) throw notFound("that image");
  return stored;
}

/** In the order in which they came. */
export async function listImages(
  actor: Actor,
  { number }: { number: number },
): Promise<ImageView[]> {
  const postmortem = await reachPostmortem(actor, number);
  return selectOften<ImageView>`
    SELECT i."id", i."width", i."height", i."caption", i."version"
    FROM "Image" i WHERE ${shown(actor, postmortem)} ORDER BY i."addedAt", i."id"`;
}

/**
 * What was taken off is gone for readers, however well they kept its address, and so is what no
 * page shows because what it backs or cites is gone; those who write still see it, for they may
 * bring it back, and whoever added it.
 */
function shown(actor: Actor, postmortem: Reached): Sql {
  const here = sql`i."postmortemId" = ${postmortem.id}::uuid`;
  if (canEdit(actor, postmortem)) return here;
  return sql`${here} AND (i."addedById" = ${actor.userId}::uuid OR ${isProof} OR EXISTS (
    SELECT 1 FROM "Evidence" v
    LEFT JOIN "TimelineEvent" e ON e."id" = v."eventId"
    LEFT JOIN "WhyNode" w ON w."id" = v."whyId"
    LEFT JOIN "TimelineEvent" c ON c."id" = v."citedEventId"
    LEFT JOIN "LayerMark" m ON m."postmortemId" = v."postmortemId" AND m."layerId" = v."layerId"
    WHERE v."imageId" = i."id" AND v."removalId" IS NULL
      AND e."removalId" IS NULL AND w."removalId" IS NULL AND c."removalId" IS NULL
      AND (v."layerId" IS NULL OR m."layerId" IS NOT NULL)))`;
}

const isProof = sql`EXISTS (
  SELECT 1 FROM "Proof" f JOIN "ActionItem" k ON k."id" = f."actionItemId"
  WHERE f."imageId" = i."id" AND k."removalId" IS NULL)`;
