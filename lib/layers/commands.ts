import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable } from "@/lib/postmortems/find";
import { findMark } from "./find";
import { presentMark } from "./present";
import type { LayerMarking, LayerMarkView, NoteChange } from "./schema";

/**
 * Says what a layer did; once more changes it. Without a note the note stays.
 * @throws DomainError conflict with both sides when somebody else was there.
 */
export async function markLayer(actor: Actor, input: LayerMarking): Promise<LayerMarkView> {
  return transaction((tx) => markLayerIn(tx, actor, input));
}

/** The same inside a larger command. */
export async function markLayerIn(tx: Tx, actor: Actor, input: LayerMarking) {
  const { number, layer: slug, version, base, outcome, note } = input;
  const postmortem = await findEditable(tx, actor, number);
  const { layer, mark } = await findMark(tx, postmortem.id, slug);
  const key = { postmortemId: postmortem.id, layerId: layer.id };
  const change = { outcome, ...(note === undefined ? {} : { note }) };
  if (mark) {
    reconcile(mark, change, { version, base });
    wrote(
      await tx.layerMark.updateMany({
        where: { ...key, version: mark.version },
        data: { ...change, version: { increment: 1 } },
      }),
    );
  } else {
    if (layer.retiredAt)
      throw invalid(`${layer.name} is retired from the row. Mark another layer.`);
    wrote(await tx.layerMark.createMany({ data: [{ ...key, ...change }], skipDuplicates: true }));
  }
  await record(tx, actor, "layer.marked", {
    postmortemId: postmortem.id,
    subjectId: layer.id,
    detail: { outcome },
  });
  const marked = await tx.layerMark.findUniqueOrThrow({ where: { postmortemId_layerId: key } });
  return presentMark(layer, marked);
}

/** Writes the note beside an outcome that is already chosen, and leaves the outcome alone. */
export async function writeNote(actor: Actor, input: NoteChange): Promise<LayerMarkView> {
  const { number, layer: slug, note, version, base } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const { layer, mark } = await findMark(tx, postmortem.id, slug);
    if (!mark) throw invalid(`Choose first what ${layer.name} did; then the note has a place.`);
    reconcile(mark, { note }, { version, base });
    wrote(
      await tx.layerMark.updateMany({
        where: { postmortemId: postmortem.id, layerId: layer.id, version: mark.version },
        data: { note, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "layer.noted", { postmortemId: postmortem.id, subjectId: layer.id });
    return presentMark(layer, { ...mark, note, version: mark.version + 1 });
  });
}

/** Takes a mark back. The answer holds what it said, so that it can be given again. */
export async function clearMark(
  actor: Actor,
  { number, layer: slug }: { number: number; layer: string },
): Promise<LayerMarkView> {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const { layer, mark } = await findMark(tx, postmortem.id, slug);
    if (!mark) throw notFound(`a mark on ${layer.name}`);
    await tx.layerMark.deleteMany({ where: { postmortemId: postmortem.id, layerId: layer.id } });
    await record(tx, actor, "layer.cleared", {
      postmortemId: postmortem.id,
      subjectId: layer.id,
      detail: { outcome: mark.outcome, note: mark.note },
    });
    return presentMark(layer, mark);
  });
}
