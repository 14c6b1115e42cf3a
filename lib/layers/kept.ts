import type { Tx } from "@/lib/db/client";

/** What is published keeps its marked layers as the row has them now, whatever becomes of the row. */
export async function keepRow(tx: Tx, postmortemId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "LayerMark" m SET "keptName" = y."name", "keptPosition" = y."position"
    FROM "Layer" y WHERE y."id" = m."layerId" AND m."postmortemId" = ${postmortemId}::uuid`;
}

/** What is written again follows the row. */
export async function releaseRow(tx: Tx, postmortemId: string): Promise<void> {
  await tx.layerMark.updateMany({
    where: { postmortemId },
    data: { keptName: null, keptPosition: null },
  });
}

type Kept = { keptName: string; keptPosition: string };

/** For a mark that is made after publication. */
export const keptOf = (
  { stage }: { stage: string },
  { name, position }: { name: string; position: string },
): Kept | undefined =>
  stage === "published" ? { keptName: name, keptPosition: position } : undefined;
