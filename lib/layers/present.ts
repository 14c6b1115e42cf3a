import type { Prisma } from "@/lib/db/client";
import type { Outcome } from "@/lib/db/generated/enums";
import type { LayerView } from "./row-schema";
import type { LayerMarkView, MarkEvidence, MarkedLayer } from "./schema";
import { isTimed } from "./tower";

export const layerSelect = {
  slug: true,
  name: true,
  purpose: true,
  retiredAt: true,
  version: true,
} satisfies Prisma.LayerSelect;

type Layer = Prisma.LayerGetPayload<{ select: typeof layerSelect }>;

export const presentLayer = ({ retiredAt, ...layer }: Layer): LayerView => ({
  ...layer,
  retired: retiredAt !== null,
});

type Mark = Pick<LayerMarkView, "outcome" | "note" | "heldAfterMin" | "version"> & {
  keptName: string | null;
};

export const presentMark = (
  { slug, name }: { slug: string; name: string },
  { outcome, note, heldAfterMin, keptName, version }: Mark,
): LayerMarkView => ({
  layer: slug,
  name: keptName ?? name,
  outcome,
  note,
  heldAfterMin: shownMinutes(outcome, heldAfterMin),
  version,
});

/** Minutes rest in the row while an outcome is chosen that has none, and come back with another. */
const shownMinutes = (outcome: Outcome | null, minutes: number | null): number | null =>
  isTimed(outcome) ? minutes : null;

export const presentMarked = (row: MarkedLayer): MarkedLayer => ({
  ...row,
  heldAfterMin: shownMinutes(row.outcome, row.heldAfterMin),
  evidence: row.evidence.map(presentEvidence),
});

/** Inside JSON the database writes moments its own way. */
const presentEvidence = ({ event, ...piece }: MarkEvidence): MarkEvidence => ({
  ...piece,
  event: event && { ...event, at: iso(event.at), end: event.end && iso(event.end) },
});

const iso = (moment: string): string => new Date(moment).toISOString();
