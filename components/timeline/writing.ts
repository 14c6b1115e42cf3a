import { forgetUnsaved, keepUnsaved } from "@/components/ui/unsaved";
import type { TextChange } from "@/components/ui/use-autosave";
import { silence } from "@/components/ui/use-run";
import { type Failure, idle } from "@/lib/http/form-state";
import { changeEventTextAction, retimeEventAction } from "@/lib/timeline/actions";
import type { EventView } from "@/lib/timeline/schema";
import type { Tools } from "./tools";
import { storageKey } from "./use-unsaved";

const trying = "Not saved yet: the server does not answer. We keep trying.";

/** Words and times. Until the server has them their row shows them, open or closed, and says why. */
export function writingOf({ number, note, kept, track }: Tools) {
  /** What an autosaving field sends. */
  const write = async (id: string, field: "text" | "source", change: TextChange) => {
    const typed = String(change[field]);
    note(id, field, { typed, problem: null });
    const sent = changeEventTextAction(idle, { number, id, ...change });
    const state = await sent.catch((error) => {
      note(id, field, { typed, problem: trying });
      throw error;
    });
    if (state.status === "done") kept(state.result);
    note(id, field, state.status === "failed" ? { typed, problem: refusalOf(state) } : null);
    return state;
  };

  /** A time is sent when it is complete. One that is refused stays in this browser like words do. */
  const retime = async (event: EventView, when: string): Promise<EventView | null> => {
    const { id, at, end, precision, version } = event;
    note(id, "when", { typed: when, problem: null });
    keepUnsaved(storageKey(id, "when"), { value: when, base: "" });
    const base = { at, end, precision };
    const sent = retimeEventAction(idle, { number, id, when, version, base });
    const state = await track(sent).catch(() => null);
    if (state?.status !== "done") {
      note(id, "when", { typed: when, problem: state ? refusalOf(state) : silence });
      return null;
    }
    note(id, "when", null);
    forgetUnsaved(storageKey(id, "when"));
    kept(state.result);
    return state.result;
  };

  /** It is as it was: what was refused before is not meant any more. */
  const leaveTime = (id: string): void => {
    note(id, "when", null);
    forgetUnsaved(storageKey(id, "when"));
  };
  return { write, retime, leaveTime };
}

function refusalOf(state: Failure | typeof idle): string {
  if (state.status === "idle") return silence;
  return state.code === "conflict"
    ? "Somebody else changed this as well. Open it to choose."
    : state.message;
}
