import type { Tx } from "@/lib/db/client";
import { invalid, notFound } from "@/lib/errors/domain-error";
import type { Backed } from "./merging";
import type { Placed } from "./placing";
import { presentWhys, whySelect } from "./present";
import type { WhyView } from "./schema";

/**
 * Every node's place, removed ones too. Holds the postmortem's row until the command ends: two
 * moves at once could otherwise hang two whys under each other.
 */
export async function findPlaces(tx: Tx, postmortemId: string): Promise<Placed[]> {
  await tx.$executeRaw`
    SELECT 1 FROM "Postmortem" WHERE "id" = ${postmortemId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.whyNode.findMany({
    where: { postmortemId },
    select: { id: true, parentId: true, position: true, removalId: true },
  });
  return rows.map(({ id, parentId, position, removalId }) => ({
    id,
    parent: parentId,
    position,
    removed: removalId !== null,
  }));
}

/** All that a reshaping may touch, removed rows too; holds the postmortem's row as `findPlaces`. */
export async function findWorld(tx: Tx, postmortemId: string): Promise<Backed> {
  await findPlaces(tx, postmortemId);
  const rows = await tx.whyNode.findMany({ where: { postmortemId } });
  const evidence = await tx.evidence.findMany({ where: { postmortemId, whyId: { not: null } } });
  const actions = await tx.actionItem.findMany({
    where: { postmortemId, whyId: { not: null } },
    select: { id: true, whyId: true },
  });
  return {
    nodes: rows.map(({ postmortemId: _, parentId, removalId, ...row }) => ({
      ...row,
      parent: parentId,
      removed: removalId !== null,
    })),
    evidence: evidence.map(({ id, whyId, removalId, citedEventId, imageId, url, quotation }) => ({
      id,
      whyId: whyId ?? "",
      removed: removalId !== null,
      says: JSON.stringify([citedEventId, imageId, url, quotation]),
    })),
    actions: actions.map(({ id, whyId }) => ({ id, whyId: whyId ?? "" })),
  };
}

export async function findWhy(tx: Tx, postmortemId: string, id: string) {
  const why = await tx.whyNode.findFirst({ where: { id, postmortemId, removalId: null } });
  if (!why) throw notFound("that why");
  return why;
}

/** One why as readers see it; what it shows depends on its branches. */
export async function findView(tx: Tx, postmortemId: string, id: string): Promise<WhyView> {
  const rows = await tx.whyNode.findMany({
    where: { postmortemId, removalId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: whySelect,
  });
  const view = presentWhys(rows, { ownWords: await findOwnWords(tx) }).find((why) => why.id === id);
  if (!view) throw notFound("that why");
  return view;
}

/** Names of the organisation's own that only look like people's. */
export const findOwnWords = async (tx: Tx): Promise<string[]> =>
  (await tx.ownWord.findMany({ select: { word: true } })).map(({ word }) => word);

/** The id of the layer that an answer speaks of; undefined leaves it as it is. */
export async function findLayerId(
  tx: Tx,
  slug: string | null | undefined,
): Promise<string | null | undefined> {
  if (!slug) return slug === undefined ? undefined : null;
  const layer = await tx.layer.findUnique({ where: { slug }, select: { id: true } });
  if (!layer) throw invalid(`There is no layer "${slug}" in the row.`, { layer: "Unknown." });
  return layer.id;
}
