import { idle } from "@/lib/http/form-state";
import { changeEventTextAction } from "@/lib/timeline/actions";
import type { EventView } from "@/lib/timeline/schema";
import type { Patch } from "./known-events";
import type { Tools } from "./tools";

/** Marks show at once, and are taken back when they are refused. */
export function markingOf({ number, tell, say, run, kept }: Tools) {
  let wishes = 0;
  const mark = async (event: EventView, patch: Mark, message: string): Promise<void> => {
    wishes += 1;
    const key = wishes;
    const { id, version } = event;
    tell({ type: "wished", key, id, patch });
    say(message);
    const base = Object.fromEntries(
      Object.keys(patch).map((field) => [field, event[field as keyof Mark]]),
    );
    const now = await run(changeEventTextAction(idle, { ...patch, number, id, version, base }));
    if (now) kept(now);
    tell({ type: "settled", key });
  };

  const star = (event: EventView): void => {
    const starred = !event.starred;
    void mark(event, { starred }, starred ? "Starred." : "No longer starred.");
  };
  return { mark, star };
}

type Mark = Pick<Patch, "starred" | "milestone" | "kind">;
