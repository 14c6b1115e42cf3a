import type { Evidence } from "@/components/attachments/new-evidence";
import { idle } from "@/lib/http/form-state";
import { undoRemovalAction } from "@/lib/postmortems/actions";
import {
  backEventAction,
  removeEventAction,
  removeEventEvidenceAction,
} from "@/lib/timeline/actions";
import type { EventView } from "@/lib/timeline/schema";
import type { Tools } from "./tools";

/** Events and evidence come and go; what went can be brought back. */
export function removingOf({ number, tell, toast, track, run, kept }: Tools) {
  const bringBack = async (removalId: string): Promise<boolean> =>
    (await run(undoRemovalAction(idle, { number, id: removalId }))) !== null;

  /** @param back is called once it is on the page again. */
  const remove = async ({ id }: EventView, back: () => void): Promise<void> => {
    tell({ type: "gone", id });
    const result = await run(removeEventAction(idle, { number, id }));
    if (!result) return tell({ type: "back", id });
    toast("Removed the event.", {
      undo: async () => {
        if (!(await bringBack(result.removalId))) return;
        tell({ type: "back", id });
        back();
      },
    });
  };

  /** Whoever gives evidence says itself what was refused or not answered. */
  const backWith = (event: EventView, evidence: Evidence) =>
    track(backEventAction(idle, { number, eventId: event.id, ...evidence })).then((state) => {
      if (state.status === "done") {
        const others = event.evidence.filter(({ id }) => id !== state.result.id);
        kept({ ...event, evidence: [...others, state.result] });
      }
      return state;
    });

  const takeOff = async (event: EventView, evidenceId: string): Promise<void> => {
    const result = await run(removeEventEvidenceAction(idle, { number, id: evidenceId }));
    if (!result) return;
    kept({ ...event, evidence: event.evidence.filter(({ id }) => id !== evidenceId) });
    toast("Took the evidence off.", {
      undo: async () => {
        await bringBack(result.removalId);
      },
    });
  };
  return { remove, backWith, takeOff };
}
