import type { ProposedEvent } from "@/lib/timeline/lines";
import type { UnderstoodWarning } from "../understanding";

/** A sentence for each event that stands after a later one. Nothing is moved. */
export function orderWarnings(events: readonly ProposedEvent[]): UnderstoodWarning[] {
  return events.flatMap((event, at) => {
    const before = events[at - 1];
    if (!before || startsBefore(before, event)) return [];
    const message = `${clockOf(event)} stands after ${clockOf(before)}. The written order was kept; check the times.`;
    return [{ line: event.line, message }];
  });
}

// An event that is known to a day or a month is not out of order because it begins at midnight.
function startsBefore(before: ProposedEvent, event: ProposedEvent): boolean {
  return before.at <= event.at || (event.end !== undefined && before.at <= event.end);
}

function clockOf({ at }: ProposedEvent): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
