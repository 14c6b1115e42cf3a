import type { Prisma } from "@/lib/db/client";
import { sql } from "@/lib/db/select";

/** The row is then an `ImageView` as it stands. */
export const imageSelect = {
  id: true,
  width: true,
  height: true,
  caption: true,
  version: true,
} satisfies Prisma.ImageSelect;

/** The same inside a statement in which `v` is the evidence: an `ImageView` or null. */
export const imageOf = sql`(
  SELECT json_build_object('id', i."id", 'width', i."width", 'height', i."height",
    'caption', i."caption", 'version', i."version")
  FROM "Image" i WHERE i."id" = v."imageId")`;
