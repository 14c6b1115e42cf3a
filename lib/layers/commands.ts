import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable } from "@/lib/postmortems/find";
import { removeAllEvidence } from "./evidence";
import { chooseFirst, findMark } from "./find";
import { keptOf } from "./kept";
import { presentMark } from "./present";
import type { LayerMarking, LayerMarkView, MarkChange } from "./schema";
import { isTimed } from "./tower";

/**
 * Says what a layer did; once more changes it. What is not given stays as it was.
 * @throws DomainError conflict with both sides when somebody else was there.
 */
export async function markLayer(actor: Actor, input: LayerMarking): Promise<LayerMarkView> {
  return transaction((tx) => markLayerIn(tx, actor, input));
}

/** The same inside a larger command. */
export async function markLayerIn(tx: Tx, actor: Actor, input: LayerMarking) {
  const { number, layer: slug, version, base, outcome, ...given } = input;
  const postmortem = await findEditable(tx, actor, number);
  const { layer, mark } = await findMark(tx, postmortem.id, slug);
  ensureTimed(outcome, given.heldAfterMin);
  const key = { postmortemId: postmortem.id, layerId: layer.id };
  const change = { outcome, ...said(given) };
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
    const data = { ...key, ...change, ...keptOf(postmortem, layer) };
    wrote(await tx.layerMark.createMany({ data: [data], skipDuplicates: true }));
  }
  await record(tx, actor, "layer.marked", {
    postmortemId: postmortem.id,
    subjectId: layer.id,
    detail: { outcome },
  });
  const marked = await tx.layerMark.findUniqueOrThrow({ where: { postmortemId_layerId: key } });
  return presentMark(layer, marked);
}

type Said = Pick<MarkChange, "note" | "heldAfterMin">;

const said = ({ note, heldAfterMin }: Said) => ({
  ...(note === undefined ? {} : { note }),
  ...(heldAfterMin === undefined ? {} : { heldAfterMin }),
});

function ensureTimed(outcome: LayerMarking["outcome"], minutes: Said["heldAfterMin"]): void {
  if (typeof minutes === "number" && !isTimed(outcome))
    throw invalid("Only a layer that held, or fired, has minutes until then.", {
      heldAfterMin: "It neither held nor fired.",
    });
}

/** Writes what is said beside an outcome that is already chosen, and leaves the outcome alone. */
export async function changeMark(actor: Actor, input: MarkChange): Promise<LayerMarkView> {
  const { number, layer: slug, version, base, ...given } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const { layer, mark } = await findMark(tx, postmortem.id, slug);
    if (!mark) throw chooseFirst(layer);
    ensureTimed(mark.outcome, given.heldAfterMin);
    const change = said(given);
    reconcile(mark, change, { version, base });
    wrote(
      await tx.layerMark.updateMany({
        where: { postmortemId: postmortem.id, layerId: layer.id, version: mark.version },
        data: { ...change, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "layer.noted", {
      postmortemId: postmortem.id,
      subjectId: layer.id,
      detail: { fields: Object.keys(change) },
    });
    return presentMark(layer, { ...mark, ...change, version: mark.version + 1 });
  });
}

type Cleared = LayerMarkView & {
  /** What backed the mark went with it; null where nothing did. */
  removalId: string | null;
};

/** Takes a mark back. The answer holds what it said, so that it can be given again. */
export async function clearMark(
  actor: Actor,
  { number, layer: slug }: { number: number; layer: string },
): Promise<Cleared> {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const { layer, mark } = await findMark(tx, postmortem.id, slug);
    if (!mark) throw notFound(`a mark on ${layer.name}`);
    const key = { postmortemId: postmortem.id, layerId: layer.id };
    const removalId = await removeAllEvidence(tx, actor, key);
    await tx.layerMark.deleteMany({ where: key });
    const { outcome, note, heldAfterMin } = mark;
    await record(tx, actor, "layer.cleared", {
      postmortemId: postmortem.id,
      subjectId: layer.id,
      detail: { outcome, note, heldAfterMin },
    });
    return { ...presentMark(layer, mark), removalId };
  });
}
