import type { Tx } from "@/lib/db/client";
import { invalid, notFound } from "@/lib/errors/domain-error";

export async function findLayer(tx: Tx, slug: string) {
  const layer = await tx.layer.findUnique({ where: { slug } });
  if (!layer) throw notFound(`the layer "${slug}"`);
  return layer;
}

/** A layer with the mark that a postmortem has given it, if any. */
export async function findMark(tx: Tx, postmortemId: string, slug: string) {
  const layer = await findLayer(tx, slug);
  const mark = await tx.layerMark.findUnique({
    where: { postmortemId_layerId: { postmortemId, layerId: layer.id } },
  });
  return { layer, mark };
}

/** For whatever hangs on a mark that is not there yet. */
export const chooseFirst = ({ name }: { name: string }) =>
  invalid(`Choose first what ${name} did; then the rest has a place.`);

/** The whole row, held until the command ends, so that no two layers take one place. */
export async function findRow(tx: Tx) {
  await tx.$executeRaw`LOCK TABLE "Layer" IN SHARE ROW EXCLUSIVE MODE`;
  return tx.layer.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
}
