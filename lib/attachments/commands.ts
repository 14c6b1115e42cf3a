import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable } from "@/lib/postmortems/find";
import { encodeAnew } from "./encoding";
import { findIllustrated, findImage } from "./find";
import { mostImages } from "./limits";
import { imageSelect } from "./present";
import type { CaptionChange, ImageView, NewImage } from "./schema";

/**
 * Keeps an image for a postmortem, encoded anew, once: the same picture again is the same image.
 * What it backs is said by evidence; without any it waits there, seen by the writers alone.
 * @throws DomainError invalid for anything but a still, whole image of a size that we take.
 */
export async function addImage(actor: Actor, input: NewImage): Promise<ImageView> {
  const { number, file, caption = "" } = input;
  // Nothing is decoded for somebody who may not write here, nor while others wait for a row.
  await findIllustrated(db, actor, number);
  const { sha256, bytes, width, height } = await encodeAnew(
    new Uint8Array(await file.arrayBuffer()),
  );
  return transaction(async (tx) => {
    const { id: postmortemId } = await findIllustrated(tx, actor, number);
    const known = await tx.image.findFirst({
      where: { postmortemId, sha256 },
      select: imageSelect,
    });
    if (known) return known;
    await ensureRoom(tx, postmortemId);
    // Equal bytes of two postmortems may come at once; they are one row.
    await tx.imageBytes.createMany({ data: [{ sha256, bytes }], skipDuplicates: true });
    const added = await tx.image.create({
      data: { postmortemId, sha256, width, height, caption, addedById: personOf(actor) },
      select: imageSelect,
    });
    await record(tx, actor, "image.added", { postmortemId, subjectId: added.id });
    return added;
  });
}

async function ensureRoom(tx: Tx, postmortemId: string): Promise<void> {
  if ((await tx.image.count({ where: { postmortemId } })) >= mostImages)
    throw invalid(`This postmortem has ${mostImages} images. Link to the others where they are.`);
}

/** @throws DomainError conflict with both texts when somebody else was there. */
export async function captionImage(actor: Actor, input: CaptionChange): Promise<ImageView> {
  const { number, id, version, base, caption } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const image = await findImage(tx, postmortem.id, id);
    reconcile(image, { caption }, { version, base });
    wrote(
      await tx.image.updateMany({
        where: { id, version: image.version },
        data: { caption, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "image.captioned", { postmortemId: postmortem.id, subjectId: id });
    return tx.image.findUniqueOrThrow({ where: { id }, select: imageSelect });
  });
}
