import { z } from "zod";
import { record } from "@/lib/activity/record";
import { ensureImage } from "@/lib/attachments/find";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { Link, PostmortemNumber, Prose } from "@/lib/postmortems/schema";
import { findEvent } from "./find";
import { evidenceSelect } from "./present";
import type { EvidenceView } from "./schema";

export type NewEvidence = z.infer<typeof NewEvidence>;
export const NewEvidence = z
  .object({
    number: PostmortemNumber,
    eventId: z.uuid(),
    url: Link.optional(),
    quotation: Prose(5_000).optional(),
    /** Of the same postmortem. */
    imageId: z.uuid().optional(),
  })
  .refine(
    ({ url, quotation, imageId }) => url || quotation || imageId,
    "Give a link, words to quote, or an image.",
  );

/** Backs an event with a link, a quotation or an image. The same again is the same evidence. */
export async function backEvent(actor: Actor, input: NewEvidence): Promise<EvidenceView> {
  const { number, eventId, url, quotation, imageId } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findEvent(tx, postmortem.id, eventId);
    if (imageId) await ensureImage(tx, postmortem.id, imageId);
    const data = {
      eventId,
      url: url || null,
      quotation: quotation || null,
      imageId: imageId ?? null,
    };
    const known = await tx.evidence.findFirst({
      where: { ...data, removalId: null },
      select: evidenceSelect,
    });
    if (known) return known;
    const backing = await tx.evidence.create({
      data: { ...data, postmortemId: postmortem.id },
      select: evidenceSelect,
    });
    await record(tx, actor, "event.backed", { postmortemId: postmortem.id, subjectId: eventId });
    return backing;
  });
}

/** Takes one piece of evidence off an event. An image stays with the postmortem, for the undo. */
export async function removeEventEvidence(
  actor: Actor,
  { number, id }: { number: number; id: string },
) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    const { count } = await tx.evidence.updateMany({
      where: { id, postmortemId: postmortem.id, eventId: { not: null }, removalId: null },
      data: { removalId },
    });
    if (count === 0) throw notFound("that evidence");
    await record(tx, actor, "evidence.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}
