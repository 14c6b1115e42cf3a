import { record } from "@/lib/activity/record";
import { ensureImage } from "@/lib/attachments/find";
import { imageSelect } from "@/lib/attachments/present";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { findWhy } from "./find";
import { shownEvidence } from "./present";
import type { NewBacking, WhyEvidence } from "./schema";

/**
 * Backs an answer with an event of the timeline, a link, a quotation or an image. The same event
 * twice is the same evidence.
 */
export async function backWhy(actor: Actor, input: NewBacking): Promise<WhyEvidence> {
  const { number, whyId, citedEventId, url, quotation, imageId } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findWhy(tx, postmortem.id, whyId);
    if (citedEventId) await ensureEvent(tx, postmortem.id, citedEventId);
    if (imageId) await ensureImage(tx, postmortem.id, imageId);
    const data = {
      citedEventId: citedEventId ?? null,
      url: url || null,
      quotation: quotation || null,
      imageId: imageId ?? null,
    };
    const select = { id: true, image: { select: imageSelect } };
    const known = await tx.evidence.findFirst({
      where: { ...data, whyId, removalId: null },
      select,
    });
    const backing =
      known ??
      (await tx.evidence.create({ data: { ...data, whyId, postmortemId: postmortem.id }, select }));
    await record(tx, actor, "why.backed", { postmortemId: postmortem.id, subjectId: whyId });
    return {
      id: backing.id,
      eventId: data.citedEventId,
      url: data.url,
      quotation: data.quotation,
      image: backing.image,
    };
  });
}

async function ensureEvent(tx: Tx, postmortemId: string, id: string): Promise<void> {
  const event = await tx.timelineEvent.findFirst({
    where: { id, postmortemId, removalId: null },
    select: { id: true },
  });
  if (!event) throw notFound("that event");
}

/** Takes one piece of evidence away from a why. */
export async function removeEvidence(actor: Actor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    const { count } = await tx.evidence.updateMany({
      where: { id, postmortemId: postmortem.id, whyId: { not: null }, ...shownEvidence },
      data: { removalId },
    });
    if (count === 0) throw notFound("that evidence");
    await record(tx, actor, "evidence.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}
