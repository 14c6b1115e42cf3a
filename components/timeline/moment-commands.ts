import { idle } from "@/lib/http/form-state";
import {
  addEventsAction,
  correctClockAction,
  moveEventAction,
  standBesideAction,
} from "@/lib/timeline/actions";
import type { EventView } from "@/lib/timeline/schema";
import type { Tools } from "./tools";

/** Where events stand: within their moment, beside another account, on another clock. */
export function momentsOf({ number, tell, say, toast, run, kept }: Tools) {
  const move = async ({ id }: EventView, direction: "earlier" | "later"): Promise<void> => {
    const result = await run(moveEventAction(idle, { number, id, direction }));
    if (!result) return;
    if (result.moved) tell({ type: "swapped", id, step: direction === "later" ? 1 : -1 });
    const end = direction === "earlier" ? "first" : "last";
    say(result.moved ? `Moved ${direction}.` : `It is already the ${end} event at this time.`);
  };

  const stand = async ({ id }: EventView, beside: string | null): Promise<void> => {
    const now = await run(standBesideAction(idle, { number, id, beside }));
    if (!now) return;
    kept(now);
    say(beside ? "Shown side by side with the event above." : "Shown separately.");
  };

  const tellBeside = async (event: EventView, text: string): Promise<EventView | null> => {
    const { id, at, end, precision, after, before } = event;
    const moment = precision === "unknown" ? { precision, after, before } : { at, end, precision };
    const account = { ...moment, text, beside: id };
    const told = await run(addEventsAction(idle, { number, events: [account] }));
    if (told) kept(...told);
    return told?.[0] ?? null;
  };

  const correct = async (source: string, aheadMs: number): Promise<void> => {
    const now = await run(correctClockAction(idle, { number, source, aheadMs }));
    if (!now) return;
    const moved = now.moved === 1 ? "one event moved" : `${now.moved} events moved`;
    toast(`Corrected the clock of ${now.source}: ${moved}.`, {
      undo: async () => {
        await run(correctClockAction(idle, { number, source, aheadMs: now.wasMs }));
      },
    });
  };
  return { move, stand, tellBeside, correct };
}
