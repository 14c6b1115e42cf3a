import type { TextChange } from "@/components/ui/use-autosave";
import { silence } from "@/components/ui/use-run";
import { type Failure, idle } from "@/lib/http/form-state";
import { changeEventTextAction, retimeEventAction } from "@/lib/timeline/actions";
import type { EventView } from "@/lib/timeline/schema";
import { whenWritten } from "@/lib/timeline/written-times";
import type { Tools } from "./tools";
import { bothWrote, storageKey } from "./use-unsaved";

const trying = "Not saved yet: the server does not answer. We keep trying.";

/** Words and times. Until the server has them their row shows them, open or closed, and says why. */
export function writingOf({ number, note, kept, track, drawer, redraw }: Tools) {
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
  const retime = async (event: EventView, zone: string, when: string) => {
    const { id, at, end, precision, version } = event;
    note(id, "when", { typed: when, problem: null });
    drawer.keep(storageKey(id, "when"), { value: when, base: whenWritten(event, zone), version });
    const base = { at, end, precision };
    const sent = retimeEventAction(idle, { number, id, when, version, base });
    const state = await track(sent).catch(() => idle);
    if (state.status !== "done") {
      const theirsFrom = theirVersion(state);
      note(id, "when", { typed: when, problem: refusalOf(state), theirsFrom });
      // Only the whole event says what they made of it.
      if (theirsFrom !== undefined) redraw();
      return null;
    }
    leaveTime(id);
    kept(state.result);
    return state.result;
  };

  /** It is as it was: what was refused before is not meant any more. */
  const leaveTime = (id: string): void => {
    note(id, "when", null);
    drawer.forget(storageKey(id, "when"));
  };
  return { write, retime, leaveTime };
}

type Refusal = Failure | typeof idle;

function refusalOf(state: Refusal): string {
  if (state.status === "idle") return silence;
  return theirVersion(state) === undefined ? state.message : bothWrote;
}

/** Where somebody else wrote, and not where too many wrote at once. */
const theirVersion = (state: Refusal): number | undefined =>
  state.status === "failed" && state.code === "conflict" ? state.version : undefined;
