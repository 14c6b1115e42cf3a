import { randomUUID } from "node:crypto";
import { encodeAnew } from "@/lib/attachments/encoding";
import { select } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import type { PublicPicture } from "./content";

export type Copied = {
  /** Of the one inside. */
  from: string;
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
};

/**
 * Copies of pictures without what is struck in them, encoded once more, under ids that tell neither
 * which they are inside nor when they came.
 * @throws DomainError not_found when one of them is of another postmortem.
 */
export async function copyPictures(
  number: number,
  pictures: readonly PublicPicture[],
): Promise<Copied[]> {
  const copied: Copied[] = [];
  for (const { id: from, boxes } of pictures) {
    const [stored] = await select<{ bytes: Buffer }>`
      SELECT b."bytes" FROM "Image" i JOIN "ImageBytes" b ON b."sha256" = i."sha256"
      JOIN "Postmortem" p ON p."id" = i."postmortemId"
      WHERE i."id" = ${from}::uuid AND p."number" = ${number}`;
    if (!stored) throw notFound("one of its pictures");
    const { bytes, width, height } = await encodeAnew(stored.bytes, boxes);
    copied.push({ from, id: randomUUID(), bytes, width, height });
  }
  return copied;
}
