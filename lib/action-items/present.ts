import type { ActionItemRow, ActionItemView } from "./schema";

/** A row of the room's own statement. Times inside it come as PostgreSQL writes them in JSON. */
export type ActionRow = Omit<ActionItemRow, "layer" | "layerName"> & {
  layer: { slug: string; name: string } | null;
};

export function presentActionRow({ layer, ...row }: ActionRow): ActionItemRow {
  return {
    ...row,
    layer: layer?.slug ?? null,
    layerName: layer?.name ?? null,
    proof: withIsoTime(row.proof),
    verified: withIsoTime(row.verified),
    acceptedRisk: withIsoTime(row.acceptedRisk),
  };
}

const withIsoTime = <T extends { at: string }>(said: T | null): T | null =>
  said && { ...said, at: new Date(said.at).toISOString() };

/** Within its own postmortem an item needs not say which. */
export const withinItsOwn = ({ postmortem, ...item }: ActionItemRow): ActionItemView => item;
