import { generateNKeysBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import { startingLayers } from "@/lib/layers/row";
import { startingSeverities } from "@/lib/teams/severities";

/**
 * Makes the organisation with a scale and a row of layers to start from. Of several at once the
 * first one founds it, and the others wait for its transaction before they hear so.
 * @returns false when it was there already; then nothing is changed.
 */
export async function foundOrganisation(tx: Tx, name: string): Promise<boolean> {
  const { count } = await tx.organisation.createMany({ data: { name }, skipDuplicates: true });
  if (count === 0) return false;
  await tx.severity.createMany({ data: inOrder(startingSeverities) });
  await tx.layer.createMany({ data: inOrder(startingLayers) });
  await record(tx, systemActor("set-up"), "organisation.founded");
  return true;
}

function inOrder<T extends object>(rows: readonly T[]): (T & { position: string })[] {
  const positions = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, position: positions[index] ?? "" }));
}
