import type { ActionItemRow, ActionItemView } from "./schema";

/** A row of the room's own statement. Times inside it come as PostgreSQL writes them in JSON. */
export type ActionRow = Omit<ActionItemRow, "layer" | "layerName" | "createdAt" | "settledAt"> & {
  createdAt: string | Date;
  settledAt: string | Date | null;
  layer: { slug: string; name: string } | null;
};

export function presentActionRow({
  layer,
  createdAt,
  settledAt,
  ...row
}: ActionRow): ActionItemRow {
  return {
    ...row,
    createdAt: iso(createdAt),
    settledAt: settledAt && iso(settledAt),
    layer: layer?.slug ?? null,
    layerName: layer?.name ?? null,
    proof: withIsoTime(row.proof),
    verified: withIsoTime(row.verified),
    effectChecks: row.effectChecks.map((check) => ({ ...check, at: iso(check.at) })),
    handover: row.handover && {
      ...row.handover,
      askedAt: iso(row.handover.askedAt),
      answeredAt: row.handover.answeredAt && iso(row.handover.answeredAt),
    },
    acceptedRisk: withIsoTime(row.acceptedRisk),
  };
}

const withIsoTime = <T extends { at: string }>(said: T | null): T | null =>
  said && { ...said, at: iso(said.at) };

const iso = (time: string | Date): string => new Date(time).toISOString();

/** Within its own postmortem an item needs not say which. */
export const withinItsOwn = ({ postmortem, ...item }: ActionItemRow): ActionItemView => item;
