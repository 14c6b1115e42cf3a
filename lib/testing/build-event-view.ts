import type { EventView } from "@/lib/timeline/schema";

/** An event as readers see it, on 14 March 2026 at this time in UTC. */
export const eventView = (id: string, at: string, more: Partial<EventView> = {}): EventView => ({
  id,
  at: `2026-03-14T${at}:00.000Z`,
  end: null,
  precision: "exact",
  after: null,
  before: null,
  earliest: null,
  latest: null,
  written: "",
  aheadMs: 0,
  text: `Event ${id}`,
  kind: null,
  source: "",
  milestone: null,
  beside: null,
  starred: false,
  rawLine: null,
  evidence: [],
  version: 1,
  ...more,
});
