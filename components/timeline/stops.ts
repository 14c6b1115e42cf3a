import { calendarDay, dayInWords } from "@/lib/dates/clock";
import { groupMoments } from "@/lib/timeline/accounts";
import { gapsOf } from "@/lib/timeline/gaps";
import type { EventView } from "@/lib/timeline/schema";

/** Nothing was recorded from one instant to another, in milliseconds since 1970. */
export type Gap = { behind: string; fromMs: number; toMs: number };

/** What stands on the timeline, from above to below: a day, the accounts of a moment, a silence. */
export type Stop =
  | { kind: "day"; key: string; day: string }
  | { kind: "moment"; key: string; events: EventView[] }
  | { kind: "gap"; key: string; gap: Gap };

export function stopsOf(events: readonly EventView[], zone: string): Stop[] {
  const gaps = gapsBehind(events);
  let day = "";
  return groupMoments(events).flatMap(({ head, accounts }): Stop[] => {
    const stops: Stop[] = [];
    const on = dayInWords(calendarDay(new Date(head.at), zone));
    if (on !== day) stops.push({ kind: "day", key: `${head.id} day`, day: on });
    day = on;
    const told = [head, ...accounts];
    stops.push({ kind: "moment", key: head.id, events: told });
    const gap = told.map(({ id }) => gaps.get(id)).find(Boolean);
    if (gap) stops.push({ kind: "gap", key: `${gap.behind} gap`, gap });
    return stops;
  });
}

function gapsBehind(events: readonly EventView[]): Map<string, Gap> {
  return new Map(
    gapsOf(events).flatMap(({ behind, lengthMs }) => {
      const [last, next] = [events[behind], events[behind + 1]];
      if (!last || !next) return [];
      const toMs = Date.parse(next.at);
      return [[last.id, { behind: last.id, fromMs: toMs - lengthMs, toMs }] as const];
    }),
  );
}
