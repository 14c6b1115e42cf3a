import type { Prisma } from "@/lib/db/client";
import type { LayerMarkView, LayerView, MarkedLayer } from "./schema";

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

type Mark = Pick<LayerMarkView, "outcome" | "note" | "version">;

export const presentMark = (
  { slug, name }: { slug: string; name: string },
  { outcome, note, version }: Mark,
): LayerMarkView => ({ layer: slug, name, outcome, note, version });

/** A layer of the row in one postmortem, marked there or not. */
export const presentMarked = (layer: Layer, mark: Mark | undefined): MarkedLayer => ({
  ...presentLayer(layer),
  outcome: mark?.outcome ?? null,
  note: mark?.note ?? "",
  version: mark?.version ?? 0,
});
