import { generateKeyBetween } from "fractional-indexing";
import { type ActivityKind, record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { freeSlug } from "@/lib/teams/slug";
import { findRow } from "./find";
import { canEditRow, rowIsKept } from "./policy";
import { layerSelect, presentLayer } from "./present";
import type { LayerChange, LayerView, NewLayer } from "./row-schema";

type RowLayer = Awaited<ReturnType<typeof findRow>>[number];

/** Adds a layer at the end of the row. */
export async function addLayer(actor: Actor, { name, purpose = "" }: NewLayer): Promise<LayerView> {
  return transaction(async (tx) => {
    ensure(canEditRow(actor), rowIsKept);
    const row = await findRow(tx);
    ensureNewName(row, name);
    const layer = await tx.layer.create({
      data: {
        name,
        purpose,
        slug: freeSlug(name, new Set(row.map(({ slug }) => slug)), "layer"),
        position: generateKeyBetween(row.at(-1)?.position ?? null, null),
      },
      select: { id: true },
    });
    await record(tx, actor, "layer.added", { subjectId: layer.id });
    return findLayerView(tx, layer.id);
  });
}

/**
 * Renames, describes, moves, retires or restores a layer. Its slug stays, for addresses and API
 * clients know it by that.
 */
export async function changeLayer(actor: Actor, input: LayerChange): Promise<LayerView> {
  const { slug, version, base, move, retired, ...words } = input;
  return transaction(async (tx) => {
    ensure(canEditRow(actor), rowIsKept);
    const row = await findRow(tx);
    const layer = row.find((known) => known.slug === slug);
    if (!layer) throw notFound(`the layer "${slug}"`);
    if (words.name !== undefined) ensureNewName(row, words.name, slug);
    reconcile(layer, words, { version, base });
    wrote(
      await tx.layer.updateMany({
        where: { id: layer.id, version: layer.version },
        data: {
          ...words,
          ...(move ? { position: positionPast(row, layer, move) } : {}),
          ...(retired === undefined ? {} : { retiredAt: retired ? new Date() : null }),
          version: { increment: 1 },
        },
      }),
    );
    await record(tx, actor, nameOf(input), { subjectId: layer.id });
    return findLayerView(tx, layer.id);
  });
}

function nameOf({ move, retired }: LayerChange): ActivityKind {
  if (retired !== undefined) return retired ? "layer.retired" : "layer.restored";
  return move ? "layer.moved" : "layer.changed";
}

function ensureNewName(row: readonly RowLayer[], name: string, own?: string): void {
  const plain = (text: string) => text.toLocaleLowerCase("en");
  const taken = row.find((layer) => layer.slug !== own && plain(layer.name) === plain(name));
  if (!taken) return;
  const advice = taken.retiredAt ? "Restore it" : "Choose another name";
  throw invalid(`The row has a layer named ${taken.name} already. ${advice}.`, { name: "Taken." });
}

/** Just past the nearest layer in use; at the end of the row it stays where it is. */
function positionPast(
  row: readonly RowLayer[],
  layer: RowLayer,
  move: "earlier" | "later",
): string {
  const others = row.filter(({ id }) => id !== layer.id);
  const inUse = ({ retiredAt }: RowLayer) => retiredAt === null;
  if (move === "earlier") {
    const next = others.findLastIndex((other) => inUse(other) && other.position < layer.position);
    return next === -1 ? layer.position : between(others[next - 1], others[next]);
  }
  const previous = others.findIndex((other) => inUse(other) && other.position > layer.position);
  return previous === -1 ? layer.position : between(others[previous], others[previous + 1]);
}

const between = (before: RowLayer | undefined, after: RowLayer | undefined): string =>
  generateKeyBetween(before?.position ?? null, after?.position ?? null);

async function findLayerView(tx: Tx, id: string): Promise<LayerView> {
  return presentLayer(await tx.layer.findUniqueOrThrow({ where: { id }, select: layerSelect }));
}
