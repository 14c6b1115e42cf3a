import type { Prisma } from "@/lib/db/client";
import type { EventView } from "./schema";

export const bareSelect = {
  id: true,
  at: true,
  endAt: true,
  precision: true,
  text: true,
  kind: true,
  source: true,
  milestone: true,
  rawLine: true,
  version: true,
} satisfies Prisma.TimelineEventSelect;

export const eventSelect = {
  ...bareSelect,
  evidence: {
    where: { removalId: null },
    select: { id: true, url: true, quotation: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.TimelineEventSelect;

export type EventRow = Prisma.TimelineEventGetPayload<{ select: typeof eventSelect }>;

export function presentEvent({ at, endAt, ...event }: EventRow): EventView {
  return { ...event, at: at.toISOString(), end: endAt?.toISOString() ?? null };
}
