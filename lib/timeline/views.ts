import type { Tx } from "@/lib/db/client";
import { bareSelect, type EventRow, eventSelect, presentEvents } from "./present";
import type { EventView } from "./schema";

/** One event as readers see it, for the answer of a command. */
export async function viewOf(tx: Tx, postmortemId: string, id: string): Promise<EventView> {
  const row = await tx.timelineEvent.findUniqueOrThrow({ where: { id }, select: eventSelect });
  const [view] = await viewsOf(tx, postmortemId, [row]);
  if (!view) throw new Error("An event was read and cannot be shown");
  return view;
}

/** In the given order. The rest of the timeline is read only where a view hangs on it. */
export async function viewsOf(
  tx: Tx,
  postmortemId: string,
  rows: readonly EventRow[],
): Promise<EventView[]> {
  const given = new Set(rows.map(({ id }) => id));
  const others = rows.some(leansOnOthers)
    ? await tx.timelineEvent.findMany({
        where: { postmortemId, removalId: null },
        select: bareSelect,
      })
    : [];
  const rest = others.filter(({ id }) => !given.has(id)).map((row) => ({ ...row, evidence: [] }));
  const shown = presentEvents([...rows, ...rest]);
  const views = new Map(shown.map((view) => [view.id, view]));
  return rows.flatMap(({ id }) => views.get(id) ?? []);
}

const leansOnOthers = ({ precision, besideId }: EventRow): boolean =>
  precision === "unknown" || besideId !== null;
