import { imageSelect } from "@/lib/attachments/present";
import type { Prisma } from "@/lib/db/client";
import { headsOf } from "./accounts";
import { boundsOf, type Placeable } from "./bounds";
import { inOrder } from "./order";
import type { EventView } from "./schema";

export const bareSelect = {
  id: true,
  at: true,
  endAt: true,
  precision: true,
  afterId: true,
  beforeId: true,
  written: true,
  aheadMs: true,
  text: true,
  kind: true,
  source: true,
  milestone: true,
  besideId: true,
  starred: true,
  rawLine: true,
  position: true,
  version: true,
} satisfies Prisma.TimelineEventSelect;

export const evidenceSelect = {
  id: true,
  url: true,
  quotation: true,
  image: { select: imageSelect },
} satisfies Prisma.EvidenceSelect;

export const eventSelect = {
  ...bareSelect,
  evidence: {
    where: { removalId: null },
    select: evidenceSelect,
    orderBy: { id: "asc" },
  },
} satisfies Prisma.TimelineEventSelect;

type BareRow = Prisma.TimelineEventGetPayload<{ select: typeof bareSelect }>;
export type EventRow = BareRow & { evidence: EventView["evidence"] };

/** All events of one postmortem, as readers see them and in the order of time. */
export const presentEvents = (rows: readonly EventRow[]): EventView[] =>
  placedEvents(rows).map(({ row, times }) => {
    const { endAt: _, afterId: __, beforeId: ___, besideId: ____, position: _____, ...event } = row;
    return { ...event, ...times };
  });

type Times = Pick<EventView, "at" | "end" | "after" | "before" | "earliest" | "latest" | "beside">;
export type PlaceRow = Placeable & Pick<BareRow, "besideId" | "position">;

/** The events of one postmortem in the order of time, each with where in time it lies. */
export function placedEvents<Row extends PlaceRow>(
  rows: readonly Row[],
): { row: Row; times: Times }[] {
  const bounds = boundsOf(rows);
  const there = new Set(rows.map(({ id }) => id));
  const ordered = inOrder(rows, bounds);
  const heads = headsOf(ordered);
  const shown = (id: string | null) => (id !== null && there.has(id) ? id : null);
  return ordered.map((row) => {
    const place = bounds.get(row.id);
    const times = {
      at: iso(place?.anchor ?? row.at.getTime()),
      end: row.endAt?.toISOString() ?? null,
      after: shown(row.afterId),
      before: shown(row.beforeId),
      earliest: isoOrNull(place?.earliest),
      latest: isoOrNull(place?.latest),
      beside: heads.get(row.id) ?? null,
    };
    return { row, times };
  });
}

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null | undefined): string | null =>
  typeof ms === "number" ? iso(ms) : null;
