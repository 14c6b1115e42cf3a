import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import type { Tx } from "@/lib/db/client";
import { findLayerId, findPlaces } from "./find";
import { deepest, last, tooDeep } from "./placing";
import type { WhyBranch } from "./schema";

type Planted = Omit<WhyBranch, "branches" | "evidence"> & {
  id: string;
  parentId: string | null;
  evidence: NonNullable<WhyBranch["evidence"]>;
};

/**
 * First questions with all that hangs under them, behind what is there. Takes two statements
 * however many they are, for others wait for their turn.
 * @returns the ids in the order of reading.
 * @throws DomainError invalid where they are too deep, or name a layer that is not there.
 */
export async function growBranches(
  tx: Tx,
  postmortemId: string,
  branches: readonly WhyBranch[],
): Promise<string[]> {
  const planted = plant(branches, null, 0);
  const end = last(await findPlaces(tx, postmortemId));
  const positions = generateNKeysBetween(end, null, planted.length);
  const layerIds = await findLayerIds(tx, planted);
  await tx.whyNode.createMany({
    data: planted.map(({ evidence: _, layer, ...row }, index) => ({
      ...row,
      postmortemId,
      layerId: layerIds.get(layer) ?? null,
      position: positions[index] ?? "",
    })),
  });
  await tx.evidence.createMany({
    data: planted.flatMap(({ id, evidence }) =>
      evidence.map((piece) => ({ ...piece, whyId: id, postmortemId })),
    ),
  });
  return planted.map(({ id }) => id);
}

function plant(branches: readonly WhyBranch[], parentId: string | null, depth: number): Planted[] {
  if (branches.length > 0 && depth >= deepest) throw tooDeep();
  return branches.flatMap(({ branches: under = [], evidence = [], ...words }) => {
    const id = randomUUID();
    return [{ ...words, id, parentId, evidence }, ...plant(under, id, depth + 1)];
  });
}

async function findLayerIds(tx: Tx, planted: readonly Planted[]) {
  const slugs = new Set(planted.map(({ layer }) => layer));
  const found = new Map<Planted["layer"], string | null>();
  for (const slug of slugs) found.set(slug, (await findLayerId(tx, slug)) ?? null);
  return found;
}
