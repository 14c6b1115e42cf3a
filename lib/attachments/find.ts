import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";

/** @throws DomainError not_found for an image of another postmortem too. */
export async function findImage(tx: Tx, postmortemId: string, id: string) {
  const image = await tx.image.findFirst({ where: { id, postmortemId } });
  if (!image) throw notFound("that image");
  return image;
}

/** For commands that back something with an image. */
export async function ensureImage(tx: Tx, postmortemId: string, id: string): Promise<void> {
  await findImage(tx, postmortemId, id);
}
