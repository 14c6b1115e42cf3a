import type { Prisma } from "@/lib/db/client";
import type { LayerMarkView, LayerView } from "./schema";

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
