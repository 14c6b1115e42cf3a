import { record } from "@/lib/activity/record";
import { ensureImage } from "@/lib/attachments/find";
import { imageSelect } from "@/lib/attachments/present";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { chooseFirst, findMark } from "./find";
import type { MarkEvidence, NewMarkEvidence } from "./schema";

/** Backs what a layer did with an event, a link, a quotation or an image; twice is once. */
export async function backMark(actor: Actor, input: NewMarkEvidence): Promise<MarkEvidence> {
  const { number, layer: slug, citedEventId, url, quotation, imageId } = input;
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const { layer, mark } = await findMark(tx, postmortemId, slug);
    if (!mark) throw chooseFirst(layer);
    if (citedEventId) await ensureEvent(tx, postmortemId, citedEventId);
    if (imageId) await ensureImage(tx, postmortemId, imageId);
    const data = {
      postmortemId,
      layerId: layer.id,
      citedEventId: citedEventId ?? null,
      url: url || null,
      quotation: quotation || null,
      imageId: imageId ?? null,
    };
    const known = await tx.evidence.findFirst({ where: { ...data, removalId: null }, select });
    if (known) return present(known);
    const backing = await tx.evidence.create({ data, select });
    await record(tx, actor, "layer.backed", { postmortemId, subjectId: layer.id });
    return present(backing);
  });
}

async function ensureEvent(tx: Tx, postmortemId: string, id: string): Promise<void> {
  const event = await tx.timelineEvent.findFirst({
    where: { id, postmortemId, removalId: null },
    select: { id: true },
  });
  if (!event) throw notFound("that event");
}

const select = {
  id: true,
  url: true,
  quotation: true,
  image: { select: imageSelect },
  citedEvent: { select: { id: true, at: true, endAt: true, precision: true, text: true } },
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof select }>;

const present = ({ citedEvent, ...piece }: Row): MarkEvidence => ({
  ...piece,
  event: citedEvent && {
    id: citedEvent.id,
    at: citedEvent.at.toISOString(),
    end: citedEvent.endAt?.toISOString() ?? null,
    precision: citedEvent.precision,
    text: citedEvent.text,
  },
});

/** Takes one piece of evidence off a layer. */
export async function removeMarkEvidence(
  actor: Actor,
  { number, layer, id }: { number: number; layer: string; id: string },
) {
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const removalId = await startRemoval(tx, actor, postmortemId);
    const { count } = await tx.evidence.updateMany({
      where: { id, postmortemId, layer: { slug: layer }, removalId: null },
      data: { removalId },
    });
    if (count === 0) throw notFound("that evidence");
    await record(tx, actor, "evidence.removed", { postmortemId, subjectId: id });
    return { removalId };
  });
}

/** With a mark goes what backed it, so that neither page nor image tells what was taken back. */
export async function removeAllEvidence(
  tx: Tx,
  actor: Actor,
  mark: { postmortemId: string; layerId: string },
): Promise<string | null> {
  const shown = { ...mark, removalId: null };
  if ((await tx.evidence.count({ where: shown })) === 0) return null;
  const removalId = await startRemoval(tx, actor, mark.postmortemId);
  await tx.evidence.updateMany({ where: shown, data: { removalId } });
  return removalId;
}
